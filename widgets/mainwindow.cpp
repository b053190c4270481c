#include "widgets/mainwindow.h"

#include "models/services/batchcontroller.h"
#include "widgets/focusring.h"
#include "widgets/header.h"
#include "widgets/manualview.h"
#include "widgets/memory.h"
#include "widgets/rail.h"
#include "widgets/settingsdialog.h"
#include "widgets/taborder.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace imprint {

MainWindow::MainWindow(Services &services, const std::vector<PageRow> &pages, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_rows(pages), m_rail(new Rail(pages, this)), m_header(new Header(services, this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("MainWindow"));
    setMinimumSize(880, 500); // 1920 x 1080 at 200 %, with room for the desktop's own bars
    resize(1280, 800);
    auto *const ground = new QWidget(this);
    auto *const right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_stack, 1);
    auto *const across = new QHBoxLayout(ground);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addLayout(right, 1);
    setCentralWidget(ground);

    connect(m_rail, &Rail::chosen, this, [this](const QString &id) { showPage(id); });
    connect(m_rail, &Rail::settingsChosen, this, &MainWindow::showSettings);
    connect(m_rail, &Rail::helpChosen, this, [this] { showManual(); });
    connect(&services.batch, &BatchController::ended, this, [this] {
        if (m_isClosing)
            close();
    });
    FocusRing::followFocus(this);
    makeActions();
    retranslate();
    services.memory.watchWindow(this, QStringLiteral("window/geometry"));
    if (!m_rows.empty())
        showPage(QString::fromLatin1(m_rows.front().id));
}

void MainWindow::makeActions()
{
    const auto add = [this](const QKeySequence &keys, const char *name, const std::function<void()> &what) {
        auto *const action = new QAction(this);
        action->setShortcut(keys);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, what);
        addAction(action);
    };
    for (std::size_t i = 0; i < m_rows.size() && i < 9; ++i)
        add(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))), m_rows[i].id,
            [this, id = QString::fromLatin1(m_rows[i].id)] { showPage(id); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Comma), "settings", [this] { showSettings(); });
    add(QKeySequence::HelpContents, "help", [this] { showManual(); });
    add(QKeySequence::Quit, "quit", [this] { close(); });
}

Page *MainWindow::currentPage() const { return static_cast<Page *>(m_stack->currentWidget()); }

QString MainWindow::currentPageId() const
{
    for (const auto &[id, page] : m_pages)
        if (page == m_stack->currentWidget())
            return id;
    return {};
}

Page *MainWindow::page(const QString &id)
{
    if (const auto made = m_pages.find(id); made != m_pages.end())
        return made->second;
    for (const PageRow &row : m_rows) {
        if (id != QLatin1String(row.id))
            continue;
        Page *const page = row.make(m_services, m_stack);
        page->setObjectName(id);
        m_stack->addWidget(page);
        m_pages.emplace(id, page);
        connect(page, &Page::headingChanged, this, &MainWindow::showHeading);
        connect(page, &Page::pageRequested, this, &MainWindow::showPage);
        return page;
    }
    return nullptr;
}

void MainWindow::showPage(const QString &id, const QString &argument)
{
    Page *const wanted = page(id);
    if (!wanted)
        return;
    m_stack->setCurrentWidget(wanted);
    m_rail->setCurrent(id);
    m_header->setPageWidget(wanted->headerWidget());
    showHeading();
    if (!argument.isEmpty())
        wanted->open(argument);
    wanted->shown();
    Q_EMIT pageShown(id);
}

void MainWindow::showSettings()
{
    auto *dialog = findChild<SettingsDialog *>();
    if (!dialog)
        dialog = new SettingsDialog(m_services, this);
    dialog->open();
}

void MainWindow::showManual(const QString &file)
{
    auto *manual = findChild<ManualView *>();
    if (!manual)
        manual = new ManualView(m_services.memory, this);
    if (!file.isEmpty())
        manual->showPage(file);
    manual->show();
    manual->raise();
    manual->activateWindow();
}

void MainWindow::showHeading()
{
    if (const Page *const page = currentPage())
        m_header->setHeading(page->heading());
}

void MainWindow::retranslate()
{
    setWindowTitle(QStringLiteral("Imprint"));
    m_rail->retranslate();
    m_header->retranslate();
    showHeading();
}

bool MainWindow::focusNextPrevChild(bool isNext)
{
    arrangeTabOrder(centralWidget());
    return QMainWindow::focusNextPrevChild(isNext);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

// Devices stop at their next message; the window goes when they have. What was under way is resumable.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_services.batch.isUnderWay()) {
        event->accept();
        return;
    }
    event->ignore();
    m_isClosing = true;
    m_header->setHeading(tr("Stopping safely. What is under way goes on from here next time."));
    m_services.batch.stop();
}

} // namespace imprint
