// audit show | verify | export.
#include "app/commands.h"
#include "app/showing.h"
#include "app/station.h"
#include "models/core/importcsv.h"
#include "models/registry/auditverify.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace imprint {
namespace {

constexpr int page = 5000;
constexpr qint64 longestReport = 256 * 1024 * 1024;

Result<Exit> show(Station &s, const Invocation &call)
{
    const auto last = call.number("last", 1, 10000, 40);
    if (!last)
        return last.error();
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    AuditFilter filter{.limit = *last, .isNewestFirst = true};
    filter.actionPrefix = call.value("filter");
    filter.subject = call.value("subject");
    auto entries = (*reader)->audit(filter);
    if (!entries)
        return std::move(entries).error();
    std::reverse(entries->begin(), entries->end());
    TextTable table({{"No", true}, {"When"}, {"Who"}, {"What"}, {"About", false, true}, {"Detail", false, true}});
    QJsonArray all;
    for (const AuditEntry &entry : *entries) {
        all.append(imprint::jsonOf(entry));
        table.add({{QString::number(entry.seq)},
                   {dateTime(entry.time)},
                   {entry.operatorName},
                   {entry.action},
                   {entry.subject},
                   {entry.detail, Tone::Faint}});
    }
    if (s.out().isJson())
        s.out().json(all);
    else
        s.out().table(table);
    return Exit::Done;
}

// The signed head in a batch report, or the one line itself.
Result<QByteArray> headFrom(const QString &file)
{
    const auto content = readFile(file, longestReport);
    if (!content)
        return content.error();
    const QJsonObject object = QJsonDocument::fromJson(*content).object();
    if (!object.contains(text("audit")))
        return content->trimmed();
    return object[text("audit")].toObject()[text("signedHead")].toString().toUtf8();
}

// Heads from outside the registry: the file that was named, and the reports in the site's folder.
Result<std::vector<QByteArray>> outsideHeads(const SiteFolder &folder, const Invocation &call)
{
    std::vector<QByteArray> heads;
    for (const QString &file : call.values("head")) {
        auto head = headFrom(file);
        if (!head)
            return std::move(head).error();
        heads.push_back(std::move(*head));
    }
    const QDir reports(folder.reportsFolder());
    for (const QString &name : reports.entryList({text("*.json")}, QDir::Files, QDir::Name))
        if (auto head = headFrom(reports.filePath(name)); head && parseAuditHead(*head))
            heads.push_back(std::move(*head)); // what is no report is not a witness
    return heads;
}

// The CA key that heads are held against is the one of ca.pem, and that must be the registry's.
Result<EcPublicKey> caKeyOf(const SiteFolder &folder, RegistryReader &reader)
{
    const auto site = reader.site();
    if (!site)
        return site.error();
    const auto pem = folder.readCaCertificate();
    if (!pem)
        return pem.error();
    const auto blocks = fromPem("CERTIFICATE", pem->toStdString());
    if (blocks.size() != 1 || blocks.front() != site->anchor)
        return fail("site.mixed", folder.path().toStdString() + ": ca.pem is not the CA certificate of the registry");
    const auto ca = CaCertificate::parse(site->anchor);
    if (!ca)
        return ca.error();
    return ca->key();
}

QJsonObject jsonOf(const AuditVerdict &verdict)
{
    const auto orNull = [](const std::string &words) {
        return words.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(words));
    };
    const Error finding = verdict.finding.value_or(Error());
    return {{text("isIntact"), verdict.isIntact()},
            {text("entries"), verdict.entries},
            {text("headsChecked"), verdict.headsChecked},
            {text("signedUpTo"), verdict.signedUpTo},
            {text("clockSetBack"), verdict.clockSetBack},
            {text("firstBad"), verdict.firstBad == 0 ? QJsonValue() : QJsonValue(verdict.firstBad)},
            {text("finding"), orNull(finding.code)},
            {text("detail"), orNull(finding.detail)}};
}

void showVerdict(Output &out, const AuditVerdict &verdict)
{
    if (out.isJson())
        return out.json(jsonOf(verdict));
    if (verdict.finding)
        return out.error(*verdict.finding);
    out.line(text("✔ %1 entries are whole and in order; signed by the CA key up to entry %2 (%3 signed heads).")
                 .arg(verdict.entries)
                 .arg(verdict.signedUpTo)
                 .arg(verdict.headsChecked),
             Tone::Good);
    if (verdict.clockSetBack > 0)
        out.line(text("The clock was set back %1 times; that is a note, no fault.").arg(verdict.clockSetBack));
}

Result<Exit> verify(Station &s, const Invocation &call)
{
    const auto folder = s.folder();
    if (!folder)
        return folder.error();
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    const auto key = caKeyOf(*folder, **reader);
    if (!key)
        return key.error();
    const auto heads = outsideHeads(*folder, call);
    if (!heads)
        return heads.error();
    const auto verdict = verifyAudit((*reader)->database(), *key, *heads);
    if (!verdict)
        return verdict.error();
    showVerdict(s.out(), *verdict);
    return verdict->finding ? Exit::NotVerified : Exit::Done;
}

Result<Exit> exportAll(Station &s, const Invocation &call)
{
    const auto isCsv = call.wantsCsv();
    if (!isCsv)
        return isCsv.error();
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    QByteArray content = *isCsv
                             ? csvLine({text("seq"), text("time"), text("operator"), text("station"), text("action"),
                                        text("subject"), text("detail"), text("previous"), text("hash")})
                             : QByteArray();
    AuditFilter filter{.limit = page};
    for (;;) {
        const auto entries = (*reader)->audit(filter);
        if (!entries)
            return entries.error();
        for (const AuditEntry &entry : *entries) {
            const QJsonObject object = imprint::jsonOf(entry);
            if (!*isCsv)
                content += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
            else
                content += csvLine({QString::number(entry.seq), object[text("time")].toString(), entry.operatorName,
                                    entry.station, entry.action, entry.subject, entry.detail,
                                    object[text("previous")].toString(), object[text("hash")].toString()});
        }
        if (entries->size() < std::size_t(page))
            break;
        filter.afterSeq = entries->back().seq;
    }
    return writeOut(s.out(), call.value("out"), content);
}

} // namespace

std::vector<Command> auditCommands()
{
    return {
        {"audit",
         "show",
         "",
         "the audit trail, newest at the end",
         {{"last", "N", "how many entries (40)"},
          {"filter", "ACTION", "actions that begin with this, e.g. certificate."},
          {"subject", "TEXT", "about this serial, batch or site"}},
         show},
        {"audit",
         "verify",
         "",
         "was anything changed, removed or reordered? Names the first entry that is wrong",
         {{"head", "FILE", "a batch report or signed head kept elsewhere: shows when the end was cut off", true}},
         verify,
         "The signed heads in the site's own reports folder are always held against the trail."},
        {"audit",
         "export",
         "",
         "the whole trail: a JSON object a line, or CSV",
         {{"format", "FORMAT", "json or csv (json)"}, {"out", "FILE", "write there instead of standard output"}},
         exportAll},
    };
}

} // namespace imprint
