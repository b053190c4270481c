#include "widgets/icons.h"

#include "widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace imprint {
namespace {

const QString folder = QStringLiteral(":/imprint/icons/");

QColor colorOf(std::optional<Tone> tone, QIcon::Mode mode, QIcon::State state)
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    if (mode == QIcon::Disabled)
        return tokens.idle;
    if (tone)
        return toneColors(tokens, *tone).text;
    return mode == QIcon::Selected || state == QIcon::On ? tokens.accent : tokens.soft;
}

class TintedIcon final : public QIconEngine {
public:
    TintedIcon(QString name, std::optional<Tone> tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int size = std::min(rect.width(), rect.height());
        const QRect square = QRect(0, 0, size, size);
        painter->drawPixmap(
            square.translated(rect.center() - square.center()),
            iconPixmap(m_name, colorOf(m_tone, mode, state), size, painter->device()->devicePixelRatio()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // QIcon asks in device pixels and sets the ratio itself.
        Q_UNUSED(scale)
        return iconPixmap(m_name, colorOf(m_tone, mode, state), std::min(size.width(), size.height()), 1);
    }
    QIconEngine *clone() const override { return new TintedIcon(m_name, m_tone); }
    QString key() const override { return QStringLiteral("imprint"); }
    bool isNull() override { return false; }

private:
    const QString m_name;
    const std::optional<Tone> m_tone;
};

} // namespace

QIcon icon(const QString &name) { return QIcon(new TintedIcon(name, std::nullopt)); }
QIcon icon(const QString &name, Tone tone) { return QIcon(new TintedIcon(name, tone)); }

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(folder).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name))
        names << file.chopped(4);
    return names;
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal ratio)
{
    const int pixels = qRound(size * ratio);
    const QString key = QStringLiteral("imprint/%1/%2/%3/%4").arg(name, color.name()).arg(pixels).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QFile file(folder + name + QStringLiteral(".svg"));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace imprint
