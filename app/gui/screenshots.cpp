#include "app/gui/screenshots.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace imprint {
namespace {

constexpr int lookEvery = 50, patience = 60'000; // milliseconds

// One scene after the other, on the event loop; when a scene is ready it is painted in both themes.
class Photographer final : public QObject {
public:
    Photographer(Stage stage, QString folder) : m_stage(stage), m_folder(std::move(folder))
    {
        m_look.setInterval(lookEvery);
        connect(&m_look, &QTimer::timeout, this, [this] { look(); });
    }

    void begin() { next(); }

private:
    void next()
    {
        if (m_scene == sceneTable().size()) {
            QApplication::exit(m_hasMissed ? 1 : 0);
            return;
        }
        sceneTable()[m_scene].prepare(m_stage);
        m_waited.start();
        m_look.start();
    }

    void look()
    {
        const Scene &scene = sceneTable()[m_scene];
        const bool isReady = !scene.isReady || scene.isReady(m_stage);
        if (!isReady && m_waited.elapsed() < patience)
            return;
        m_look.stop();
        if (!isReady) {
            std::fprintf(stderr, "imprint: the scene %s was not ready in time\n", scene.name);
            m_hasMissed = true;
        }
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark})
            save(scene, mode);
        for (QDialog *const dialog : m_stage.window.findChildren<QDialog *>())
            dialog->close();
        ++m_scene;
        next();
    }

    void save(const Scene &scene, Theme::Mode mode)
    {
        m_stage.services.theme.setMode(mode);
        QApplication::sendPostedEvents();
        QPixmap picture = m_stage.window.grab();
        for (QDialog *const dialog : m_stage.window.findChildren<QDialog *>())
            if (dialog->isVisible()) {
                QPainter painter(&picture);
                const QPoint at((m_stage.window.width() - dialog->width()) / 2, (m_stage.window.height() - dialog->height()) / 2);
                painter.drawPixmap(at, dialog->grab());
                painter.setPen(tokensOf(dialog).line); // where the window's frame would be
                painter.drawRect(QRect(at, dialog->size()).adjusted(-1, -1, 0, 0));
            }
        const QString file = QStringLiteral("%1/%2_%3.png").arg(m_folder, QString::fromLatin1(scene.name), Theme::modeId(mode));
        if (!picture.save(file)) {
            std::fprintf(stderr, "imprint: cannot write %s\n", qPrintable(file));
            m_hasMissed = true;
        }
    }

    Stage m_stage;
    const QString m_folder;
    QTimer m_look;
    QElapsedTimer m_waited;
    std::size_t m_scene = 0;
    bool m_hasMissed = false;
};

} // namespace

int takeScreenshots(QApplication &app, const GuiOptions &options, const QString &folder, QSize size)
{
    const QTemporaryDir home;
    if (!home.isValid() || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "imprint: cannot make %s\n", qPrintable(folder));
        return 1;
    }
    // Sites are looked for and made there: those of the operator stay out of the pictures.
    qputenv("IMPRINT_HOME", QFile::encodeName(home.path()));
    GuiOptions own = options;
    own.settingsFile = home.filePath(QStringLiteral("settings.json"));
    own.site = home.filePath(QStringLiteral("none"));
    own.remembers = own.followsDesktop = false;
    if (own.language.isEmpty())
        own.language = QStringLiteral("en");
    own.theme = QStringLiteral("light");
    GuiStation station(app, own);
    station.services().preferences.setOperatorName(QStringLiteral("M. Reyes"));
    MainWindow window(station.services(), pageTable());
    window.resize(size);
    window.show();
    Photographer photographer({station, station.services(), window}, folder);
    QTimer::singleShot(0, &photographer, [&photographer] { photographer.begin(); });
    return QApplication::exec();
}

} // namespace imprint
