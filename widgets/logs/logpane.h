// One column of log lines: paints the rows it is handed, 22 px each, and says what the operator does to them. It knows nothing of files:
// LogsView lays out, this draws. Never a widget a line.
#pragma once

#include "models/services/loglines.h"

#include <QWidget>

class QScrollBar;

namespace imprint {

struct LogPaneRow {
    enum class Kind : std::uint8_t { Line, Gap, Silence, End } kind = Kind::End;
    std::size_t line = 0;
    int lane = 0;                        // in the merged view
    QString number, time, between;       // columns; between: since the line before
    QString label;                       // merged: of which log; Silence: how long
    std::shared_ptr<const LogLineText> text; // null: on its way
    bool isCurrent = false, isSameMoment = false, hasNote = false, isTied = false, isGuessed = false;
};

class LogPane : public QWidget {
    Q_OBJECT
public:
    explicit LogPane(QWidget *parent = nullptr);

    struct Columns {
        bool hasBetween = true, hasLabel = false, showsColours = true;
        int numberDigits = 5, timeLetters = 12;
    };
    void setColumns(const Columns &columns);
    void setRows(std::vector<LogPaneRow> rows);
    const std::vector<LogPaneRow> &rows() const { return m_rows; }
    void setHint(const QString &hint); // where there are no rows: what is going on
    void setShift(int pixels);         // of the text, to the left
    int shift() const { return m_shift; }
    int mostShift() const;             // so that the longest text in sight ends in sight
    int visibleRows() const;           // whole ones
    QString toolTipOf(int row) const;

Q_SIGNALS:
    void pressed(int row);             // of rows()
    void opened(int row);              // double click, Return
    void menuWanted(int row, const QPoint &global);
    void scrolled(int rows);           // by the wheel
    void shifted(int pixels);
    void keyPressed(QKeyEvent *event); // accepted when it was for the rows
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Place {
        int number, time, between, label, text; // where columns begin
    };
    Place place() const;
    int wide(int letters) const; // pixels
    int rowAt(const QPoint &at) const;
    void paintRow(QPainter &painter, const QRect &rect, const LogPaneRow &row, const Place &place) const;
    void paintText(QPainter &painter, const QRect &rect, const LogPaneRow &row) const;
    void paintHatch(QPainter &painter, const QRect &rect) const;

    Columns m_columns;
    std::vector<LogPaneRow> m_rows;
    QString m_hint;
    int m_shift = 0;
    double m_letter = 7;
    double m_wheel = 0;
};

} // namespace imprint
