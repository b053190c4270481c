// One picture of a sample: all p-values by test, its first bits, how often each byte comes, or which byte follows which.
#pragma once

#include "models/tables/randomnesstable.h"

#include <QImage>
#include <QWidget>

namespace imprint {

class SamplePicture : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Overview, Bits, Histogram, Lag };

    explicit SamplePicture(Kind kind, QWidget *parent = nullptr);

    void setResult(SharedSample result);
    QSize sizeHint() const override { return {250, 190}; }
    QSize minimumSizeHint() const override { return {160, 130}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString title() const;
    void paintPValues(QPainter &painter, const QRect &area) const;
    void paintHistogram(QPainter &painter, const QRect &area) const;
    void paintImage(QPainter &painter, const QRect &area);
    QImage bitImage() const;
    QImage lagImage() const;
    void describe();

    const Kind m_kind;
    SharedSample m_result;
    QImage m_image; // of the bits or the lags, in the theme it was made for
};

} // namespace imprint
