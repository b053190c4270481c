// The tests of SP 800-22 and the estimators of SP 800-90B against the values of sts-2.1.2 and of the NIST tool.
#include "models/diagnosis/randomness/health.h"
#include "models/diagnosis/randomness/verdict.h"
#include "support/bitstreams.h"
#include "support/vectors.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace imprint;
using namespace imprint::test;

namespace {

constexpr double printed = 6e-7; // the references have six digits

const QJsonObject &references()
{
    static const QJsonObject file = vectors("randomness.json");
    return file;
}

const Bytes &stream(const QString &name)
{
    static QMap<QString, Bytes> made;
    if (!made.contains(name))
        made[name] = bitStream(name);
    return made[name];
}

Sample sampleOf(const QString &name, int symbolBits, std::size_t bits)
{
    return *readSample(stream(name), symbolBits, bits, SampleLayout::Packed);
}

Sp80022Parameters parametersOf(const QJsonObject &o)
{
    Sp80022Parameters p;
    p.blockFrequencyM = o["blockFrequency"].toInt(p.blockFrequencyM);
    p.nonOverlappingM = o["template"].toInt(p.nonOverlappingM);
    p.approximateEntropyM = o["approximateEntropy"].toInt(p.approximateEntropyM);
    p.serialM = o["serial"].toInt(p.serialM);
    p.linearComplexityM = o["linearComplexity"].toInt(p.linearComplexityM);
    return p;
}

QString compare(const QJsonValue &expected, const PValues &got)
{
    if (expected.isNull() || !got)
        return expected.isNull() == !got ? QString() : QStringLiteral("applies to one only");
    const QJsonArray values = expected.toArray();
    if (values.size() != qsizetype(got->size()))
        return QStringLiteral("%1 values instead of %2").arg(got->size()).arg(values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        if (!(std::abs(values[i].toDouble() - (*got)[std::size_t(i)]) < printed))
            return QStringLiteral("value %1 is %2 instead of %3")
                .arg(i)
                .arg((*got)[std::size_t(i)], 0, 'f', 9)
                .arg(values[i].toDouble());
    return {};
}

QString compare(const QJsonObject &expected, const std::vector<Estimate> &got)
{
    QStringList wrong;
    for (std::size_t i = 0; i < got.size(); ++i) {
        const QString name = QString::fromLatin1(sp80090bEstimators()[i].name);
        const QJsonValue value = expected[name]; // undefined: of bits only
        if (value.isDouble() != got[i].has_value() ||
            (got[i] && !(std::abs(value.toDouble() - *got[i]) < printed)))
            wrong << QStringLiteral("%1 is %2 instead of %3").arg(name).arg(got[i].value_or(-1)).arg(value.toDouble(-1));
    }
    return wrong.join("; ");
}

void addCases(const char *list)
{
    QTest::addColumn<QJsonObject>("expected");
    for (const QJsonValue &row : references()[QLatin1String(list)].toArray())
        QTest::newRow(qPrintable(row["id"].toString())) << row.toObject();
}

Bytes bitsOf(const QString &text)
{
    Bytes out;
    for (const QChar c : text)
        out.push_back(c == u'1');
    return out;
}

Bytes firstOfE(std::size_t count)
{
    const Sample sample = sampleOf("e", 1, count);
    return sample.bits;
}

} // namespace

class tst_Randomness : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statistics_data() { addCases("sp800_22"); }
    void statistics();
    void examples();
    void estimates_data() { addCases("sp800_90b"); }
    void estimates();
    void shortAndEmptySamples();
    void layouts();
    void badSamples_data();
    void badSamples();
    void health();
    void restarts();
    void verdicts_data();
    void verdicts();
};

void tst_Randomness::statistics()
{
    QFETCH(QJsonObject, expected);
    const Sample sample = sampleOf(expected["stream"].toString(), 1, std::size_t(expected["bits"].toInt()));
    Sp80022Parameters parameters = parametersOf(expected["parameters"].toObject());
    QStringList wrong;
    for (const Sp80022Test &test : sp80022Tests()) {
        const QString off = compare(expected["p"][QLatin1String(test.name)], test.run(sample.bits, parameters));
        if (!off.isEmpty())
            wrong << QLatin1String(test.name) + ": " + off;
    }
    parameters.hasExactClasses = true;
    for (const Sp80022Test &test : sp80022Tests()) {
        const QJsonValue exact = expected["exact"][QLatin1String(test.name)];
        const QString off =
            exact.isDouble() ? compare(QJsonArray{exact}, test.run(sample.bits, parameters)) : QString();
        if (!off.isEmpty())
            wrong << QLatin1String(test.name) + " exact: " + off;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join("; ")));
}

// The document's own, with the few values that its formulas do not give put right; some use a block of their own.
void tst_Randomness::examples()
{
    int checked = 0;
    for (const QJsonValue &row : references()["examples"].toArray()) {
        const QString name = row["test"].toString(), text = row["bits"].toString();
        const Bytes bits = text.startsWith("e[0:") ? firstOfE(text.mid(4).chopped(1).toULongLong()) : bitsOf(text);
        Sp80022Parameters p;
        if (name == "BlockFrequency")
            p.blockFrequencyM = row["parameters"]["M"].toInt();
        if (name == "LinearComplexity")
            p.linearComplexityM = row["parameters"]["M"].toInt();
        if (name == "Serial")
            p.serialM = row["parameters"]["m"].toInt();
        if (name == "ApproximateEntropy")
            p.approximateEntropyM = row["parameters"]["m"].toInt();
        p.hasExactClasses = name == "LongestRun";
        const auto tests = sp80022Tests();
        const auto test = std::find_if(tests.begin(), tests.end(), [&](const auto &t) { return name == t.name; });
        QVERIFY2(test != tests.end(), qPrintable(name));
        const QString off = compare(row["p"], test->run(bits, p));
        QVERIFY2(off.isEmpty(), qPrintable(row["id"].toString() + ' ' + name + ": " + off));
        ++checked;
    }
    QCOMPARE(checked, 13);
}

void tst_Randomness::estimates()
{
    QFETCH(QJsonObject, expected);
    const int symbolBits = expected["symbolBits"].toInt();
    const Sample sample = sampleOf(expected["stream"].toString(), symbolBits,
                                   std::size_t(expected["symbols"].toInt()) * std::size_t(symbolBits));
    const Sp80090bResult result = estimateEntropy(sample);
    QString off = compare(expected["literal"].toObject(), result.literal);
    QVERIFY2(off.isEmpty(), qPrintable(off));
    if (symbolBits > 1)
        off = compare(expected["bitstring"].toObject(), result.bitstring);
    QVERIFY2(off.isEmpty(), qPrintable("as bits: " + off));
    QVERIFY(std::abs(*result.entropy - expected["H"].toDouble()) < symbolBits * printed);
}

// Whatever is too short has no value; nothing divides by zero or reads beyond the end.
void tst_Randomness::shortAndEmptySamples()
{
    for (const Sp80022Test &test : sp80022Tests())
        QVERIFY2(!test.run({}, {}), test.name);
    for (std::size_t bits = 1; bits < 400; bits += bits < 40 ? 1 : 37) {
        for (const int value : {-1, 0, 1}) {
            Bytes content(bits, std::uint8_t(value));
            if (value < 0)
                content = sampleOf("good_aesctr", 1, bits).bits;
            const RandomnessRun run = testRandomness(*readSample(content, 1, 0, SampleLayout::SymbolPerByte));
            for (const PValues &p : run.pValues)
                for (const double v : p.value_or(std::vector<double>{}))
                    QVERIFY2(v >= 0 && v <= 1, qPrintable(QString::number(bits)));
            for (const Estimate &e : run.entropy.literal)
                QVERIFY2(!e || (*e >= 0 && *e <= 1), qPrintable(QString::number(bits)));
        }
    }
}

void tst_Randomness::layouts()
{
    const Bytes packed{0xa5, 0x0f}, single{1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1};
    QCOMPARE(readSample(packed, 1)->bits, single);
    QCOMPARE(readSample(single, 1)->bits, single); // nothing above 1: one symbol a byte
    QCOMPARE(readSample(packed, 4)->symbols, (Bytes{0xa, 0x5, 0x0, 0xf}));
    QCOMPARE(readSample(Bytes{0xa, 0x5, 0x0, 0xf}, 4)->bits, single);
    QCOMPARE(readSample(packed, 8)->symbols, packed);
    QCOMPARE(readSample(packed, 8, 8)->symbols, Bytes{0xa5});
    QCOMPARE(readSample(packed, 4, 7)->symbols, Bytes{0xa}); // a symbol that is not whole is left out
}

void tst_Randomness::badSamples_data()
{
    QTest::addColumn<Bytes>("content");
    QTest::addColumn<int>("symbolBits");
    QTest::addColumn<int>("maxBits");
    QTest::addColumn<bool>("isSymbols");
    QTest::newRow("nothing") << Bytes{} << 1 << 0 << false;
    QTest::newRow("no whole symbol") << Bytes{0xff} << 8 << 7 << false;
    QTest::newRow("no bits in a symbol") << Bytes{1} << 0 << 0 << false;
    QTest::newRow("nine bits in a symbol") << Bytes{1} << 9 << 0 << false;
    QTest::newRow("three bits packed") << Bytes{0xff} << 3 << 0 << false;
    QTest::newRow("no symbol") << Bytes{3, 4} << 2 << 0 << true;
}

void tst_Randomness::badSamples()
{
    QFETCH(Bytes, content);
    QFETCH(int, symbolBits);
    QFETCH(int, maxBits);
    QFETCH(bool, isSymbols);
    const auto sample = readSample(content, symbolBits, std::size_t(maxBits),
                                   isSymbols ? SampleLayout::SymbolPerByte : SampleLayout::Guess);
    QVERIFY(!sample);
    QCOMPARE(sample.error().code, std::string("random.sample"));
}

void tst_Randomness::health()
{
    // The cutoffs of the document's examples: 4.4.1 (H = 1: 21), 4.4.2 (table of windows at alpha 2^-20).
    const Bytes good = sampleOf("good_aesctr", 1, 100'000).bits;
    QCOMPARE(repetitionCountTest(good, 1).cutoff, 21U);
    QCOMPARE(adaptiveProportionTest(good, 1, 1).cutoff, 589U);
    QCOMPARE(adaptiveProportionTest(good, 1, 0.5).cutoff, 793U);
    QVERIFY(!repetitionCountTest(good, 1).alarmAt && !adaptiveProportionTest(good, 1, 1).alarmAt);
    Bytes stuck = good;
    std::fill(stuck.begin() + 5000, stuck.begin() + 5021, 1);
    stuck[4999] = 0;
    QCOMPARE(repetitionCountTest(stuck, 1).alarmAt.value_or(0), std::size_t(5021));
    stuck[5020] = 0;
    QVERIFY(!repetitionCountTest(stuck, 1).alarmAt);
    Bytes skewed(2048, 0);
    for (std::size_t i = 0; i < skewed.size(); i += 2)
        skewed[i] = i % 16 != 0; // 7 of 16 bits are ones, so that the first one comes back 576 times
    QVERIFY(!adaptiveProportionTest(skewed, 1, 0.9).alarmAt);
    QVERIFY(adaptiveProportionTest(Bytes(1024, 0), 1, 1).alarmAt);
}

void tst_Randomness::restarts()
{
    const Sample good = sampleOf("good_aesctr", 1, 1'000'000);
    const auto fine = restartTest(good, 1000, 1000, 0.8);
    QVERIFY(fine && fine->entropy && *fine->entropy <= 0.8);
    Sample same = good; // each restart gives the same bits
    for (std::size_t i = 1000; i < same.symbols.size(); ++i)
        same.symbols[i] = same.bits[i] = same.symbols[i % 1000];
    const auto repeating = restartTest(same, 1000, 1000, 0.8);
    QVERIFY(repeating && !repeating->entropy);
    QCOMPARE(repeating->worst, 1000U);
    QVERIFY(!restartTest(good, 999, 1000, 0.8));
    QVERIFY(!restartTest(good, 1, 1'000'000, 0.8));
}

void tst_Randomness::verdicts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("bits");
    QTest::addColumn<QString>("finding"); // what the first sentence says
    QTest::addColumn<QString>("alsoSays");
    QTest::newRow("good") << "good_aesctr" << 1'000'000 << "Nothing was found" << "16 bits of seed";
    QTest::newRow("a small seed passes") << "truncated_seed_16bit" << 1'000'000 << "Nothing was found" << "16 bits of seed";
    QTest::newRow("biased") << "biased_51_49" << 1'000'000 << "This is not random" << "Frequency";
    QTest::newRow("periodic") << "period_4096_bytes" << 1'000'000 << "This is not random" << "Serial";
    QTest::newRow("short") << "good_aesctr" << 20'000 << "Nothing was found" << "980000 more";
    QTest::newRow("too short for patterns of ten bits") << "good_aesctr" << 4'096 << "Nothing was found" << "too few now to judge by";
    QTest::newRow("too short for estimates") << "good_aesctr" << 256 << "Nothing was found" << "too short for an estimate";
    QTest::newRow("three bytes") << "good_aesctr" << 24 << "The sample is too small" << "999976 more";
    QTest::newRow("short and biased") << "biased_51_49" << 100'000 << "This is not random" << "Frequency";
}

void tst_Randomness::verdicts()
{
    QFETCH(QString, name);
    QFETCH(int, bits);
    QFETCH(QString, finding);
    QFETCH(QString, alsoSays);
    const QString said =
        english(verdictOf(testRandomness(sampleOf(name, 1, std::size_t(bits)))).sentences).join(u' ');
    QVERIFY2(said.startsWith(finding) && said.contains(alsoSays), qPrintable(said));
}

QTEST_GUILESS_MAIN(tst_Randomness)
#include "tst_randomness.moc"
