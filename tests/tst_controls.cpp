// The controls that every page is made of: what they show, what a keyboard and a screen reader get of them, and how they take another language.
#include "models/core/errortext.h"
#include "widgets/controls.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QtTest>

#include <set>

using namespace imprint;

namespace {

QString accessibleName(QWidget *widget)
{
    const auto *const face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

} // namespace

class tst_Controls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light); }
    void init() { m_language.use(QStringLiteral("en")); }
    void grouped_data();
    void grouped();
    void fingerprintIsCopied();
    void shapesDiffer();
    void stateHasWordAndMeaning();
    void longStateIsCut();
    void pillHidesWithoutText();
    void buttonsAreBigEnough();
    void primaryIsFilled();
    void searchField();
    void stepperSpeaks();
    void emptyState();
    void emptyStateWraps();
    void errorNote();
    void errorNoteInGerman();
    void hostileTextIsPlain();
    void elided();
    void passphraseIsTakenOnce();
    void strength_data();
    void strength();
    void cardTakesItsTone();

private:
    std::unique_ptr<Theme> m_theme;
    Language m_language;
};

void tst_Controls::grouped_data()
{
    QTest::addColumn<QString>("hex");
    QTest::addColumn<int>("groups");
    QTest::addColumn<QString>("shown");
    QTest::newRow("all") << "7e1c90a422d8" << 0 << "7E1C 90A4 22D8";
    QTest::newRow("two") << "7e1c90a422d8" << 2 << "7E1C 90A4";
    QTest::newRow("odd end") << "7e1c9" << 0 << "7E1C 9";
    QTest::newRow("empty") << "" << 0 << "";
    QTest::newRow("no hex") << "not known" << 0 << "not known";
}

void tst_Controls::grouped()
{
    QFETCH(QString, hex);
    QFETCH(int, groups);
    QTEST(groupedHex(hex, groups), "shown");
}

void tst_Controls::fingerprintIsCopied()
{
    FingerprintLabel label;
    label.setFingerprint(QStringLiteral("7e1c90a422d85b0f"));
    auto *const button = label.findChild<IconButton *>();
    QVERIFY(!button->isHidden());
    QCOMPARE(accessibleName(button), QStringLiteral("Copy the fingerprint"));
    button->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("7e1c90a422d85b0f"));
    label.setFingerprint({});
    QVERIFY(button->isHidden());
}

// Colour never stands alone: every tone has a shape that no other has, in one and the same colour.
void tst_Controls::shapesDiffer()
{
    std::set<QByteArray> shapes;
    for (int tone = 0; tone < toneCount; ++tone) {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintToneShape(painter, QRectF(0, 0, 24, 24), Tone(tone), Qt::black);
        painter.end();
        shapes.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(int(shapes.size()), toneCount);
}

void tst_Controls::stateHasWordAndMeaning()
{
    StateText state;
    state.setState(Tone::NeedsYou, QStringLiteral("confirm"));
    QCOMPARE(accessibleName(&state), QStringLiteral("confirm"));
    QCOMPARE(state.accessibleDescription(), QStringLiteral("needs you"));
    m_language.use(QStringLiteral("de"));
    QCoreApplication::sendPostedEvents();
    QVERIFY(toneName(Tone::NeedsYou) != QStringLiteral("needs you"));
    QCOMPARE(state.accessibleDescription(), toneName(Tone::NeedsYou));
}

void tst_Controls::longStateIsCut()
{
    StateText state;
    state.setState(Tone::Running, QString(200, u'w'));
    QVERIFY(state.minimumSizeHint().width() < 120);
    QVERIFY(state.sizeHint().width() > 500);
}

void tst_Controls::pillHidesWithoutText()
{
    QWidget parent;
    auto *const pill = new Pill(&parent);
    pill->setText(QStringLiteral("Registry ok"), Tone::Passed);
    QVERIFY(!pill->isHidden());
    QCOMPARE(accessibleName(pill), QStringLiteral("Registry ok"));
    pill->setText({});
    QVERIFY(pill->isHidden());
}

void tst_Controls::buttonsAreBigEnough()
{
    PrimaryButton primary(QStringLiteral("Go"));
    QPushButton plain(QStringLiteral("No"));
    LinkButton link;
    link.setText(QStringLiteral("Details"));
    IconButton iconButton(QStringLiteral("copy"));
    iconButton.setName(QStringLiteral("Copy"));
    QCheckBox check(QStringLiteral("Sound"));
    QLineEdit edit;
    for (QWidget *const widget : std::initializer_list<QWidget *>{&primary, &plain, &link, &iconButton, &check, &edit}) {
        widget->ensurePolished();
        const QSize size = widget->sizeHint().expandedTo(widget->minimumSize());
        QVERIFY2(size.height() >= metric::targetHeight, widget->metaObject()->className());
        QVERIFY2(size.width() >= metric::targetHeight, widget->metaObject()->className());
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, widget->metaObject()->className());
    }
    QCOMPARE(accessibleName(&iconButton), QStringLiteral("Copy"));
}

void tst_Controls::primaryIsFilled()
{
    PrimaryButton primary(QStringLiteral("It is this device"));
    QPushButton plain(QStringLiteral("It is this device"));
    primary.resize(primary.sizeHint());
    plain.resize(plain.sizeHint());
    const QPoint inside(6, primary.height() / 2);
    QCOMPARE(primary.grab().toImage().pixelColor(inside), lightTokens().accent);
    QCOMPARE(plain.grab().toImage().pixelColor(inside), lightTokens().panel);
}

void tst_Controls::searchField()
{
    SearchField field;
    field.setName(QStringLiteral("Serial or scan"));
    QCOMPARE(accessibleName(&field), QStringLiteral("Serial or scan"));
    QSignalSpy edited(&field, &SearchField::edited), entered(&field, &SearchField::entered);
    QTest::keyClicks(&field, QStringLiteral(" LH-1"));
    QCOMPARE(edited.count(), 5);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(entered.value(0).value(0).toString(), QStringLiteral("LH-1"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void tst_Controls::stepperSpeaks()
{
    Stepper stepper;
    stepper.setCells({{QStringLiteral("Release"), QStringLiteral("11 passed"), Tone::Passed},
                      {QStringLiteral("Discovery"), QStringLiteral("10 passed"), Tone::Failed}});
    QCOMPARE(accessibleName(&stepper), QStringLiteral("Release: 11 passed; Discovery: 10 passed"));
    stepper.resize(400, 54);
    QVERIFY(!stepper.grab().isNull());
    QVERIFY(stepper.minimumSizeHint().width() < 1280 - metric::railWidth);
}

void tst_Controls::emptyState()
{
    EmptyState state(QStringLiteral("devices"));
    state.setTexts(QStringLiteral("No devices yet"), QStringLiteral("They come with the first batch."));
    QVERIFY(state.action()->isHidden() && state.otherAction()->isHidden());
    state.setAction(QStringLiteral("New batch"));
    QVERIFY(!state.action()->isHidden());
    state.setAction({});
    QVERIFY(state.action()->isHidden());
}

void tst_Controls::emptyStateWraps()
{
    EmptyState state(QStringLiteral("devices"));
    const QString text = QStringLiteral("A site is one owner with one CA. ").repeated(5);
    state.setTexts(QStringLiteral("Title"), text);
    state.resize(900, 600);
    state.show();
    for (QLabel *const label : state.findChildren<QLabel *>())
        if (label->text() == text)
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), "the text is cut off");
}

void tst_Controls::errorNote()
{
    QWidget parent;
    auto *const note = new ErrorNote(&parent);
    QVERIFY(note->isHidden());
    const Error error = fail("file.failed", "registry.sqlite: no space left");
    note->setError(error);
    QVERIFY(!note->isHidden());
    const ErrorText text = errorText(error);
    QVERIFY(accessibleName(note).contains(text.title) && accessibleName(note).contains(text.remedy));
    QLabel *details = nullptr;
    for (QLabel *const label : note->findChildren<QLabel *>())
        if (label->text().startsWith(QLatin1String("file.failed: ")))
            details = label;
    QVERIFY(details && details->isHidden());
    const auto links = note->findChildren<LinkButton *>();
    QCOMPARE(links.size(), 2);
    links[0]->click();
    QVERIFY(!details->isHidden());
    links[1]->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("file.failed: registry.sqlite: no space left")));
    note->clear();
    QVERIFY(note->isHidden());
}

void tst_Controls::errorNoteInGerman()
{
    ErrorNote note;
    note.setError(fail("file.failed", "x"));
    const auto links = note.findChildren<LinkButton *>();
    QCOMPARE(links[1]->text(), QStringLiteral("Copy"));
    m_language.use(QStringLiteral("de"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(links[1]->text(), QStringLiteral("Kopieren"));
}

void tst_Controls::hostileTextIsPlain()
{
    TextLabel label(TextLabel::Kind::Body, QStringLiteral("<img src=x><b>LH</b>"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    TextLabel asPlain(TextLabel::Kind::Body, QStringLiteral("LH"));
    QVERIFY(label.sizeHint().width() > asPlain.sizeHint().width() * 3);
}

void tst_Controls::elided()
{
    ElidedLabel label(TextLabel::Kind::Title);
    label.setText(QStringLiteral("Batch 2026-11-20 / Hall sensors of the third delivery"));
    label.resize(120, 20);
    label.grab();
    QCOMPARE(label.toolTip(), label.text());
    label.resize(1200, 20);
    label.grab();
    QVERIFY(label.toolTip().isEmpty());
}

void tst_Controls::passphraseIsTakenOnce()
{
    PassphraseField field(true), again(false);
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field.edit(), QStringLiteral("tulip anchor nine"));
    QTest::keyClicks(again.edit(), QStringLiteral("tulip anchor nine"));
    QVERIFY(field.equals(again));
    QSignalSpy entered(&field, &PassphraseField::entered);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    const Secret secret = field.take();
    QCOMPARE(std::string(reinterpret_cast<const char *>(secret.data()), secret.size()), std::string("tulip anchor nine"));
    QVERIFY(field.isEmpty());
    QVERIFY(field.take().isEmpty());
}

void tst_Controls::strength_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("strength");
    QTest::newRow("empty") << "" << 0;
    QTest::newRow("seven") << "aB3$xY7" << 0;
    QTest::newRow("repeated") << "aaaaaaaaaaaaaaaa" << 1;
    QTest::newRow("run") << "123456789012" << 1;
    QTest::newRow("a word and digits") << "tulips77" << 1;
    QTest::newRow("two words") << "tulip anchor" << 2;
    QTest::newRow("four words") << "tulip anchor nine window" << 3;
}

void tst_Controls::strength()
{
    QFETCH(QString, text);
    QTEST(passphraseStrength(text), "strength");
}

void tst_Controls::cardTakesItsTone()
{
    Card card;
    card.resize(80, 80);
    QCOMPARE(card.grab().toImage().pixelColor(40, 40), lightTokens().panel);
    card.setTone(Tone::NeedsYou);
    QCOMPARE(card.grab().toImage().pixelColor(40, 40), lightTokens().needsGround);
}

QTEST_MAIN(tst_Controls)
#include "tst_controls.moc"
