// All of the logs in one strip: how many lines when, where the errors are, boots, steps of the clock, where the stories part; and what is in
// sight, as a frame that one can drag. The first log above the middle, the others below.
#pragma once

#include "models/services/logstory.h"

#include <QWidget>

namespace imprint {

class LogOverview : public QWidget {
    Q_OBJECT
public:
    explicit LogOverview(QWidget *parent = nullptr);

    // shown: those above and below the middle; null when logs are not read yet.
    void setStory(std::shared_ptr<const LogStory> story, const std::vector<int> &shown);
    void setInSight(std::optional<std::pair<std::int64_t, std::int64_t>> moments);

Q_SIGNALS:
    void momentWanted(std::int64_t moment);
    void lineWanted(int id, std::size_t line); // of logs that are on no clock

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF area() const;
    double xOf(std::int64_t moment) const;
    QRectF frame() const;
    void want(double x);
    void paintBars(QPainter &painter, const LogPart &part, bool isAbove) const;
    void paintMarks(QPainter &painter) const;
    std::optional<std::int64_t> momentOfLine(const LogPart &part, std::size_t line) const;

    std::shared_ptr<const LogStory> m_story;
    std::vector<int> m_shown;
    std::optional<std::pair<std::int64_t, std::int64_t>> m_inSight;
    double m_grip = 0; // where in the frame it was taken
    bool m_isDragging = false;
};

} // namespace imprint
