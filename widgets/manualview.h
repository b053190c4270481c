// The manual, inside the program: the pages of resources/manual (Markdown) in a window of its own beside the work, with a page of every
// failure code made from the catalogue. F1 opens it; links between pages work, others go to the system's browser.
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace imprint {

class Memory;

// "devices.md", in the order of the manual's README; the failure codes are the last: "codes".
const QStringList &manualPages();
// Markdown in the program's language, English where nobody has translated a page; empty for an unknown page.
QString manualText(const QString &file);
QString manualTitle(const QString &file); // its first heading

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
