// Tells on stdout, a word a line, how far a program has come: for start.cpp, which holds the clock.
#pragma once

#include <QEvent>
#include <QGuiApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace imprint::bench {

inline void say(const char *word)
{
    QGuiApplication::sync(); // the display has it, too
    std::puts(word);
    std::fflush(stdout);
}

// "painted": the window has been painted once and the event loop takes the next event, a key for example.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QWidget *window) : QObject(window) { window->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [] { say("painted"); });
        }
        return false;
    }
};

} // namespace imprint::bench
