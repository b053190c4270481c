#include "models/services/labelservice.h"

#include "models/core/durablefile.h"
#include "models/labels/render/codereader.h"
#include "models/services/labelworker.h"
#include "models/workflow/labelspool.h"
#include "models/workflow/sitesecret.h"

#include <QDir>
#include <QFileInfo>

namespace imprint {

LabelService::LabelService(SiteService &site, const Clock &clock, QObject *parent)
    : QObject(parent), m_site(site), m_worker(std::make_unique<Worker>(clock))
{
    // A site that closes is let go of at once, with what was read from it.
    connect(&site, &SiteService::changed, this, [this] {
        m_thread.post([this, open = m_site.openSite()](std::stop_token) { m_worker->follow(open); }, "follow");
    });
}

LabelService::~LabelService()
{
    m_overtaken.request_stop();
    m_deriving.request_stop();
    m_thread.stop();
}

void LabelService::prove(const LabelWish &wish)
{
    m_overtaken.request_stop();
    m_overtaken = std::stop_source();
    if (wish.isFresh) // also when this wish is overtaken
        m_thread.post([this](std::stop_token) { m_worker->orderKey.clear(); }, "fresh");
    m_thread.post(
        [this, wish, open = m_site.openSite(), overtaken = m_overtaken.get_token()](std::stop_token) {
            m_worker->follow(open);
            LabelProof proof = m_worker->prove(wish, overtaken);
            if (overtaken.stop_requested())
                return;
            QMetaObject::invokeMethod(this, [this, proof = std::move(proof), overtaken] {
                if (!overtaken.stop_requested())
                    Q_EMIT proved(proof);
            });
        },
        "prove");
}

void LabelService::draw(int page, const QSize &pixels)
{
    m_thread.post(
        [this, page, pixels](std::stop_token) {
            if (!m_worker->sheet)
                return;
            const QImage image = m_worker->sheet->preview(page, pixels);
            QMetaObject::invokeMethod(this, [this, page, image] { Q_EMIT drawn(page, image); });
        },
        "draw");
}

void LabelService::loadTemplates()
{
    m_thread.post(
        [this, open = m_site.openSite()](std::stop_token) {
            m_worker->follow(open);
            std::vector<LabelTemplateInfo> all;
            const QString own = m_worker->ownTemplates();
            if (!own.isEmpty())
                for (const QString &file : QDir(own).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
                    if (const auto design = loadTemplate(own + u'/' + file))
                        all.push_back({file.chopped(5), design->title, true});
            for (const QString &name : shippedTemplates())
                if (const auto design = loadTemplate(name))
                    all.push_back({name, design->title, false});
            QMetaObject::invokeMethod(this, [this, all] { Q_EMIT templatesLoaded(all); });
        },
        "templates");
}

template <typename Reply>
void LabelService::post(QObject *context, std::function<Result<Reply>(Worker &)> work, std::function<void(Result<Reply>)> then)
{
    m_thread.post([this, guard = QPointer<QObject>(context), open = m_site.openSite(), work = std::move(work), then = std::move(then)](std::stop_token) {
        m_worker->follow(open);
        auto answer = std::make_shared<Result<Reply>>(work(*m_worker));
        QMetaObject::invokeMethod(this, [guard, then, answer] {
            if (guard)
                then(std::move(*answer));
        });
    });
}

void LabelService::saveTemplate(const LabelTemplate &design, QObject *context, std::function<void(Result<void>)> then)
{
    post<void>(
        context,
        [design](Worker &worker) -> Result<void> {
            const QString folder = worker.ownTemplates();
            if (folder.isEmpty())
                return fail("site.closed", "no site is open");
            const QByteArray json = templateJson(design);
            if (const auto read = parseTemplate(json); !read)
                return read.error();
            QDir().mkpath(folder);
            return writeFile(folder + u'/' + design.name + QStringLiteral(".json"), json, FileAccess::Shared);
        },
        std::move(then));
}

void LabelService::saveCalibration(const QString &printer, const QString &design, const Calibration &calibration, QObject *context,
                                   std::function<void(Result<void>)> then)
{
    post<void>(
        context, [printer, design, calibration](Worker &) { return imprint::saveCalibration(calibrationsFile(), printer, design, calibration); },
        std::move(then));
}

void LabelService::writeTestPage(const LabelTemplate &design, const Calibration &calibration, const QString &file, QObject *context,
                                 std::function<void(Result<void>)> then)
{
    post<void>(
        context, [design, calibration, file](Worker &) { return writeFile(file, testPagePdf(design, calibration), FileAccess::Shared); },
        std::move(then));
}

void LabelService::openSecrets(Secret passphrase, QObject *context, std::function<void(Result<void>)> then)
{
    post<void>(
        context,
        [passphrase = std::make_shared<Secret>(std::move(passphrase))](Worker &worker) -> Result<void> {
            if (!worker.site)
                return fail("site.closed", "no site is open");
            const auto known = hasSiteSecret(worker.site->registry());
            if (!known || !*known)
                return known ? Result<void>(fail("label.not-out", worker.site->site().name.toStdString())) : Result<void>(known.error());
            SystemRandom random;
            auto secret = openSiteSecret(worker.site->registry(), *passphrase, random);
            if (!secret)
                return std::move(secret).error();
            worker.drawnKey = drawnKey(*secret);
            return {};
        },
        std::move(then));
}

void LabelService::derive(DeriveLabels order, QObject *context, std::function<void(Result<void>)> then)
{
    m_deriving = std::stop_source();
    const auto progress = [this](int done, int all) { QMetaObject::invokeMethod(this, [this, done, all] { Q_EMIT deriving(done, all); }); };
    post<void>(
        context,
        [order = std::move(order), pool = m_site.tokens(), progress, stop = m_deriving.get_token()](Worker &worker) {
            return worker.derive(order, *pool, progress, stop);
        },
        std::move(then));
}

void LabelService::stopDeriving()
{
    m_deriving.request_stop();
}

void LabelService::handOut(DrawLabels order, QObject *context, std::function<void(Result<DrawnFile>)> then)
{
    post<DrawnFile>(context, [order = std::move(order)](Worker &worker) { return worker.handOut(order); }, std::move(then));
}

void LabelService::exportTo(const QString &file, const QString &why, QObject *context, Then then)
{
    post<LabelsDone>(
        context,
        [file, why](Worker &worker) -> Result<LabelsDone> {
            const auto kind = labelFileOf(file);
            if (!kind)
                return kind.error();
            return worker.leave(QFileInfo(file).fileName(), why, [&](const LabelSheet &sheet) -> Result<void> {
                const auto contents = sheet.write(*kind);
                return contents ? writeLabelFiles(file, *contents, sheet.hasSecret()) : Result<void>(contents.error());
            });
        },
        std::move(then));
}

void LabelService::print(const QString &printer, const QString &why, Send send, QObject *context, Then then)
{
    post<LabelsDone>(
        context, [printer, why, send = std::move(send)](Worker &worker) { return worker.leave(printer, why, send); }, std::move(then));
}

void LabelService::readPhoto(const QString &file, QObject *context, std::function<void(Result<QStringList>)> then)
{
    post<QStringList>(
        context,
        [file](Worker &) -> Result<QStringList> {
            const auto codes = readCodesOfFile(file);
            if (!codes)
                return codes.error();
            QStringList texts;
            for (const QByteArray &code : *codes)
                texts << QString::fromUtf8(code);
            return texts;
        },
        std::move(then));
}

} // namespace imprint
