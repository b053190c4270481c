// A scanner is a keyboard: what it types becomes a serial, wherever the focus is on the Bench.
#include "app/gui/guistation.h"
#include "models/core/scantext.h"
#include "support/windowchecks.h"
#include "widgets/benchpage.h"
#include "widgets/mainwindow.h"
#include "widgets/scanbar.h"
#include "widgets/scanfield.h"
#include "widgets/scaninput.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>

using namespace imprint;

class tst_Scanner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void serials_data();
    void serials();
    void fieldGivesTheSerial();
    void fieldKeepsWhatIsNoSerial();
    void typingFindsTheField();
    void keysThatAreNoScan();
    void barAsks();
    void barClosesByEscape();
};

void tst_Scanner::serials_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("serial");
    QTest::newRow("plain") << "LH-000117"
                           << "LH-000117";
    QTest::newRow("blanks around") << "  LH-000117 \t"
                                   << "LH-000117";
    QTest::newRow("Code 128") << "]C0LH-000117"
                              << "LH-000117";
    QTest::newRow("GS1-128, no elements") << "]C1LH-000117"
                                          << "LH-000117";
    QTest::newRow("Data Matrix") << "]d1LH-000117"
                                 << "LH-000117";
    QTest::newRow("GS1 Data Matrix, no elements") << "]d2LH-000117"
                                                  << "LH-000117";
    QTest::newRow("QR") << "]Q1LH-000117"
                        << "LH-000117";
    QTest::newRow("GS1: GTIN and serial") << "]d2010950600013435221LH-000117"
                                          << "LH-000117";
    QTest::newRow("GS1: more behind the serial") << QStringLiteral("]C1010950600013435221LH-000117\x1d"
                                                                   "10LOT7")
                                                 << "LH-000117";
    QTest::newRow("GS1: wrong check digit") << "]d2010950600013435321LH-1"
                                            << "010950600013435321LH-1";
    QTest::newRow("GS1 elements without the prefix") << "010950600013435221LH-1"
                                                     << "010950600013435221LH-1";
    QTest::newRow("bracket that is no prefix") << "]-1"
                                               << "]-1";
    QTest::newRow("prefix alone is a text") << "]C1"
                                            << "]C1";
    QTest::newRow("control characters") << QStringLiteral("LH\x02-1\x03") << "LH-1";
    QTest::newRow("blank inside") << "LH 117"
                                  << "LH 117";
    QTest::newRow("nothing") << "   " << QString();
    QTest::newRow("too long") << QString(65, u'7') << QString();
    QTest::newRow("not ASCII") << QStringLiteral("LH-\u00e4") << QString();
    QTest::newRow("endless") << QString(5000, u' ') + u'7' << QString();
}

void tst_Scanner::serials()
{
    QFETCH(QString, typed);
    QTEST(serialOfScan(typed), "serial");
}

void tst_Scanner::fieldGivesTheSerial()
{
    ScanField field;
    QSignalSpy scanned(&field, &ScanField::scanned);
    QTest::keyClicks(&field, QStringLiteral("]C1LH-000117"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(scanned.count(), 1);
    QCOMPARE(scanned[0][0].toString(), QStringLiteral("LH-000117"));
    QVERIFY(field.text().isEmpty());
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(scanned.count(), 1);
}

void tst_Scanner::fieldKeepsWhatIsNoSerial()
{
    ScanField field;
    QSignalSpy scanned(&field, &ScanField::scanned), refused(&field, &ScanField::refused);
    QTest::keyClicks(&field, QString(70, u'7'));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(scanned.count(), 0);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(field.text().size(), 70);
}

namespace {

// A page with a button, a text field, and the field for scans.
struct Ground {
    QWidget window;
    QPushButton button{&window};
    QLineEdit other{&window};
    ScanField field{&window};
    ScanInput input{&window, [this] { return &field; }};

    Ground()
    {
        auto *const layout = new QVBoxLayout(&window);
        for (QWidget *const widget : std::initializer_list<QWidget *>{&button, &other, &field})
            layout->addWidget(widget);
        window.show();
        QApplication::setActiveWindow(&window);
        button.setFocus();
    }
};

} // namespace

void tst_Scanner::typingFindsTheField()
{
    Ground g;
    QVERIFY(QTest::qWaitForWindowActive(&g.window));
    QSignalSpy scanned(&g.field, &ScanField::scanned);
    QSignalSpy clicked(&g.button, &QPushButton::clicked);
    for (const QChar c : QStringLiteral("]Q1LH 117"))
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    QVERIFY(g.field.hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(scanned.count(), 1);
    QCOMPARE(scanned[0][0].toString(), QStringLiteral("LH 117"));
    QCOMPARE(clicked.count(), 0);
}

void tst_Scanner::keysThatAreNoScan()
{
    Ground g;
    QVERIFY(QTest::qWaitForWindowActive(&g.window));
    QSignalSpy clicked(&g.button, &QPushButton::clicked);
    QTest::keyClick(&g.button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
    QTest::keyClick(&g.button, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&g.button, Qt::Key_Tab);
    QVERIFY(g.field.text().isEmpty());
    g.other.setFocus();
    QTest::keyClicks(&g.other, QStringLiteral("note"));
    QCOMPARE(g.other.text(), QStringLiteral("note"));
    QVERIFY(g.field.text().isEmpty());
}

void tst_Scanner::barAsks()
{
    ScanBar bar;
    QVERIFY(bar.isHidden());
    auto *const field = qobject_cast<ScanField *>(bar.open());
    QVERIFY(field && bar.isVisible());
    QSignalSpy scanned(&bar, &ScanBar::scanned), added(&bar, &ScanBar::addChosen),
        history(&bar, &ScanBar::historyChosen);
    QTest::keyClicks(field, QStringLiteral("LH-9"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(scanned.count(), 1);
    bar.ask(QStringLiteral("LH-9"), true);
    QCOMPARE(added.count(), 0); // a scan alone adds nothing
    const auto buttons = bar.findChildren<QPushButton *>();
    const auto press = [&](const QString &text) {
        for (QPushButton *const button : buttons)
            if (button->text() == text && button->isVisible()) {
                button->click();
                return true;
            }
        return false;
    };
    QVERIFY(press(QStringLiteral("Add to the batch")));
    QCOMPARE(added.count(), 1);
    QCOMPARE(added[0][0].toString(), QStringLiteral("LH-9"));
    bar.ask(QStringLiteral("LH-9"), false);
    QVERIFY(!press(QStringLiteral("Add to the batch")));
    QVERIFY(press(QStringLiteral("Show its history")));
    QCOMPARE(history.count(), 1);
    QVERIFY(bar.isHidden());
    QVERIFY(unnamedControls(&bar).isEmpty());
}

void tst_Scanner::barClosesByEscape()
{
    ScanBar bar;
    QWidget *const field = bar.open();
    QTest::keyClicks(field, QStringLiteral("LH"));
    QTest::keyClick(field, Qt::Key_Escape); // empties
    QTest::keyClick(field, Qt::Key_Escape); // closes
    QVERIFY(bar.isHidden());
}

QTEST_MAIN(tst_Scanner)
#include "tst_scanner.moc"
