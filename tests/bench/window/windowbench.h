// The parts of imprint-bench-window, and the window they measure in.
#pragma once

#include "app/gui/guistation.h"
#include "bench/bench.h"
#include "widgets/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

namespace imprint::bench {

// Measures every event that the event loop hands out: the longest is the longest time that the window did not answer.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer watch;
        watch.start();
        const bool isTaken = QApplication::notify(receiver, event);
        --m_depth;
        m_blocks.push_back(double(watch.nsecsElapsed()) / 1e6);
        return isTaken;
    }
    std::vector<double> takeBlocks() { return std::exchange(m_blocks, {}); } // milliseconds

private:
    int m_depth = 0;
    std::vector<double> m_blocks;
};

// The real window over a home of its own.
class BenchWindow {
public:
    BenchWindow()
    {
        qputenv("IMPRINT_HOME", m_home.path().toUtf8());
        GuiOptions options;
        options.language = QStringLiteral("en");
        options.followsDesktop = options.remembers = false;
        m_station = std::make_unique<GuiStation>(*qApp, options);
        m_window = std::make_unique<MainWindow>(m_station->services(), pageTable());
        m_window->resize(1280, 800);
        m_window->show();
    }
    Services &services() { return m_station->services(); }
    MainWindow &window() { return *m_window; }
    QString path(const char *name) const { return m_home.filePath(QLatin1String(name)); }

private:
    QTemporaryDir m_home;
    std::unique_ptr<GuiStation> m_station;
    std::unique_ptr<MainWindow> m_window;
};

// Runs the event loop until it holds; false after a minute.
template <typename Condition>
bool waitUntil(Condition condition)
{
    QElapsedTimer waited;
    for (waited.start(); !condition(); QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20))
        if (waited.elapsed() > 60'000)
            return false;
    return true;
}

inline double worst(const std::vector<double> &values) { return values.empty() ? 0 : *std::max_element(values.begin(), values.end()); }

void start();   // on screen and usable against a bare main window; resident memory
void frames();  // a batch of 500 rows, all changing
void devices(); // 100,000 devices, filtered as one types
void logs();    // a log of 1 GB: first text, blocks while it is indexed, frames at any place
void blocks();  // the longest block of the window's thread while 50 devices run

} // namespace imprint::bench
