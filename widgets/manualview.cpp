#include "widgets/manualview.h"

#include "models/core/errortext.h"
#include "widgets/memory.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

namespace imprint {
namespace {

const QString codesPage = QStringLiteral("codes");
constexpr int pictureWidth = 610;
constexpr const char *files[] = {"what-it-is.md", "first-start.md", "batch.md",  "cards.md",        "report.md",
                                 "devices.md",    "activity.md",    "backup.md", "command-line.md", "troubleshooting.md"};

QString readPage(const QString &file)
{
    QFile page(QStringLiteral(":/imprint/manual/") + file);
    return page.open(QIODevice::ReadOnly) ? QString::fromUtf8(page.readAll()) : QString();
}

// Cells of a Markdown table hold no bars.
QString cell(QString text) { return text.replace(u'|', u'/').replace(u'<', QStringLiteral("&lt;")); }

QString codesText()
{
    QString text = QStringLiteral("# Failure codes\n\nEvery code that the program gives, what happened, and what to do.\n\n"
                                  "| code | what happened | do this |\n|---|---|---|\n");
    for (const QString &code : failureCodes()) {
        const ErrorText words = errorText({code.toStdString(), {}});
        text += QStringLiteral("| `%1` | %2 | %3 |\n").arg(code, cell(words.sentence), cell(words.remedy));
    }
    return text;
}

// Pictures of the whole window are wider than the page.
void fitPictures(const QTextBlock &block)
{
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        if (!part.fragment().charFormat().isImageFormat())
            continue;
        QTextImageFormat format = part.fragment().charFormat().toImageFormat();
        format.setWidth(pictureWidth);
        QTextCursor cursor(block);
        cursor.setPosition(part.fragment().position());
        cursor.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
        return; // one stands alone in its paragraph
    }
}

// Markdown gives tables without lines and room; they get the program's.
void dress(QTextDocument &document, const Tokens &t)
{
    for (QTextFrame *const frame : document.rootFrame()->childFrames()) {
        auto *const table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderBrush(t.line);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(6);
        format.setCellSpacing(0);
        format.setTopMargin(space::s);
        format.setBottomMargin(space::m);
        table->setFormat(format);
    }
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        fitPictures(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        if (level > 0) {
            QTextCursor cursor(block);
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat letters;
            letters.setFont(textFont(level == 1 ? 22 : type::title, QFont::DemiBold));
            cursor.mergeCharFormat(letters);
            format.setTopMargin(level == 1 ? 0 : space::l);
            format.setBottomMargin(space::s);
            QTextCursor(block).setBlockFormat(format);
        } else if (!QTextCursor(block).currentTable()) {
            format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
            QTextCursor(block).setBlockFormat(format);
        }
    }
}

} // namespace

const std::vector<ManualPage> &manualPages()
{
    static const std::vector<ManualPage> pages = [] {
        std::vector<ManualPage> all;
        for (const char *const file : files) {
            const QString text = readPage(QLatin1String(file));
            all.push_back({QLatin1String(file), text.left(text.indexOf(u'\n')).mid(2)});
        }
        all.push_back({codesPage, QString()});
        return all;
    }();
    return pages;
}

QString manualText(const QString &file) { return file == codesPage ? codesText() : readPage(file); }

ManualView::ManualView(Memory &memory, QWidget *parent)
    : QDialog(parent), m_pages(new QListWidget(this)), m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("ManualView"));
    setModal(false);
    resize(900, 640);
    m_pages->setFixedWidth(210);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(space::xl);
    m_text->setSearchPaths({QStringLiteral(":/imprint/manual")});
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages);
    layout->addWidget(m_text, 1);
    for (const ManualPage &page : manualPages()) {
        auto *const item = new QListWidgetItem(page.title, m_pages);
        item->setData(Qt::UserRole, page.file);
        item->setSizeHint({0, metric::rowHeight});
    }
    connect(m_pages, &QListWidget::currentRowChanged, this, &ManualView::showCurrent);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.isRelative())
            showPage(url.path());
        else
            QDesktopServices::openUrl(url);
    });
    retranslate();
    m_pages->setCurrentRow(0);
    memory.watchWindow(this, QStringLiteral("manual/geometry"));
}

QString ManualView::currentPage() const
{
    const QListWidgetItem *const item = m_pages->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void ManualView::showPage(const QString &file)
{
    for (int row = 0; row < m_pages->count(); ++row)
        if (m_pages->item(row)->data(Qt::UserRole).toString() == file)
            m_pages->setCurrentRow(row);
}

void ManualView::showCurrent()
{
    m_text->setMarkdown(manualText(currentPage()));
    dress(*m_text->document(), tokensOf(this));
    m_text->moveCursor(QTextCursor::Start);
}

void ManualView::retranslate()
{
    setWindowTitle(tr("Imprint: the manual"));
    m_pages->setAccessibleName(tr("Pages of the manual"));
    m_text->setAccessibleName(tr("Page of the manual"));
    m_pages->item(m_pages->count() - 1)->setText(tr("Failure codes"));
}

void ManualView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && m_pages->currentItem())
        showCurrent();
    QDialog::changeEvent(event);
}

} // namespace imprint
