// Splits CSV text into records and cells (RFC 4180, with what spreadsheets do to it). Knows nothing of what the cells
// mean.
//
// Takes UTF-8 text; LF, CRLF and CR end a record; a cell may be quoted, and then hold separators, line ends and doubled
// quotes. Blanks around a cell are dropped. What RFC 4180 does not allow (a quote inside a bare cell, text after a
// closing quote, a quote that is never closed) is a problem of that record. Bounds: 64 cells a record, 8,192 characters
// a cell.
//
// It also owns both halves of the guard against formulas: a spreadsheet takes a cell that begins with = + - @ (also
// their full-width forms), a tab or a line end for a formula. guarded() puts an apostrophe before such a cell, and
// before one that is such a cell behind apostrophes; unguarded() takes exactly that apostrophe away:
// unguarded(guarded(x)) == x for every x. An apostrophe before anything else stays.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace imprint {

struct CsvCell {
    QString text;      // as it stands in the file, guard included
    int line = 0;      // where it begins, from 1
};

struct CsvRecord {
    int line = 0;
    std::vector<CsvCell> cells;
    QString problem;   // what is wrong with its form; empty when nothing is
    int problemLine = 0, problemColumn = 0;

    bool isBlank() const;
};

class CsvReader {
public:
    // The text must outlive the reader.
    CsvReader(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}
    std::optional<CsvRecord> next();

    // Comma, semicolon or tab: whichever stands most often outside quotes in the first record that is not blank.
    static QChar separatorOf(QStringView text);

private:
    CsvCell cell(CsvRecord &record);
    QString quoted(CsvRecord &record);
    bool atLineEnd() const;
    void skipLineEnd();
    void problem(CsvRecord &record, int line, const QString &reason);

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

QString guarded(const QString &cell);
QString unguarded(const QString &cell);

} // namespace imprint
