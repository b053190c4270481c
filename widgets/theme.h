// The look in one place: colours, type, spacing. The tokens are one table with a light and a dark column; the palette is made from them,
// and the palette says which column holds, so that nobody needs a theme handed in: tokensOf(this) in a paintEvent is always right.
//
// No colour stands anywhere else. tests/tst_theme.cpp measures every pair of textPairs() at 4.5:1 or more (WCAG 2.1, 1.4.3).
// Theme follows the system or the operator's setting and puts palette, font and style on the application; widgets get
// PaletteChange / StyleChange events and repaint.
#pragma once

#include "models/tables/tone.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <vector>

class QApplication;
class QWidget;

namespace imprint {

struct Tokens {
    QColor bg, panel, line;       // ground, cards, hairlines
    QColor ink, soft, idle;       // text, secondary text, not yet
    QColor accent, accentGround;  // selection, running, links, the filled button
    QColor passed, passedGround;
    QColor needs, needsGround;
    QColor failed, failedGround;
    QColor onAccent;              // text on the filled button
    bool isDark = false;
};

const Tokens &lightTokens();
const Tokens &darkTokens();
// The column that a palette was made of.
const Tokens &tokensOf(const QPalette &palette);
const Tokens &tokensOf(const QWidget *widget);

struct TonePair {
    QColor text, ground;
};
// Idle has the panel as its ground.
TonePair toneColors(const Tokens &tokens, Tone tone);

QPalette paletteOf(const Tokens &tokens);

struct TextPair {
    const char *name; // "ink on panel"
    QColor text, ground;
};
std::vector<TextPair> textPairs(const Tokens &tokens);
double contrast(const QColor &a, const QColor &b); // 1 to 21

namespace type {
constexpr int small = 11, secondary = 12, base = 13, title = 15, big = 28; // pixels
}
namespace space {
constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 20; // pixels
}
namespace metric {
constexpr int controlRadius = 6, cardRadius = 8;
constexpr int controlHeight = 30, targetHeight = 28, rowHeight = 34, logRowHeight = 22;
constexpr int railWidth = 84, headerHeight = 48;
constexpr int iconSize = 20;
}

// The system's sans and monospace at one of the sizes of type::.
QFont textFont(int pixelSize = type::base, QFont::Weight weight = QFont::Normal);
QFont monoFont(int pixelSize = type::secondary);

class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };

    // Puts style, font and palette on the application; outlives every widget.
    explicit Theme(QApplication &app, Mode mode = Mode::System, QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const { return m_isDark; }

    // What the desktop says (app/desktopsettings); before it has said anything, the platform's palette counts.
    void setSystemDark(bool isDark);
    // No motion at all: asked for by the system.
    bool hasReducedMotion() const { return m_hasReducedMotion; }
    void setReducedMotion(bool isReduced);
    // Milliseconds of a movement: at most 200, 0 when motion is reduced.
    int motionTime(int milliseconds) const { return m_hasReducedMotion ? 0 : qBound(0, milliseconds, 200); }

    static QString modeId(Mode mode);          // "system", "light", "dark": for the settings file and the command line
    static Mode modeById(const QString &id);   // System for anything else

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_app;
    Mode m_mode;
    bool m_isSystemDark = false;
    bool m_isDark = false;
    bool m_hasReducedMotion = false;
};

} // namespace imprint
