// The window: rail with the pages at the left, header with what is open, site, operator and registry, and the page that is shown.
//
// Makes pages when they are shown first. Safe to close at any time: what is under way is resumable; the window says so and waits for
// the running devices to come to a stop without blocking.
#pragma once

#include "widgets/page.h"

#include <QMainWindow>

#include <map>

class QStackedWidget;

namespace imprint {

class Header;
class Rail;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // pages: pageTable(), or the rows of a test.
    MainWindow(Services &services, const std::vector<PageRow> &pages, QWidget *parent = nullptr);

    Page *currentPage() const;
    QString currentPageId() const;
    // Makes the page if it is not there yet. nullptr for an unknown id.
    Page *page(const QString &id);

public Q_SLOTS:
    void showPage(const QString &id, const QString &argument = QString());
    void showSettings();
    void showManual(const QString &file = QString()); // a page of resources/manual; empty: where it was

Q_SIGNALS:
    void pageShown(const QString &id);

protected:
    bool focusNextPrevChild(bool isNext) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    void retranslate();
    void showHeading();

    Services &m_services;
    const std::vector<PageRow> m_rows;
    Rail *m_rail;
    Header *m_header;
    QStackedWidget *m_stack;
    std::map<QString, Page *> m_pages; // those that were made
    bool m_isClosing = false;
};

} // namespace imprint
