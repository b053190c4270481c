// How Qt's own widgets look: Fusion's behaviour, drawn with the tokens of theme.h (of the palette of the widget that is drawn). Flat, hairlines,
// corners of 6, the accent for focus, PrimaryButton filled.
//
// A style and not a style sheet: nothing is parsed at start, nothing polished again when a property changes, and the palette decides alone.
// stylebuttons, stylefields and styleviews hold the drawing.
#pragma once

#include <QProxyStyle>

namespace imprint {

class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    void setReducedMotion(bool isReduced) { m_hasReducedMotion = isReduced; }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

private:
    bool m_hasReducedMotion = false;
};

} // namespace imprint
