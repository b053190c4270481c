// Labels: what was printed, and what of it again.
#include "models/registry/registryimpl.h"

namespace imprint {
namespace {

bool wasPrinted(SqlConnection &c, const QString &subject)
{
    SqlRows rows = c.query(QStringLiteral("SELECT 1 FROM audit WHERE subject = ? AND action IN ('label.printed', 'label.reprinted') LIMIT 1"), subject);
    return rows.next();
}

} // namespace

Result<int> Registry::labelsPrinted(const LabelPrintForm &form, const std::vector<LabelPrint> &prints)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<int> {
        int again = 0;
        for (const LabelPrint &print : prints) {
            const bool isAgain = wasPrinted(c, print.subject);
            if (isAgain && print.hasSecret && form.why.isEmpty())
                return fail("label.reason", print.subject.toStdString());
            again += isAgain ? 1 : 0;
            JsonText detail;
            detail.add("format", form.format).add("template", form.design).add("to", form.target).add("copies", print.copies);
            if (form.batchId != 0)
                detail.add("batch", form.batchId);
            detail.addUnlessEmpty("why", form.why);
            const QString action = isAgain ? QStringLiteral("label.reprinted") : QStringLiteral("label.printed");
            if (auto noted = m_impl->entry(c, action, print.subject, detail); !noted)
                return noted.error();
        }
        return again;
    });
}

} // namespace imprint
