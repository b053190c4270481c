// Imprint as app/main.cpp starts it, that says how far it is: "painted", then "usable" when the site is open and its start page is on
// the screen, then "pages" when every page was shown once. Ends when stdin does.
#include "app/gui/guistation.h"
#include "widgets/mainwindow.h"

#include "firstpaint.h"

#include <QApplication>
#include <QSocketNotifier>

using namespace imprint;

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("imprint"));
    QApplication application(argc, argv);
    GuiStation station(application, GuiOptions());
    MainWindow window(station.services(), pageTable());
    new bench::FirstPaint(&window);
    QObject::connect(&station.services().site, &SiteService::changed, &window, [&window] {
        QTimer::singleShot(0, &window, [&window] {
            window.repaint();
            bench::say("usable");
        });
    }, Qt::SingleShotConnection);
    window.show();
    QTimer::singleShot(0, &window, [&station] { station.start(); });
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        char word = 0;
        if (::fread(&word, 1, 1, stdin) != 1 || word != 'p') {
            QApplication::quit();
            return;
        }
        for (const PageRow &row : pageTable()) {
            window.showPage(QString::fromLatin1(row.id));
            window.repaint();
        }
        bench::say("pages");
    });
    return QApplication::exec();
}
