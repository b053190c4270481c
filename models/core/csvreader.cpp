#include "models/core/csvreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace imprint {

namespace {

constexpr std::size_t maxCells = 64;
constexpr qsizetype maxCell = 8192;

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

// The blanks that people and spreadsheets put around a cell, when they are not the separator.
bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == QChar::Nbsp; }

bool startsFormula(QStringView text)
{
    static constexpr QStringView starts(u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20");
    return !text.isEmpty() && starts.contains(text.front());
}

QStringView behindApostrophes(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.mid(1);
    return text;
}

} // namespace

bool CsvRecord::isBlank() const
{
    return problem.isEmpty() &&
           std::all_of(cells.begin(), cells.end(), [](const CsvCell &c) { return c.text.isEmpty(); });
}

QChar CsvReader::separatorOf(QStringView text)
{
    constexpr QStringView separators(u",;\t");
    std::array<int, 3> counts{};
    bool isQuoted = false;
    bool isBlankYet = true;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (isLineEnd(c) && !isQuoted && !isBlankYet)
            break;
        isBlankYet = isBlankYet && c.isSpace();
        const qsizetype which = isQuoted ? -1 : separators.indexOf(c);
        if (which >= 0)
            ++counts[std::size_t(which)];
    }
    return separators[std::max_element(counts.begin(), counts.end()) - counts.begin()];
}

bool CsvReader::atLineEnd() const { return m_at >= m_text.size() || isLineEnd(m_text[m_at]); }

void CsvReader::skipLineEnd()
{
    if (m_at >= m_text.size())
        return;
    m_at += m_text.mid(m_at).startsWith(u"\r\n") ? 2 : 1;
    ++m_line;
}

void CsvReader::problem(CsvRecord &record, int line, const QString &reason)
{
    if (!record.problem.isEmpty())
        return;
    record.problem = reason;
    record.problemLine = line;
    record.problemColumn = int(record.cells.size()) + 1;
}

QString CsvReader::quoted(CsvRecord &record)
{
    const int began = m_line;
    QString text;
    for (++m_at; m_at < m_text.size();) {
        const QChar c = m_text[m_at];
        if (c == u'"') {
            if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"') {
                ++m_at;
                return text;
            }
            ++m_at;
        } else if (isLineEnd(c) && !(c == u'\r' && m_text.mid(m_at).startsWith(u"\r\n"))) {
            ++m_line;
        }
        if (text.size() <= maxCell)
            text += c;
        ++m_at;
    }
    problem(record, began, QCoreApplication::translate("ImportCsv", "the quote that opens here is never closed"));
    return text;
}

CsvCell CsvReader::cell(CsvRecord &record)
{
    const auto skipBlanks = [this] {
        while (m_at < m_text.size() && m_text[m_at] != m_separator && isBlank(m_text[m_at]))
            ++m_at;
    };
    skipBlanks();
    CsvCell found{{}, m_line};
    const bool isQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
    if (isQuoted) {
        found.text = quoted(record);
        skipBlanks();
    }
    const qsizetype begin = m_at;
    while (!atLineEnd() && m_text[m_at] != m_separator)
        ++m_at;
    const QStringView bare = m_text.mid(begin, m_at - begin);
    if (isQuoted && !bare.isEmpty())
        problem(record, m_line, QCoreApplication::translate("ImportCsv", "text follows the closing quote"));
    else if (!isQuoted && bare.contains(u'"'))
        problem(record, m_line, QCoreApplication::translate("ImportCsv", "a quote stands inside a cell that is not quoted"));
    if (!isQuoted)
        found.text = bare.left(maxCell + 1).toString();
    found.text = found.text.trimmed();
    if (found.text.size() > maxCell)
        problem(record, found.line, QCoreApplication::translate("ImportCsv", "the cell has more than %1 characters").arg(maxCell));
    return found;
}

std::optional<CsvRecord> CsvReader::next()
{
    if (m_at >= m_text.size())
        return std::nullopt;
    CsvRecord record;
    record.line = m_line;
    for (;;) {
        CsvCell found = cell(record);
        if (record.cells.size() < maxCells)
            record.cells.push_back(std::move(found));
        else
            problem(record, record.line, QCoreApplication::translate("ImportCsv", "the line has more than %1 cells").arg(maxCells));
        if (atLineEnd())
            break;
        ++m_at; // the separator
    }
    skipLineEnd();
    return record;
}

QString guarded(const QString &cell) { return startsFormula(behindApostrophes(cell)) ? u'\'' + cell : cell; }

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') && startsFormula(behindApostrophes(cell)) ? cell.mid(1) : cell;
}

} // namespace imprint
