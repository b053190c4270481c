#include "widgets/logs/logopener.h"

#include "models/devices/consolefiles.h"
#include "models/services/siteservice.h"
#include "models/tables/batchwords.h"
#include "widgets/page.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <map>

namespace imprint {

namespace {
constexpr int mostConsoles = 30;
}

std::vector<QStringList> groupedRotations(const QStringList &files)
{
    static const QRegularExpression form(QStringLiteral("^(.+?)(?:\\.(\\d{1,4}))?(?:\\.(?:gz|xz|zst|bz2))?$"));
    struct Numbered {
        int number;
        QString file;
    };
    std::map<QString, std::vector<Numbered>> groups;
    QStringList order;
    for (const QString &file : files) {
        const auto match = form.match(file);
        const QString base = match.hasMatch() ? match.captured(1) : file;
        if (!groups.count(base))
            order << base;
        groups[base].push_back({match.captured(2).isEmpty() ? -1 : match.captured(2).toInt(), file});
    }
    std::vector<QStringList> logs;
    for (const QString &base : std::as_const(order)) {
        auto &group = groups[base];
        std::stable_sort(group.begin(), group.end(), [](const Numbered &a, const Numbered &b) { return a.number > b.number; });
        QStringList log;
        for (const Numbered &file : group)
            log << file.file;
        logs.push_back(log);
    }
    return logs;
}

LogOpener::LogOpener(Services &services, LogDesk &desk, QWidget *window) : QObject(window), m_services(services), m_desk(desk), m_window(window) {}

void LogOpener::askForFiles()
{
    auto *const dialog = new QFileDialog(m_window, tr("Open logs"), QString(), tr("Logs (*.log *.txt *.gz *.xz *.zst *.bz2 *.log.*);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &LogOpener::openFiles);
    dialog->open();
}

void LogOpener::openFiles(const QStringList &files)
{
    for (const QStringList &log : groupedRotations(files))
        m_desk.open(log);
}

void LogOpener::paste()
{
    if (const QMimeData *const data = QApplication::clipboard()->mimeData())
        take(data);
}

bool LogOpener::canTake(const QMimeData *data) const { return data->hasUrls() || data->hasText(); }

void LogOpener::take(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    if (!files.isEmpty())
        openFiles(files);
    else if (data->hasText() && !data->text().trimmed().isEmpty())
        m_desk.openText(data->text().toUtf8(), tr("pasted text"));
}

QString LogOpener::consoleFolder() const
{
    return m_services.site.state() ? m_services.site.state()->path + QStringLiteral("/console/") : QString();
}

void LogOpener::openOnce(const QString &file)
{
    const auto &entries = m_desk.entries();
    if (std::none_of(entries.begin(), entries.end(), [&file](const LogEntry &entry) { return entry.paths.contains(file); }))
        m_desk.open({file});
}

void LogOpener::openConsoles(const QStringList &wheres)
{
    const QString folder = consoleFolder();
    for (const QString &where : wheres)
        if (!folder.isEmpty())
            openOnce(folder + ConsoleFiles::fileName(where));
}

void LogOpener::openRecords(const QStringList &wheres, std::function<void(int)> then)
{
    const QString folder = consoleFolder();
    QStringList files;
    for (const QString &where : wheres)
        files << folder + ConsoleFiles::fileName(where) << folder + ConsoleFiles::fileName(batchwords::place(where)); // as URL and as port
    files.removeDuplicates();
    m_services.site.performAnywhere(
        this, tr("Looking for consoles"),
        [files](JobControl &) -> Result<QStringList> {
            QStringList there;
            for (const QString &file : files)
                if (QFileInfo(file).size() > 0)
                    there << file;
            return there;
        },
        [this, folder, then = std::move(then)](const Result<QStringList> &there) {
            std::vector<int> others;
            for (const LogEntry &entry : m_desk.entries())
                if (entry.paths.size() == 1 && !there->contains(entry.paths.front()) && entry.paths.front().startsWith(folder))
                    others.push_back(entry.id);
            for (const int id : others)
                m_desk.close(id);
            for (const QString &file : *there)
                openOnce(file);
            then(int(there->size()));
        });
}

void LogOpener::fillConsoles(QMenu *menu)
{
    menu->clear();
    if (!m_services.site.state()) {
        menu->addAction(tr("Open a site first"))->setEnabled(false);
        return;
    }
    const QString folder = consoleFolder();
    m_services.site.performAnywhere(
        menu, tr("Looking for consoles"),
        [folder](JobControl &) -> Result<QStringList> { return QDir(folder).entryList({QStringLiteral("*.log")}, QDir::Files, QDir::Time); },
        [this, menu, folder](const Result<QStringList> &files) {
            menu->clear();
            for (const QString &file : files->mid(0, mostConsoles))
                menu->addAction(file.chopped(4), this, [this, path = folder + file] { m_desk.open({path}); });
            if (files->isEmpty())
                menu->addAction(tr("No device has printed anything yet"))->setEnabled(false);
        });
}

} // namespace imprint
