// imprint: the workbench.
#include "app/gui/guistation.h"
#include "app/gui/screenshots.h"
#include "widgets/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

using namespace imprint;

namespace {

struct Arguments {
    GuiOptions gui;
    QString screenshots;
    QSize size = screenshotSize;
};

// "1280x720"; what is no size, or smaller than anything can be read in, ends the program with a word about it.
QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() == 2 && size.width() >= 320 && size.height() >= 240 && size.width() <= 8000 && size.height() <= 8000)
        return size;
    std::fprintf(stderr, "imprint: --size %s is no size; write it as 1280x720\n", qPrintable(text));
    std::exit(2);
}

// What needs no window must work without a display.
bool isQuestion(std::string_view argument)
{
    return argument == "--version" || argument == "-v" || argument == "--help" || argument == "-h" || argument == "-?";
}

Arguments parse(const QCoreApplication &app)
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
                        QStringLiteral("DIR")},
                       {QStringLiteral("size"), QStringLiteral("The window's size in those pictures (1280x800)."), QStringLiteral("WxH")}});
    parser.process(app);
    Arguments out;
    out.gui.site = parser.value(QStringLiteral("site"));
    out.gui.language = parser.value(QStringLiteral("language"));
    out.gui.theme = parser.value(QStringLiteral("theme"));
    out.screenshots = parser.value(QStringLiteral("screenshots"));
    if (parser.isSet(QStringLiteral("size")))
        out.size = sizeOf(parser.value(QStringLiteral("size")));
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("imprint"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IMPRINT_VERSION));
    const std::vector<std::string_view> words(argv, argv + argc);
    if (std::any_of(words.begin(), words.end(), isQuestion)) {
        const QCoreApplication app(argc, argv);
        parse(app); // prints and ends
    }
    const auto wantsPictures = [](std::string_view word) { return word.starts_with("--screenshots"); };
    if (std::any_of(words.begin(), words.end(), wantsPictures) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // the same pictures with and without a display
    QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Imprint"));
    QApplication::setDesktopFileName(QStringLiteral("imprint"));
    const Arguments arguments = parse(app);
    if (!arguments.screenshots.isEmpty())
        return takeScreenshots(app, arguments.gui, arguments.screenshots, arguments.size);

    GuiStation station(app, arguments.gui);
    MainWindow window(station.services(), pageTable());
    window.show();
    // After the first paint: opening a site must not keep the window from showing.
    QTimer::singleShot(0, &window, [&station] { station.start(); });
    return QApplication::exec();
}
