// imprint: the workbench.
#include "app/gui/guistation.h"
#include "app/gui/screenshots.h"
#include "widgets/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

using namespace imprint;

namespace {

struct Arguments {
    GuiOptions gui;
    QString screenshots;
};

Arguments parse(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Takes devices into their owner's hands."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{QStringLiteral("site"), QStringLiteral("Open this site."), QStringLiteral("NAME or PATH")},
                       {QStringLiteral("language"), QStringLiteral("en, de or zh_CN, for this start."), QStringLiteral("CODE")},
                       {QStringLiteral("theme"), QStringLiteral("system, light or dark, for this start."), QStringLiteral("THEME")},
                       {QStringLiteral("screenshots"),
                        QStringLiteral("Run demonstration data through every screen, save pictures of it in DIR, and end."),
                        QStringLiteral("DIR")}});
    parser.process(app);
    Arguments out;
    out.gui.site = parser.value(QStringLiteral("site"));
    out.gui.language = parser.value(QStringLiteral("language"));
    out.gui.theme = parser.value(QStringLiteral("theme"));
    out.screenshots = parser.value(QStringLiteral("screenshots"));
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("imprint"));
    QApplication::setApplicationDisplayName(QStringLiteral("Imprint"));
    QApplication::setApplicationVersion(QStringLiteral(IMPRINT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("imprint"));
    const Arguments arguments = parse(app);
    if (!arguments.screenshots.isEmpty())
        return takeScreenshots(app, arguments.gui, arguments.screenshots);

    GuiStation station(app, arguments.gui);
    MainWindow window(station.services(), pageTable());
    window.show();
    // After the first paint: opening a site must not keep the window from showing.
    QTimer::singleShot(0, &window, [&station] { station.start(); });
    return QApplication::exec();
}
