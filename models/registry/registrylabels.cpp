// Labels: what was drawn for them, what was printed, and what of it again.
#include "models/registry/registryimpl.h"

namespace imprint {
namespace {

bool wasPrinted(SqlConnection &c, const QString &subject)
{
    SqlRows rows = c.query(QStringLiteral("SELECT 1 FROM audit WHERE subject = ? AND action IN ('label.printed', 'label.reprinted') LIMIT 1"), subject);
    return rows.next();
}

} // namespace

Result<void> Registry::recordDrawn(const std::vector<DrawnSecret> &drawn)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        for (const DrawnSecret &one : drawn)
            if (c.execute(QStringLiteral("INSERT INTO drawn_secret (serial, format, field, sealed, drawn_at) VALUES (?, ?, ?, ?, ?) "
                                         "ON CONFLICT DO NOTHING"),
                          one.serial, one.format, one.field, one.sealed, qint64(m_impl->now())) == 0)
                return fail("secret.drawn", one.serial.toStdString() + ": " + one.field.toStdString());
        return {};
    });
}

Result<std::vector<DrawnSecret>> Registry::drawnSecrets(const QString &format, const std::vector<QString> &serials)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<std::vector<DrawnSecret>> {
        std::vector<DrawnSecret> all;
        for (const QString &serial : serials) {
            SqlRows rows = c.query(QStringLiteral("SELECT field, sealed, state FROM drawn_secret WHERE serial = ? AND format = ? ORDER BY field"), serial, format);
            while (rows.next())
                all.push_back({serial, format, rows.text(0), rows.bytes(1), SecretState(rows.small(2))});
        }
        return all;
    });
}

Result<void> Registry::setDrawnState(const QString &format, const std::vector<QString> &serials, SecretState state, const QString &destination,
                                     const QString &why)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        for (const QString &serial : serials) {
            c.execute(QStringLiteral("UPDATE drawn_secret SET state = ? WHERE serial = ? AND format = ?"), int(state), serial, format);
            if (state != SecretState::Leaving)
                continue;
            const JsonText detail = JsonText().add("format", format).add("to", destination).addUnlessEmpty("why", why);
            if (auto noted = m_impl->entry(c, QStringLiteral("label.drawn"), serial, detail); !noted)
                return noted;
        }
        return {};
    });
}

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
