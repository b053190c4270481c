#include "app/textable.h"

#include <QDateTime>

#include <algorithm>

namespace imprint {
namespace {

constexpr int gap = 2;
constexpr int narrowest = 8; // of an elastic column

struct WideRange {
    char32_t first, last;
};
// Unicode East Asian Width W and F, in blocks; emoji as terminals draw them.
constexpr WideRange wideRanges[] = {{0x1100, 0x115f},   {0x2e80, 0x303e},  {0x3041, 0x33ff}, {0x3400, 0x4dbf},
                                    {0x4e00, 0x9fff},   {0xa000, 0xa4cf},  {0xac00, 0xd7a3}, {0xf900, 0xfaff},
                                    {0xfe30, 0xfe6f},   {0xff00, 0xff60},  {0xffe0, 0xffe6}, {0x1f300, 0x1f64f},
                                    {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};

int widthOf(char32_t c)
{
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    return std::any_of(std::begin(wideRanges), std::end(wideRanges),
                       [c](const WideRange &r) { return c >= r.first && c <= r.last; })
               ? 2
               : 1;
}

const char *codeOf(Tone tone)
{
    constexpr const char *codes[] = {"", "1", "2", "32", "36", "33;1", "31;1"};
    return codes[std::size_t(tone)];
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toStdU32String())
        width += widthOf(c);
    return width;
}

QString cutTo(const QString &text, int columns)
{
    if (displayWidth(text) <= columns)
        return text;
    QString out;
    int width = 1; // of the ellipsis
    for (const char32_t c : text.toStdU32String()) {
        width += widthOf(c);
        if (width > columns)
            break;
        out += QString::fromUcs4(&c, 1);
    }
    return columns > 0 ? out + u'…' : QString();
}

QStringList wrapTo(const QString &text, int columns, int mostLines)
{
    QStringList lines;
    QString rest = text;
    while (lines.size() + 1 < mostLines && displayWidth(rest) > columns) {
        const QString head = cutTo(rest, columns + 1).chopped(1); // without the ellipsis
        const qsizetype blank = head.lastIndexOf(u' ');
        const qsizetype at = blank > head.size() / 2 ? blank : head.size();
        lines << rest.left(at);
        rest = rest.mid(at).trimmed();
    }
    lines << cutTo(rest, columns);
    return lines;
}

QString plainText(const QString &text)
{
    QString out = text;
    for (QChar &c : out)
        if (const auto category = c.category(); category == QChar::Other_Control || category == QChar::Other_Format ||
                                                category == QChar::Separator_Line ||
                                                category == QChar::Separator_Paragraph)
            c = u' ';
    return out;
}

QString painted(const QString &text, Tone tone, bool hasColour)
{
    if (!hasColour || tone == Tone::Plain || text.isEmpty())
        return text;
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(codeOf(tone)), text);
}

std::vector<int> TextTable::widths(int width) const
{
    std::vector<int> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        int widest = displayWidth(QString::fromUtf8(m_columns[i].title));
        for (const auto &row : m_rows)
            if (i < row.size())
                widest = std::max(widest, displayWidth(row[i].text));
        widths.push_back(widest);
    }
    int total = -gap;
    for (const int w : widths)
        total += w + gap;
    // The widest elastic column gives way, one step at a time: columns are few and lines short.
    while (width > 0 && total > width) {
        int *widest = nullptr;
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (m_columns[i].isElastic && widths[i] > narrowest && (!widest || widths[i] > *widest))
                widest = &widths[i];
        if (!widest)
            break;
        --*widest;
        --total;
    }
    return widths;
}

QString TextTable::line(const std::vector<Cell> &cells, const std::vector<int> &widths, bool hasColour) const
{
    QString out;
    for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
        const QString text = cutTo(cells[i].text, widths[i]);
        const QString pad(std::max(0, widths[i] - displayWidth(text)), u' ');
        const bool isLast = i + 1 == cells.size();
        out += m_columns[i].isRight ? pad + painted(text, cells[i].tone, hasColour)
                                    : painted(text, cells[i].tone, hasColour);
        if (!isLast)
            out += (m_columns[i].isRight ? QString() : pad) + QString(gap, u' ');
    }
    return out;
}

QStringList TextTable::lines(int width, bool hasColour) const
{
    const std::vector<int> columns = widths(width);
    std::vector<Cell> titles;
    for (const Column &column : m_columns)
        titles.emplace_back(column.title, Tone::Faint);
    QStringList out{line(titles, columns, hasColour)};
    for (const auto &row : m_rows)
        out << line(row, columns, hasColour);
    return out;
}

QString dateTime(std::int64_t unixMilliseconds)
{
    return unixMilliseconds == 0
               ? QStringLiteral("–")
               : QDateTime::fromMSecsSinceEpoch(unixMilliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString dateOnly(std::int64_t unixMilliseconds)
{
    if (unixMilliseconds == 0)
        return QStringLiteral("–");
    const QDate date = QDateTime::fromMSecsSinceEpoch(unixMilliseconds).date();
    return date.year() >= 9999 ? QStringLiteral("never") : date.toString(Qt::ISODate);
}

QString timeSpan(std::int64_t milliseconds)
{
    if (milliseconds < 10000)
        return QStringLiteral("%1 s").arg(double(milliseconds) / 1000, 0, 'f', 1);
    const auto seconds = (milliseconds + 500) / 1000;
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    return QStringLiteral("%1 min %2 s").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace imprint
