// The channels that share a band, drawn where they lie: click (or arrow keys and the space bar) marks one as in use; what that disturbs is hatched,
// what is best has a check mark.
#pragma once

#include "models/tables/channeltable.h"

#include <QWidget>

namespace imprint {

class ChannelPicture : public QWidget {
    Q_OBJECT
public:
    explicit ChannelPicture(ChannelTable &table, QWidget *parent = nullptr); // the table outlives it

    QSize sizeHint() const override;
    QString currentId() const; // where the keyboard is

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bar {
        Channel channel;
        QRect bar, label; // pixels
        bool isLabelInside = true;
    };
    struct Lane {
        QString radio;
        int top = 0, height = 0;
    };
    void layOut();
    void describe();
    int barAt(const QPoint &point) const;
    void paintBar(QPainter &painter, const Bar &bar, bool isCurrent) const;
    void paintAxis(QPainter &painter) const;
    int xOf(double mhz) const;

    ChannelTable &m_table;
    std::vector<Bar> m_bars;
    std::vector<Lane> m_lanes;
    double m_low = 0, m_high = 1;
    int m_height = 0, m_current = 0;
};

} // namespace imprint
