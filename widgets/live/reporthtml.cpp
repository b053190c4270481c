#include "widgets/live/reporthtml.h"

#include "models/core/errortext.h"
#include "models/tables/batchwords.h"
#include "models/tables/recordwords.h"
#include "models/workflow/report.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>

namespace imprint {
namespace {

QString words(const char *text) { return QCoreApplication::translate("Report", text); }

class Writer {
public:
    Writer(const BatchReport &report, const Tokens &tokens, bool isPaper)
        : m_report(report), m_totals(totalsOf(report.rows)), m_tokens(tokens), m_isPaper(isPaper)
    {
    }

    QString write(std::int64_t madeAt)
    {
        if (m_isPaper)
            title(madeAt);
        reasons();
        steps();
        devices();
        if (m_isPaper)
            audit();
        return m_html;
    }

private:
    using Cells = QStringList; // each escaped already

    QString color(const QColor &color) const { return color.name(); }
    static QString plain(const QString &text) { return text.toHtmlEscaped(); }

    void heading(const QString &text)
    {
        m_html += QStringLiteral("<p style='font-size:15px;font-weight:600;margin-top:18px;margin-bottom:6px;color:%1'>%2</p>")
                      .arg(color(m_tokens.ink), plain(text));
    }

    void paragraph(const QString &text, const QColor &ink)
    {
        m_html += QStringLiteral("<p style='margin-top:0;margin-bottom:6px;color:%1'>%2</p>").arg(color(ink), plain(text));
    }

    // alignment: a letter a column, r for numbers.
    void row(const Cells &cells, const char *alignment, bool isTitle)
    {
        m_html += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_html += QStringLiteral("<td align='%1' style='border-bottom:1px solid %2;color:%3%4'>%5</td>")
                          .arg(alignment[i] == 'r' ? QStringLiteral("right") : QStringLiteral("left"), color(m_tokens.line),
                               color(isTitle ? m_tokens.soft : m_tokens.ink), isTitle ? QStringLiteral(";font-weight:600") : QString(),
                               cells[i]);
        m_html += QStringLiteral("</tr>");
    }

    void table(const Cells &titles, const char *alignment, const std::vector<Cells> &rows)
    {
        m_html += QStringLiteral("<table width='100%' cellspacing='0' cellpadding='5' style='border-collapse:collapse'>");
        row(titles, alignment, true);
        for (const Cells &cells : rows)
            row(cells, alignment, false);
        m_html += QStringLiteral("</table>");
    }

    QString toned(const ToneWord &word) const
    {
        const QColor ink = word.tone == Tone::Idle ? m_tokens.soft : toneColors(m_tokens, word.tone).text;
        return QStringLiteral("<span style='color:%1;font-weight:600'>%2</span>").arg(color(ink), plain(word.word));
    }

    void title(std::int64_t madeAt);
    void reasons();
    void steps();
    void devices();
    void audit();

    const BatchReport &m_report;
    const ReportTotals m_totals;
    const Tokens &m_tokens;
    const bool m_isPaper;
    QString m_html;
};

QString number(int count) { return QLocale().toString(count); }

void Writer::title(std::int64_t madeAt)
{
    m_html += QStringLiteral("<p style='font-size:22px;font-weight:600;margin-bottom:2px'>%1</p>").arg(plain(m_report.batch.name));
    paragraph(words(QT_TRANSLATE_NOOP("Report", "Site %1, profile %2, begun %3, report of %4"))
                  .arg(m_report.site.name, m_report.batch.profileName, localTime(m_report.batch.createdAt), localTime(madeAt)),
              m_tokens.soft);
    const auto yield = m_totals.firstPassYield();
    table({plain(words(QT_TRANSLATE_NOOP("Report", "Planned"))), plain(words(QT_TRANSLATE_NOOP("Report", "Done"))),
           plain(words(QT_TRANSLATE_NOOP("Report", "Failed"))), plain(words(QT_TRANSLATE_NOOP("Report", "Open"))),
           plain(words(QT_TRANSLATE_NOOP("Report", "Given up"))), plain(words(QT_TRANSLATE_NOOP("Report", "Not seen"))),
           plain(words(QT_TRANSLATE_NOOP("Report", "First-pass yield"))), plain(words(QT_TRANSLATE_NOOP("Report", "Time per device"))),
           plain(words(QT_TRANSLATE_NOOP("Report", "Labels"))), plain(words(QT_TRANSLATE_NOOP("Report", "Labels again")))},
          "rrrrrrrrrr",
          {{number(m_totals.planned), number(m_totals.done), number(m_totals.failed),
            number(m_totals.waiting + m_totals.interrupted + m_totals.running), number(m_totals.abandoned), number(m_totals.notBegun),
            yield ? QLocale().toString(*yield * 100, 'f', 0) + QStringLiteral(" %") : QString(QChar(0x2013)),
            m_totals.medianMilliseconds ? batchwords::duration(m_totals.medianMilliseconds) : QString(QChar(0x2013)),
            number(m_totals.labelsPrinted), number(m_totals.labelsReprinted)}});
}

void Writer::reasons()
{
    if (m_totals.reasons.empty())
        return;
    heading(words(QT_TRANSLATE_NOOP("Report", "What failed or waits, and what to do")));
    std::vector<Cells> rows;
    for (const auto &[why, count] : m_totals.reasons) {
        const auto step = stepById(why.first);
        const ErrorText text = errorText(fail(why.second.toStdString()));
        rows.push_back({number(count), plain(step ? batchwords::stepName(*step) : QString(QChar(0x2013))), plain(text.title),
                        plain(text.remedy)});
    }
    table({plain(words(QT_TRANSLATE_NOOP("Report", "Devices"))), plain(words(QT_TRANSLATE_NOOP("Report", "Step"))),
           plain(words(QT_TRANSLATE_NOOP("Report", "Reason"))), plain(words(QT_TRANSLATE_NOOP("Report", "What to do")))},
          "rlll",
          rows);
}

void Writer::steps()
{
    heading(words(QT_TRANSLATE_NOOP("Report", "By step")));
    std::vector<Cells> rows;
    for (const Step step : allSteps) {
        int begun = 0, passed = 0, repeated = 0;
        std::vector<std::int64_t> times;
        for (const BatchRow &device : m_report.rows) {
            const StepState &state = device.steps[std::size_t(step)];
            begun += state.attempts > 0;
            repeated += state.attempts > 1;
            if (state.outcome != Outcome::Passed)
                continue;
            ++passed;
            times.push_back(state.finishedAt - state.startedAt);
        }
        std::sort(times.begin(), times.end());
        rows.push_back({plain(batchwords::stepName(step)), number(begun), number(passed), number(repeated),
                        times.empty() ? QString(QChar(0x2013)) : batchwords::duration(times[times.size() / 2])});
    }
    table({plain(words(QT_TRANSLATE_NOOP("Report", "Step"))), plain(words(QT_TRANSLATE_NOOP("Report", "Begun"))),
           plain(words(QT_TRANSLATE_NOOP("Report", "Passed"))), plain(words(QT_TRANSLATE_NOOP("Report", "More than one attempt"))),
           plain(words(QT_TRANSLATE_NOOP("Report", "Median time")))},
          "lrrrr",
          rows);
}

void Writer::devices()
{
    heading(words(QT_TRANSLATE_NOOP("Report", "Devices")));
    std::vector<Cells> rows;
    for (const BatchRow &device : m_report.rows) {
        QString result = toned(batchwords::runState(device.state));
        if (!device.reason.code.empty() && device.state != RunState::Done)
            result += QStringLiteral("<br><span style='color:%1'>%2</span>").arg(color(m_tokens.soft), plain(errorText(device.reason).sentence));
        rows.push_back({QStringLiteral("<tt>%1</tt>").arg(plain(device.serial)), plain(device.model), result,
                        device.duration ? batchwords::duration(device.duration) : QString(QChar(0x2013)), localDate(device.certificateNotAfter)});
    }
    table({plain(words(QT_TRANSLATE_NOOP("Report", "Serial"))), plain(words(QT_TRANSLATE_NOOP("Report", "Model"))),
           plain(words(QT_TRANSLATE_NOOP("Report", "Result"))), plain(words(QT_TRANSLATE_NOOP("Report", "Time"))),
           plain(words(QT_TRANSLATE_NOOP("Report", "Certificate valid until")))},
          "lllrr",
          rows);
}

void Writer::audit()
{
    heading(words(QT_TRANSLATE_NOOP("Report", "Audit trail")));
    paragraph(words(QT_TRANSLATE_NOOP("Report", "%1 entries. The newest signed head:")).arg(QLocale().toString(m_report.auditEntries)),
              m_tokens.soft);
    const QString head = m_report.signedHead.isEmpty() ? words(QT_TRANSLATE_NOOP("Report", "none yet"))
                                                       : QString::fromUtf8(m_report.signedHead);
    m_html += QStringLiteral("<p style='font-family:monospace;font-size:9px'>%1</p>").arg(plain(head));
}

// The document by itself would print at the screen's density; laid out for the paper and painted page by page, with its number.
void paintPages(QPdfWriter &paper, const QString &html, const QFont &font)
{
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&paper);
    document.setDefaultFont(font);
    document.setHtml(html);
    const QSizeF page(paper.width(), paper.height());
    const double foot = paper.logicalDpiY() * 0.3;
    document.setPageSize({page.width(), page.height() - foot});
    QPainter painter(&paper);
    for (int number = 0; number < document.pageCount(); ++number) {
        if (number > 0)
            paper.newPage();
        const QRectF part(0, number * document.pageSize().height(), page.width(), document.pageSize().height());
        painter.save();
        painter.translate(0, -part.top());
        document.drawContents(&painter, part);
        painter.restore();
        QFont small = font;
        small.setPixelSize(type::small);
        painter.setFont(small);
        painter.setPen(lightTokens().soft);
        painter.drawText(QRectF(0, page.height() - foot, page.width(), foot), Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1 / %2").arg(number + 1).arg(document.pageCount()));
    }
}

} // namespace

QString reportHtml(const BatchReport &report, std::int64_t madeAt, const Tokens &tokens, bool isPaper)
{
    return Writer(report, tokens, isPaper).write(madeAt);
}

QByteArray reportPdf(const QString &html, const QString &title, const QFont &font)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter paper(&buffer);
    paper.setTitle(title);
    paper.setCreator(QStringLiteral("Imprint"));
    paper.setPageSize(QPageSize(QPageSize::A4));
    paper.setPageMargins(QMarginsF(16, 16, 16, 14), QPageLayout::Millimeter);
    paper.setResolution(96);
    paintPages(paper, html, font); // its painter has ended: the file is whole
    return bytes;
}

} // namespace imprint
