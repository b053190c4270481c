// The real window over a site of simulated devices that have run through a batch. For tests of
// pages that show what a registry holds.
#pragma once

#include "app/gui/guistation.h"
#include "widgets/mainwindow.h"

#include <QFileDialog>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

namespace imprint {

class TrialWindow {
public:
    static constexpr int patience = 60'000;

    explicit TrialWindow(const QString &language = QStringLiteral("en"), const std::vector<PageRow> &pages = pageTable())
    {
        qputenv("IMPRINT_HOME", m_home.path().toUtf8());
        GuiOptions options;
        options.settingsFile = m_home.filePath(QStringLiteral("settings.json"));
        options.language = language;
        options.theme = QStringLiteral("light");
        options.followsDesktop = options.remembers = false;
        m_station = std::make_unique<GuiStation>(*qApp, options);
        m_station->services().preferences.setOperatorName(QStringLiteral("M. Reyes"));
        m_window = std::make_unique<MainWindow>(m_station->services(), pages);
        m_window->resize(1280, 720);
        m_window->show();
    }

    // False when the batch did not come to rest in time.
    bool run(int devices = 4)
    {
        TrialPlan plan;
        plan.devices = devices;
        plan.siteName = QStringLiteral("Lindenhof");
        plan.batchName = QStringLiteral("Hall sensors");
        plan.hasWrongKey = plan.hasUnknownKey = false;
        plan.seed = 3;
        services().simulation.begin(plan, m_window.get(), [this](Result<BatchStart> start) {
            if (start)
                services().batch.start(*start);
        });
        return QTest::qWaitFor([this] { return services().batch.phase() == BatchPhase::Ended; }, patience);
    }

    Services &services() { return m_station->services(); }
    GuiStation &station() { return *m_station; }
    MainWindow &window() { return *m_window; }
    template <typename T>
    T *find(const char *name)
    {
        return m_window->currentPage()->findChild<T *>(QLatin1String(name));
    }
    // The dialog that asks where to save is answered with this file; false when none was asked.
    bool savesTo(const QString &file)
    {
        if (!QTest::qWaitFor([this] { return m_window->findChild<QFileDialog *>() != nullptr; }, patience))
            return false;
        auto *const dialog = m_window->findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return true;
    }
    static QByteArray contentOf(const QString &file) // empty when there is none
    {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    QString path(const char *name) const { return m_home.filePath(QLatin1String(name)); }

private:
    QTemporaryDir m_home;
    std::unique_ptr<GuiStation> m_station;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace imprint
