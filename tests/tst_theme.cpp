// The look: every pair of text and ground reaches WCAG AA in both themes, the palette says which theme it is, modes follow the
// system, and every icon paints in the colour asked for.
#include "widgets/icons.h"
#include "widgets/style.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QImage>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace imprint;

class tst_Theme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastIsWcags();
    void everyPair_data();
    void everyPair();
    void everyTokenIsInAPair();
    void paletteTellsTheTheme();
    void disabledTextIsReadable();
    void modeFollowsSystem();
    void widgetsFollow();
    void motion();
    void icons_data();
    void icons();
    void unknownIconPaintsNothing();
    void noColourOutsideTheTheme();
};

void tst_Theme::contrastIsWcags()
{
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 1e-6);
    QVERIFY(qAbs(contrast(Qt::white, Qt::white) - 1) < 1e-6);
    // The example everybody knows: #767676 on white is the lightest grey that passes.
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void tst_Theme::everyPair_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Tokens *const tokens : {&lightTokens(), &darkTokens()})
        for (const TextPair &pair : textPairs(*tokens))
            QTest::addRow("%s, %s", tokens->isDark ? "dark" : "light", pair.name) << pair.text << pair.ground;
}

void tst_Theme::everyPair()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
}

// A colour that somebody adds and forgets to measure.
void tst_Theme::everyTokenIsInAPair()
{
    const Tokens &t = lightTokens();
    const auto pairs = textPairs(t);
    for (const QColor &color : {t.bg, t.panel, t.ink, t.soft, t.idle, t.accent, t.accentGround, t.passed, t.passedGround, t.needs,
                                t.needsGround, t.failed, t.failedGround, t.onAccent})
        QVERIFY2(std::any_of(pairs.begin(), pairs.end(), [&](const TextPair &p) { return p.text == color || p.ground == color; }),
                 qPrintable(color.name()));
}

void tst_Theme::paletteTellsTheTheme()
{
    QVERIFY(!tokensOf(paletteOf(lightTokens())).isDark);
    QVERIFY(tokensOf(paletteOf(darkTokens())).isDark);
    QCOMPARE(paletteOf(darkTokens()).color(QPalette::Base), darkTokens().panel);
}

void tst_Theme::disabledTextIsReadable()
{
    for (const Tokens *const tokens : {&lightTokens(), &darkTokens()}) {
        const QPalette palette = paletteOf(*tokens);
        QVERIFY(contrast(palette.color(QPalette::Disabled, QPalette::ButtonText), palette.color(QPalette::Base)) >= 4.5);
    }
}

void tst_Theme::modeFollowsSystem()
{
    Theme theme(*qApp, Theme::Mode::System);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setSystemDark(true);
    QVERIFY(theme.isDark());
    theme.setSystemDark(false);
    QVERIFY(!theme.isDark());
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(theme.isDark());
    theme.setSystemDark(true);
    theme.setMode(Theme::Mode::Light);
    QVERIFY(!theme.isDark());
    QVERIFY(changed.count() >= 4);
    for (const Theme::Mode mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark})
        QCOMPARE(Theme::modeById(Theme::modeId(mode)), mode);
    QCOMPARE(Theme::modeById(QStringLiteral("mauve")), Theme::Mode::System);
}

void tst_Theme::widgetsFollow()
{
    Theme theme(*qApp, Theme::Mode::Light);
    QPushButton button(QStringLiteral("Next"));
    button.ensurePolished();
    const QImage light = button.grab().toImage();
    QCoreApplication::processEvents();
    QVERIFY(!tokensOf(&button).isDark);
    theme.setMode(Theme::Mode::Dark);
    QCoreApplication::processEvents(); // Qt tells the widgets from the event loop
    QVERIFY(tokensOf(&button).isDark);
    QVERIFY(button.grab().toImage() != light);
    QVERIFY(button.sizeHint().height() >= metric::targetHeight);
}

void tst_Theme::motion()
{
    Theme theme(*qApp);
    QCOMPARE(theme.motionTime(500), 200);
    QCOMPARE(theme.motionTime(120), 120);
    theme.setReducedMotion(true);
    QCOMPARE(theme.motionTime(120), 0);
    QCOMPARE(qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

void tst_Theme::icons_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(iconNames().size() > 10);
    for (const QString &name : iconNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void tst_Theme::icons()
{
    QFETCH(QString, name);
    QFile file(QStringLiteral(":/imprint/icons/%1.svg").arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY2(svg.contains("viewBox=\"0 0 20 20\"") && svg.contains("stroke-width=\"1.7\"") && svg.contains("stroke-linecap=\"round\""),
             "not drawn as the others");
    QVERIFY2(!svg.contains('#'), "has a colour of its own");
    for (const qreal ratio : {1.0, 2.0}) {
        const QImage image = iconPixmap(name, Qt::red, 20, ratio).toImage().convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(image.width(), int(20 * ratio));
        int painted = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                painted += qAlpha(pixel) > 0;
                QVERIFY(qAlpha(pixel) < 200 || (qRed(pixel) > 240 && qBlue(pixel) < 16));
            }
        QVERIFY(painted > 8);
    }
}

void tst_Theme::unknownIconPaintsNothing()
{
    const QImage image = iconPixmap(QStringLiteral("no-such"), Qt::red, 20, 1).toImage();
    QCOMPARE(image.width(), 20);
    QCOMPARE(qAlpha(image.pixel(10, 10)), 0);
}

// Widgets take their colours from the tokens alone.
void tst_Theme::noColourOutsideTheTheme()
{
    static const QRegularExpression colour(QStringLiteral(
        "Qt::(red|green|blue|black|white|gray|darkGray|lightGray|yellow|cyan|magenta)\\b|QColor\\(\\s*(0x|\\d|\"|u\")|\"#[0-9a-fA-F]{3,8}\""));
    QStringList found;
    for (const char *const folder : {"widgets", "app/gui"}) {
        QDirIterator files(QStringLiteral(IMPRINT_SOURCE "/") + QString::fromLatin1(folder), {"*.cpp", "*.h"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            if (file.fileName().endsWith(QLatin1String("widgets/theme.cpp")))
                continue;
            for (int i = 0; i < lines.size(); ++i)
                if (colour.match(lines[i]).hasMatch())
                    found << QStringLiteral("%1:%2: %3").arg(file.fileName()).arg(i + 1).arg(lines[i].trimmed());
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
