#include "models/services/registrywork.h"

#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"
#include "models/devices/finder.h"
#include "models/devices/links.h"
#include "models/devices/seriallink.h"
#include "models/registry/registryreader.h"
#include "models/workflow/lastmet.h"
#include "models/workflow/operational.h"
#include "models/workflow/releasevisit.h"
#include "models/workflow/report.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <condition_variable>

namespace imprint {
namespace {

constexpr std::chrono::seconds patience{10};
constexpr std::chrono::milliseconds findingTime{1500};
constexpr qint32 usualBaud = 115200;
constexpr int page = 5000;
constexpr qint64 longestReport = 256 * 1024 * 1024;

Result<QStringList> linksOf(RegistryReader &reader, const QString &serial, std::stop_token stop)
{
    auto links = linksLastMet(reader, {serial}, usualBaud);
    if (!links)
        return links;
    FinderOptions ports;
    ports.hasNetwork = false; // owned devices do not announce themselves
    Finder finder(ports);
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, findingTime, [] { return false; });
    for (const FoundDevice &device : finder.now())
        if (!links->contains(device.url))
            *links << device.url;
    return links;
}

QString said(const char *text) { return QCoreApplication::translate("RegistryWork", text); }

// The signed head that a batch report holds; empty when the file is none.
QByteArray headIn(const QString &reportFile)
{
    const auto content = readFile(reportFile, longestReport);
    if (!content)
        return {};
    const QJsonObject audit = QJsonDocument::fromJson(*content).object()[QLatin1String("audit")].toObject();
    const QByteArray head = audit[QLatin1String("signedHead")].toString().toUtf8();
    return parseAuditHead(head) ? head : QByteArray();
}

QByteArray lineOf(const AuditEntry &e, RecordFormat format)
{
    const QString previous = hexText(e.previous), hash = hexText(e.hash);
    if (format == RecordFormat::Csv)
        return csvLine({QString::number(e.seq), isoTime(e.time), e.operatorName, e.station, e.action, e.subject, e.detail, previous, hash});
    const QJsonObject object{{QStringLiteral("seq"), e.seq},
                             {QStringLiteral("time"), isoTime(e.time)},
                             {QStringLiteral("operator"), e.operatorName},
                             {QStringLiteral("station"), e.station},
                             {QStringLiteral("action"), e.action},
                             {QStringLiteral("subject"), e.subject},
                             {QStringLiteral("detail"), QJsonDocument::fromJson(e.detail.toUtf8()).object()},
                             {QStringLiteral("previous"), previous},
                             {QStringLiteral("hash"), hash}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Result<QString> releaseDevice(OpenSite &site, const QString &serial, const Clock &clock, JobControl &control)
{
    const auto reader = RegistryReader::over(site.registry(), clock);
    control.report(said(QT_TRANSLATE_NOOP("RegistryWork", "Looking where it may be")));
    const auto links = linksOf(*reader, serial, control.stop());
    if (!links)
        return links.error();
    SerialPorts ports(clock, nullptr);
    const LinkServices services{.serialPorts = &ports, .dtlsIdentity = nullptr};
    Operational operational(site.bench(), true);
    std::string tried;
    for (const QString &url : *links) {
        if (control.isCancelled())
            return fail("stopped");
        control.report(said(QT_TRANSLATE_NOOP("RegistryWork", "Asking at %1")).arg(url));
        const ReleaseVisit visit = visitForRelease(site.bench(), operational,
                                                   [&](const QString &u) { return makeLink(u, services); }, url, {serial},
                                                   patience, control.stop());
        if (visit.isWanted)
            return visit.problem ? Result<QString>(*visit.problem) : Result<QString>(visit.where);
        tried += (tried.empty() ? "; tried " : ", ") + url.toStdString();
    }
    return fail("release.not-found", serial.toStdString() + tried);
}

Result<WrittenCrl> writeRevocationList(OpenSite &site, int days, const QString &file, const Clock &clock)
{
    auto draft = site.registry().beginCrl();
    if (!draft)
        return std::move(draft).error();
    const std::int64_t now = clock.unixSeconds();
    WrittenCrl written{draft->number, int(draft->revoked.size()), file};
    const auto der = issueCrl({.revoked = std::move(draft->revoked), .number = draft->number, .thisUpdate = now,
                               .nextUpdate = now + std::int64_t(days) * 86400},
                              site.ca().der(), site.bench().signer);
    if (!der)
        return der.error();
    if (auto stored = site.registry().storeCrl(written.number, *der); !stored)
        return stored.error();
    const QString ending = QFileInfo(file).suffix().toLower();
    const bool isDer = ending == QLatin1String("der") || ending == QLatin1String("crl");
    const QByteArray content = isDer ? toQt(*der) : QByteArray::fromStdString(toPem("X509 CRL", *der));
    if (auto done = writeFile(file, content, FileAccess::Shared); !done)
        return done.error();
    return written;
}

Result<AuditVerdict> checkAuditTrail(OpenSite &site, const Clock &clock)
{
    std::vector<QByteArray> heads;
    const QDir reports(site.folder().reportsFolder());
    for (const QString &name : reports.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        if (const QByteArray head = headIn(reports.filePath(name)); !head.isEmpty())
            heads.push_back(head);
    const auto reader = RegistryReader::open(site.folder().registryFile(), clock);
    if (!reader)
        return reader.error();
    return verifyAudit((*reader)->database(), site.ca().key(), heads);
}

Result<qint64> exportAuditTrail(OpenSite &site, RecordFormat format, const QString &file, const Clock &clock, JobControl &control)
{
    const auto reader = RegistryReader::open(site.folder().registryFile(), clock);
    if (!reader)
        return reader.error();
    QByteArray content;
    if (format == RecordFormat::Csv)
        content = "seq,time,operator,station,action,subject,detail,previous,hash\r\n";
    AuditFilter filter;
    filter.limit = page;
    qint64 count = 0;
    for (bool isWhole = false; !isWhole;) {
        if (control.isCancelled())
            return fail("stopped");
        const auto entries = (*reader)->audit(filter);
        if (!entries)
            return entries.error();
        for (const AuditEntry &entry : *entries)
            content += lineOf(entry, format);
        count += qint64(entries->size());
        isWhole = entries->size() < std::size_t(page);
        if (!isWhole)
            filter.afterSeq = entries->back().seq;
    }
    if (auto done = writeFile(file, content, FileAccess::Shared); !done)
        return done.error();
    return count;
}

Result<void> exportBatchReport(OpenSite &site, qint64 batchId, RecordFormat format, const QString &file, const Clock &clock)
{
    const auto reader = RegistryReader::open(site.folder().registryFile(), clock);
    if (!reader)
        return reader.error();
    const auto report = (*reader)->report(batchId);
    if (!report)
        return report.error();
    const QByteArray content = format == RecordFormat::Csv ? reportCsv(*report) : reportJson(*report, clock.unixMilliseconds());
    return writeFile(file, content, FileAccess::Shared);
}

} // namespace imprint
