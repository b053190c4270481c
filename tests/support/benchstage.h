// The real window over a home of its own, for tests that click through the Bench.
#pragma once

#include "app/gui/guistation.h"
#include "widgets/benchpage.h"
#include "widgets/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

namespace imprint {

class BenchStage {
public:
    static constexpr int patience = 60'000; // milliseconds

    explicit BenchStage(const QString &language = QStringLiteral("en"))
    {
        qputenv("IMPRINT_HOME", m_home.path().toUtf8());
        GuiOptions options;
        options.language = language;
        options.theme = QStringLiteral("light");
        options.followsDesktop = false;
        m_station = std::make_unique<GuiStation>(*qApp, options);
        m_window = std::make_unique<MainWindow>(m_station->services(), pageTable());
        m_window->resize(1280, 720);
        m_window->show();
    }
    ~BenchStage()
    {
        m_window.reset();
        m_station.reset();
    }

    Services &services() { return m_station->services(); }
    GuiStation &station() { return *m_station; }
    MainWindow &window() { return *m_window; }
    BenchPage &bench() { return *static_cast<BenchPage *>(m_window->page(QStringLiteral("bench"))); }
    QString home() const { return m_home.path(); }

    // By object name; nullptr when it is not on the screen.
    template <typename T>
    T *find(const char *name)
    {
        for (T *const widget : m_window->findChildren<T *>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool type(const char *name, const QString &text)
    {
        auto *const edit = find<QLineEdit>(name);
        if (!edit || !edit->isEnabled())
            return false;
        edit->selectAll();
        QTest::keyClicks(edit, text);
        return true;
    }
    bool click(const char *name)
    {
        auto *const button = find<QAbstractButton>(name);
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(12, button->height() / 2));
        return true;
    }

private:
    QTemporaryDir m_home;
    std::unique_ptr<GuiStation> m_station;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace imprint
