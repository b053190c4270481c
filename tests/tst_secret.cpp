#include "crypto/secret.h"

#include <QtTest>

#include <type_traits>

using namespace imprint;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);

namespace {

template <typename T>
concept Comparable = requires(const T &a, const T &b) { a == b; };
template <typename T>
concept Streamable = requires(std::ostream &out, const T &a) { out << a; };
static_assert(!Comparable<Secret> && !Streamable<Secret>);

Bytes some(std::size_t size)
{
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = std::uint8_t(i * 7 + 1);
    return bytes;
}

} // namespace

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsZeroed();
    void copiesBytes();
    void movesLeaveNothingBehind();
    void assigningOverReplaces();
    void takesTextOver_data();
    void takesTextOver();
    void cleanses();
    void hexBothWays_data();
    void hexBothWays();
    void refusesWhatIsNotHex_data();
    void refusesWhatIsNotHex();
    void prefixesLengths();
    void comparesBytes();
};

void TestSecret::startsZeroed()
{
    const Secret secret(40);
    QCOMPARE(secret.size(), std::size_t(40));
    QVERIFY(equalBytes(secret.view(), Bytes(40)));
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(0).isEmpty());
}

void TestSecret::copiesBytes()
{
    const Bytes bytes = some(33);
    const Secret secret = Secret::copyOf(bytes);
    const Secret clone = secret.clone();
    QVERIFY(equalBytes(secret.view(), bytes));
    QVERIFY(equalBytes(clone.view(), bytes));
    QVERIFY(clone.data() != secret.data());
}

void TestSecret::movesLeaveNothingBehind()
{
    const Bytes bytes = some(20);
    Secret first = Secret::copyOf(bytes);
    const std::uint8_t *memory = first.data();
    Secret second = std::move(first);
    QVERIFY(first.isEmpty());
    QVERIFY(first.data() == nullptr);
    QVERIFY(second.data() == memory); // moved, not copied
    QVERIFY(equalBytes(second.view(), bytes));
    second.wipe();
    QVERIFY(second.isEmpty());
    second.wipe(); // twice does no harm
}

void TestSecret::assigningOverReplaces()
{
    Secret secret = Secret::copyOf(some(20));
    secret = Secret::copyOf(some(3));
    QVERIFY(equalBytes(secret.view(), some(3)));
    Secret &same = secret;
    secret = std::move(same);
    QVERIFY(equalBytes(secret.view(), some(3)));
}

void TestSecret::takesTextOver_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("within the string object") << QByteArray("hunter2");
    QTest::newRow("on the heap") << QByteArray(200, 'p');
}

void TestSecret::takesTextOver()
{
    QFETCH(QByteArray, text);
    std::string typed = text.toStdString();
    const char *memory = typed.data();
    const std::size_t size = typed.size();
    const Secret secret = Secret::takeOver(typed);
    QVERIFY(typed.empty());
    QVERIFY(equalBytes(secret.view(), viewOf(text.toStdString())));
    QVERIFY(typed.data() == memory); // still the same memory, so what follows looks at the original characters
    for (std::size_t i = 0; i < size; ++i)
        QCOMPARE(int(memory[i]), 0);
}

void TestSecret::cleanses()
{
    Bytes bytes = some(64);
    cleanse(bytes.data(), bytes.size());
    QVERIFY(bytes == Bytes(64));
}

void TestSecret::hexBothWays_data()
{
    QTest::addColumn<QByteArray>("hex");
    for (const char *hex : {"", "00", "ff", "0123456789abcdef"})
        QTest::newRow(*hex ? hex : "empty") << QByteArray(hex);
}

void TestSecret::hexBothWays()
{
    QFETCH(QByteArray, hex);
    const auto bytes = fromHex(hex.toStdString());
    QVERIFY(bytes);
    QCOMPARE(QByteArray::fromStdString(toHex(*bytes)), hex);
    QCOMPARE(fromHex(hex.toUpper().toStdString()), bytes);
}

void TestSecret::refusesWhatIsNotHex_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0", "000", "0x00", "0g", "g0", " 00", "00 ", "00\n", "-1", "\xc3\xa9"})
        QTest::newRow(text) << QByteArray(text);
}

void TestSecret::refusesWhatIsNotHex()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromHex(text.toStdString()));
}

void TestSecret::prefixesLengths()
{
    Bytes out;
    appendLp(out, viewOf("ab"));
    appendLp(out, {});
    appendLp(out, some(0x0102));
    QCOMPARE(out.size(), std::size_t(4 + 2 + 2 + 0x0102));
    QCOMPARE(toHex({out.data(), 8}), std::string("0002616200000102"));
}

void TestSecret::comparesBytes()
{
    QVERIFY(equalBytes({}, {}));
    QVERIFY(equalBytes(some(5), some(5)));
    QVERIFY(!equalBytes(some(5), some(6)));
    Bytes other = some(5);
    other[4] ^= 1;
    QVERIFY(!equalBytes(some(5), other));
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
