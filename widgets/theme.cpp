#include "widgets/theme.h"

#include "widgets/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace imprint {
namespace {

Tokens makeLight()
{
    Tokens t;
    t.bg = 0xf6f7f9, t.panel = 0xffffff, t.line = 0xe1e5ea;
    t.ink = 0x1b2430, t.soft = 0x5c6878, t.idle = 0x667180;
    t.accent = 0x1f5fbf, t.accentGround = 0xe6effb;
    t.passed = 0x18774a, t.passedGround = 0xe5f4ec;
    t.needs = 0x9a5b00, t.needsGround = 0xfdf0d9;
    t.failed = 0xb3261e, t.failedGround = 0xfbe7e5;
    t.onAccent = 0xffffff;
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.bg = 0x14181e, t.panel = 0x1c222a, t.line = 0x2d3540;
    t.ink = 0xe6eaf0, t.soft = 0x9aa6b5, t.idle = 0x8a96a5;
    t.accent = 0x7db0ff, t.accentGround = 0x1a2b45;
    t.passed = 0x5fd09a, t.passedGround = 0x173226;
    t.needs = 0xf0b653, t.needsGround = 0x3a2c12;
    t.failed = 0xff8a80, t.failedGround = 0x42201e;
    t.onAccent = 0x14181e;
    t.isDark = true;
    return t;
}

// WCAG 2.1, relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

struct RoleColor {
    QPalette::ColorRole role;
    QColor Tokens::*color;
};
constexpr std::array paletteTable{
    RoleColor{QPalette::Window, &Tokens::bg},           RoleColor{QPalette::Base, &Tokens::panel},
    RoleColor{QPalette::AlternateBase, &Tokens::bg},    RoleColor{QPalette::Button, &Tokens::panel},
    RoleColor{QPalette::ToolTipBase, &Tokens::panel},   RoleColor{QPalette::WindowText, &Tokens::ink},
    RoleColor{QPalette::Text, &Tokens::ink},            RoleColor{QPalette::ButtonText, &Tokens::ink},
    RoleColor{QPalette::ToolTipText, &Tokens::ink},     RoleColor{QPalette::PlaceholderText, &Tokens::soft},
    RoleColor{QPalette::Highlight, &Tokens::accentGround}, RoleColor{QPalette::HighlightedText, &Tokens::ink},
    RoleColor{QPalette::Link, &Tokens::accent},         RoleColor{QPalette::LinkVisited, &Tokens::accent},
    RoleColor{QPalette::BrightText, &Tokens::onAccent}, RoleColor{QPalette::Light, &Tokens::line},
    RoleColor{QPalette::Midlight, &Tokens::line},       RoleColor{QPalette::Mid, &Tokens::line},
    RoleColor{QPalette::Dark, &Tokens::line},           RoleColor{QPalette::Shadow, &Tokens::line},
};

struct ModeName {
    Theme::Mode mode;
    QLatin1String id;
};
constexpr std::array modeNames{ModeName{Theme::Mode::System, QLatin1String("system")},
                               ModeName{Theme::Mode::Light, QLatin1String("light")},
                               ModeName{Theme::Mode::Dark, QLatin1String("dark")}};

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens &tokensOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness() > 127 ? darkTokens() : lightTokens();
}

const Tokens &tokensOf(const QWidget *widget) { return tokensOf(widget->palette()); }

TonePair toneColors(const Tokens &tokens, Tone tone)
{
    const std::array<TonePair, toneCount> table{{{tokens.idle, tokens.panel},
                                                 {tokens.accent, tokens.accentGround},
                                                 {tokens.passed, tokens.passedGround},
                                                 {tokens.needs, tokens.needsGround},
                                                 {tokens.failed, tokens.failedGround}}};
    return table[std::size_t(std::clamp(int(tone), 0, toneCount - 1))];
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    for (const RoleColor &row : paletteTable)
        palette.setColor(QPalette::All, row.role, tokens.*row.color);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, tokens.idle);
    return palette;
}

std::vector<TextPair> textPairs(const Tokens &t)
{
    return {{"ink on bg", t.ink, t.bg},
            {"ink on panel", t.ink, t.panel},
            {"ink on selection", t.ink, t.accentGround},
            {"ink on needs", t.ink, t.needsGround},
            {"ink on failed", t.ink, t.failedGround},
            {"ink on passed", t.ink, t.passedGround},
            {"soft on bg", t.soft, t.bg},
            {"soft on panel", t.soft, t.panel},
            {"soft on selection", t.soft, t.accentGround},
            {"soft on needs", t.soft, t.needsGround},
            {"soft on failed", t.soft, t.failedGround},
            {"idle on bg", t.idle, t.bg},
            {"idle on panel", t.idle, t.panel},
            {"accent on bg", t.accent, t.bg},
            {"accent on panel", t.accent, t.panel},
            {"accent on selection", t.accent, t.accentGround},
            {"accent on needs", t.accent, t.needsGround},
            {"accent on failed", t.accent, t.failedGround},
            {"passed on bg", t.passed, t.bg},
            {"passed on panel", t.passed, t.panel},
            {"passed on its ground", t.passed, t.passedGround},
            {"passed on selection", t.passed, t.accentGround},
            {"needs you on bg", t.needs, t.bg},
            {"needs you on panel", t.needs, t.panel},
            {"needs you on its ground", t.needs, t.needsGround},
            {"needs you on selection", t.needs, t.accentGround},
            {"failed on bg", t.failed, t.bg},
            {"failed on panel", t.failed, t.panel},
            {"failed on its ground", t.failed, t.failedGround},
            {"failed on selection", t.failed, t.accentGround},
            {"text of the filled button", t.onAccent, t.accent}};
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QFont textFont(int pixelSize, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    return font;
}

QFont monoFont(int pixelSize)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixelSize);
    return font;
}

Theme::Theme(QApplication &app, Mode mode, QObject *parent) : QObject(parent), m_app(app), m_mode(mode)
{
    m_isSystemDark = app.palette().color(QPalette::Window).lightness() < 128;
    QFont font = app.font();
    font.setPixelSize(type::base);
    app.setFont(font);
    app.setStyle(new Style); // the application owns it
    apply();
}

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::setSystemDark(bool isDark)
{
    if (m_isSystemDark == isDark)
        return;
    m_isSystemDark = isDark;
    apply();
}

void Theme::setReducedMotion(bool isReduced)
{
    m_hasReducedMotion = isReduced;
    if (auto *const style = qobject_cast<Style *>(m_app.style()))
        style->setReducedMotion(isReduced);
}

void Theme::apply()
{
    m_isDark = m_mode == Mode::System ? m_isSystemDark : m_mode == Mode::Dark;
    m_app.setPalette(paletteOf(m_isDark ? darkTokens() : lightTokens()));
    Q_EMIT changed();
}

QString Theme::modeId(Mode mode)
{
    for (const ModeName &row : modeNames)
        if (row.mode == mode)
            return row.id;
    return modeNames[0].id;
}

Theme::Mode Theme::modeById(const QString &id)
{
    for (const ModeName &row : modeNames)
        if (row.id == id)
            return row.mode;
    return Mode::System;
}

} // namespace imprint
