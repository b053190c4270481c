// The history of a device as a line through time, newest first: what happened with its shape, who and when, and under it the
// evidence in words. Ctrl+C copies the entry. Shows a HistoryTable; long hex is cut in the middle and whole in the copy.
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace imprint {

class Timeline : public QListView {
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
};

class TimelineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TimelineDelegate(Timeline *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int layOut(const QModelIndex &index, int width, QPainter *painter, const QPoint &at) const; // the height used
    Timeline *m_view;
};

} // namespace imprint
