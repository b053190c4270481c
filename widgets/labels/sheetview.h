// A sheet or a label of a roll as it will be printed: the paper in true millimetres, the borders of its labels, what is
// used up already, and the picture that the label service draws. On the first page a click on a place, or the arrow keys,
// say where printing begins; Ctrl and the wheel, + and - zoom.
//
// Zoom: as much as there is room for, or a factor of the true size on this screen.
#pragma once

#include "models/labels/labeltemplate.h"

#include <QAbstractScrollArea>
#include <QImage>

namespace imprint {

class SheetView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit SheetView(QWidget *parent = nullptr);

    // pages 0: an empty sheet.
    void setSheet(const LabelMedia &media, int pages, int start);
    void setImage(int page, const QImage &image);
    void clearImage();
    bool hasImage() const { return m_imagePage == m_page && !m_image.isNull(); }

    int page() const { return m_page; }
    int pages() const { return m_pages; }
    void setPage(int page);
    double zoom() const { return m_zoom; } // 0: fits
    double factor() const;                 // of the true size, as it is shown
    void setZoom(double zoom);
    void zoomBy(int steps);
    QRectF labelRect(int place) const; // in the viewport's pixels

Q_SIGNALS:
    void pixelsWanted(int page, const QSize &pixels);
    void startChosen(int place); // from 1
    void pageChanged(int page);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSizeF paperMm() const;
    QRectF paperRect() const;
    double pixelsPerMm() const;
    int placeAt(const QPointF &at) const; // -1: none
    void layOut();
    void wish();
    void choose(int start);
    void retranslate();

    LabelMedia m_media;
    int m_pages = 0, m_page = 0, m_start = 1, m_hovered = -1;
    double m_zoom = 0;
    QImage m_image;
    int m_imagePage = -1;
    std::pair<int, QSize> m_wished{-1, QSize()};
};

} // namespace imprint
