// A main window of Qt with nothing in it: what every start is held against. Ends when stdin does.
#include "firstpaint.h"

#include <QApplication>
#include <QMainWindow>
#include <QSocketNotifier>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    new imprint::bench::FirstPaint(&window);
    window.show();
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [] { QApplication::quit(); });
    return QApplication::exec();
}
