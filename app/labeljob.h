// One printing of labels: laid out and read back, recorded, then written or handed to the printer.
//
// A label that was printed before is recorded as printed again; when it carries a secret that needs a reason
// ("label.reason"). Without a site (labels of a CSV) there is no record, and the command says so.
#pragma once

#include "app/labelsource.h"
#include "models/labels/render/labelsheet.h"

namespace imprint {

class DerivedFields;
class OpenSite;
class Station;

class LabelJob {
public:
    // "label.…", "usage.…"; nothing has left when it fails.
    // ownTemplates: the site's folder of them; empty without a site.
    static Result<LabelJob> make(const Invocation &call, LabelOrder order, const QString &ownTemplates);
    // derived: the secrets on them that were derived for them, or null.
    Result<Exit> carryOut(Station &station, const Invocation &call, DerivedFields *derived) const;

private:
    LabelJob(LabelSheet sheet, LabelOrder order, LabelFile kind) : m_sheet(std::move(sheet)), m_order(std::move(order)), m_kind(kind) {}
    // Null without a site, which it says.
    Result<std::unique_ptr<OpenSite>> openRecord(Station &station) const;

    LabelSheet m_sheet;
    LabelOrder m_order;
    LabelFile m_kind;
};

} // namespace imprint
