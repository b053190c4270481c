// The manual, inside the program: the pages of resources/manual (Markdown) in a window of its own beside the work, with a page of every
// failure code made from the catalogue. F1 opens it; links between pages work, others go to the system's browser.
#pragma once

#include <QDialog>

#include <vector>

class QListWidget;
class QTextBrowser;

namespace imprint {

class Memory;

struct ManualPage {
    QString file, title; // "devices.md"; title: its first heading
};
const std::vector<ManualPage> &manualPages(); // in reading order; the failure codes are the last: file "codes"
QString manualText(const QString &file);      // Markdown; empty for an unknown page

class ManualView : public QDialog {
    Q_OBJECT
public:
    ManualView(Memory &memory, QWidget *parent);

    void showPage(const QString &file); // "devices.md"
    QString currentPage() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCurrent();

    QListWidget *m_pages;
    QTextBrowser *m_text;
};

} // namespace imprint
