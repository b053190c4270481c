// Tables, marks and colours for people at a terminal. What comes from devices and files is shown without control
// characters.
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace imprint {

inline QString text(const char *utf8) { return QString::fromUtf8(utf8); }

enum class Tone { Plain, Strong, Faint, Good, Busy, Attention, Bad };

// Columns that a text takes: wide East Asian characters count two, combining ones none.
int displayWidth(const QString &text);
// At most so many columns, with an ellipsis where something was cut off.
QString cutTo(const QString &text, int columns);
// Broken at blanks into at most so many lines; the last one is cut.
QStringList wrapTo(const QString &text, int columns, int mostLines);
// Control characters, line ends and whatever turns the writing round become blanks.
QString plainText(const QString &text);
QString painted(const QString &text, Tone tone, bool hasColour);

struct Cell {
    Cell(const QString &t, Tone o = Tone::Plain) : text(plainText(t)), tone(o) {}
    Cell(const char *t, Tone o = Tone::Plain) : text(QString::fromUtf8(t)), tone(o) {}
    QString text;
    Tone tone;
};

class TextTable {
public:
    struct Column {
        const char *title;
        bool isRight = false;   // numbers
        bool isElastic = false; // gives way first when the terminal is narrow
    };
    explicit TextTable(std::vector<Column> columns) : m_columns(std::move(columns)) {}

    void add(std::vector<Cell> cells) { m_rows.push_back(std::move(cells)); }
    bool isEmpty() const { return m_rows.empty(); }
    // width 0: as wide as it is. The first line holds the titles.
    QStringList lines(int width, bool hasColour) const;

private:
    std::vector<int> widths(int width) const;
    QString line(const std::vector<Cell> &cells, const std::vector<int> &widths, bool hasColour) const;

    std::vector<Column> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

QString dateTime(std::int64_t unixMilliseconds); // local time, to the minute; "–" for 0
QString dateOnly(std::int64_t unixMilliseconds); // "never" from the year 9999 on
QString timeSpan(std::int64_t milliseconds);     // "0.4 s", "12 s", "3 min 05 s"

} // namespace imprint
