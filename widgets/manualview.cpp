#include "widgets/manualview.h"

#include "models/core/errortext.h"
#include "widgets/memory.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QImage>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace imprint {
namespace {

const QString codesPage = QStringLiteral("codes");
constexpr int pictureWidth = 610;
const QString folder = QStringLiteral(":/imprint/manual/");

QString readFile(const QString &path)
{
    QFile page(path);
    return page.open(QIODevice::ReadOnly) ? QString::fromUtf8(page.readAll()) : QString();
}

// In the program's language; a page that nobody has translated yet is English.
QString readPage(const QString &file)
{
    //: The folder of resources/manual with the pages in this language.
    const QString language = ManualView::tr("en", "folder of the manual");
    const QString own = language == QLatin1String("en") ? QString() : language + u'/';
    const QString text = own.isEmpty() ? QString() : readFile(folder + own + file);
    if (text.isEmpty())
        return readFile(folder + file);
    return QString(text).replace(QStringLiteral("](pictures/"), QStringLiteral("](") + own + QStringLiteral("pictures/")); // from the folder of all
}

QString titleOf(const QString &text) { return text.left(text.indexOf(u'\n')).mid(2).trimmed(); }

// Cells of a Markdown table hold no bars.
QString cell(QString text) { return text.replace(u'|', u'/').replace(u'<', QStringLiteral("&lt;")); }

QString codesText()
{
    QString text = QStringLiteral("# %1\n\n%2\n\n| %3 | %4 | %5 |\n|---|---|---|\n")
                       .arg(ManualView::tr("Failure codes"), ManualView::tr("Every code that the program gives, what happened, and what to do."),
                            ManualView::tr("Code"), ManualView::tr("What happened"), ManualView::tr("Do this"));
    for (const QString &code : failureCodes()) {
        const ErrorText words = errorText({code.toStdString(), {}});
        text += QStringLiteral("| `%1` | %2 | %3 |\n").arg(code, cell(words.sentence), cell(words.remedy));
    }
    return text;
}

// Pictures of the whole window are wider than the page: made small for the screen they are on, since the text would drop every other pixel.
class ManualText final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type != QTextDocument::ImageResource)
            return QTextBrowser::loadResource(type, name);
        const qreal ratio = devicePixelRatioF();
        const QImage whole = QImage(folder + name.path()).convertToFormat(QImage::Format_RGB32); // from a palette it would be dithered
        QImage fitting = whole.scaledToWidth(std::min(whole.width(), qRound(pictureWidth * ratio)), Qt::SmoothTransformation);
        fitting.setDevicePixelRatio(ratio);
        return fitting;
    }
};

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

const QStringList &manualPages()
{
    static const QStringList pages = [] {
        QStringList all;
        static const QRegularExpression link(QStringLiteral("\\]\\(([a-z-]+\\.md)\\)"));
        for (auto found = link.globalMatch(readFile(folder + QStringLiteral("README.md"))); found.hasNext();)
            all << found.next().captured(1);
        return all << codesPage;
    }();
    return pages;
}

QString manualTitle(const QString &file) { return titleOf(manualText(file)); }
QString manualText(const QString &file) { return file == codesPage ? codesText() : readPage(file); }

ManualView::ManualView(Memory &memory, QWidget *parent)
    : QDialog(parent), m_pages(new QListWidget(this)), m_text(new ManualText(this))
{
    setObjectName(QStringLiteral("ManualView"));
    setModal(false);
    resize(900, 640);
    m_pages->setFixedWidth(210);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(space::xl);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages);
    layout->addWidget(m_text, 1);
    for (const QString &file : manualPages()) {
        auto *const item = new QListWidgetItem(m_pages);
        item->setData(Qt::UserRole, file);
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
    for (int row = 0; row < m_pages->count(); ++row)
        m_pages->item(row)->setText(manualTitle(m_pages->item(row)->data(Qt::UserRole).toString()));
    if (m_pages->currentItem())
        showCurrent();
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
