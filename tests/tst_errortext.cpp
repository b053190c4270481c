// The failure catalogue: every row is complete and worded for people; details never break the line.
#include "models/core/errortext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace imprint;

namespace {

QJsonObject catalogue()
{
    QFile file(QStringLiteral(":/imprint/failurecodes/imprint.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no catalogue");
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

class tst_ErrorText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreComplete();
    void codesStandOnce();
    void detail_data();
    void detail();
    void hostileDetails();
    void unknownCode();
    void oneLineJoins();
};

void tst_ErrorText::rowsAreComplete()
{
    const QJsonObject root = catalogue();
    QCOMPARE(root["format"].toString(), QStringLiteral("imprint-failurecodes"));
    QCOMPARE(root["version"].toInt(), 1);
    const QJsonArray rows = root["codes"].toArray();
    QVERIFY(!rows.isEmpty());
    static const QRegularExpression code(QStringLiteral("^[a-z0-9-]+(\\.[a-z0-9-]+)?$"));
    static const QStringList severities{"information", "warning", "question", "error"};
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const QByteArray name = row["code"].toString().toUtf8();
        QVERIFY2(code.match(row["code"].toString()).hasMatch(), name);
        QVERIFY2(severities.contains(row["severity"].toString()), name);
        QVERIFY2(!row["title"].toString().isEmpty() && row["title"].toString().size() <= 60, name);
        QVERIFY2(row["sentence"].toString().endsWith(u'.') || row["sentence"].toString().endsWith(u'?'), name);
        QVERIFY2(row["remedy"].toString().endsWith(u'.') || name == "stopped", name);
        QVERIFY2(row["sentence"].toString().count("{") == row["sentence"].toString().count("{detail}"), name);
        QVERIFY2(!row["remedy"].toString().contains(u'{') && !row["title"].toString().contains(u'{'), name);
        QVERIFY2(name.startsWith("ask.") == (row["severity"].toString() == "question"), name);
    }
}

void tst_ErrorText::codesStandOnce()
{
    QSet<QString> seen;
    for (const QJsonValue &row : catalogue()["codes"].toArray()) {
        QVERIFY2(!seen.contains(row["code"].toString()), qPrintable(row["code"].toString()));
        seen.insert(row["code"].toString());
    }
    const QStringList codes = failureCodes();
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()), seen);
}

void tst_ErrorText::detail_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("contains");
    QTest::addColumn<QString>("lacks");
    for (const QString &code : failureCodes()) {
        QTest::addRow("%s with", qPrintable(code)) << code << "/dev/ttyUSB7" << "/dev/ttyUSB7" << "{";
        QTest::addRow("%s without", qPrintable(code)) << code << "" << "" << "{";
    }
}

void tst_ErrorText::detail()
{
    QFETCH(QString, code);
    QFETCH(QString, detail);
    QFETCH(QString, contains);
    QFETCH(QString, lacks);
    const ErrorText text = errorText(fail(code.toStdString(), detail.toStdString()));
    QVERIFY2(text.sentence.contains(contains), qPrintable(text.sentence));
    QVERIFY2(!text.sentence.contains(lacks), qPrintable(text.sentence));
    QVERIFY2(text.sentence.front().isUpper(), qPrintable(text.sentence));
    QVERIFY2(!text.sentence.contains(": .") && !text.sentence.contains("..") && !text.sentence.contains("()")
                 && !text.sentence.contains(" ."),
             qPrintable(text.sentence));
    QVERIFY(text.title != QStringLiteral("Unexpected failure"));
}

void tst_ErrorText::hostileDetails()
{
    const QString code = failureCodes().front();
    const std::string bad = std::string("a\r\nb\x1b[2J\0c", 10) + "\xe2\x80\xae" "d\xff" + std::string(100000, 'x');
    const ErrorText text = errorText(fail(code.toStdString(), bad));
    for (const QChar c : text.sentence)
        QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
    QVERIFY(text.sentence.size() < 1000);
    // A detail cannot bring a placeholder of its own.
    QVERIFY(errorText(fail(code.toStdString(), "{detail}")).sentence.count("{detail}") == 1);
}

void tst_ErrorText::unknownCode()
{
    const ErrorText text = errorText(fail("no.such-code", "the detail"));
    QCOMPARE(text.title, QStringLiteral("Unexpected failure"));
    QVERIFY(text.sentence.contains("the detail"));
    QVERIFY(text.remedy.contains("no.such-code"));
}

void tst_ErrorText::oneLineJoins()
{
    const Error error = fail(failureCodes().front().toStdString(), "x");
    const ErrorText text = errorText(error);
    QCOMPARE(oneLine(error), text.sentence + u' ' + text.remedy);
}

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_errortext.moc"
