// slipmux: frames, console text between them, and what is torn, aborted or foreign.
#include "models/devices/slipmux.h"

#include "models/core/qtbytes.h"
#include "support/vectors.h"

#include <QTest>

using namespace imprint;

namespace {

QByteArray joined(const std::vector<Bytes> &pieces)
{
    QByteArray out;
    for (const Bytes &piece : pieces)
        out += toQt(piece);
    return out;
}

void add(SlipmuxOutput &to, SlipmuxOutput more)
{
    to.messages.insert(to.messages.end(), more.messages.begin(), more.messages.end());
    to.console.insert(to.console.end(), more.console.begin(), more.console.end());
}

const Bytes message = *fromHex("4101123401b3686361");

} // namespace

class TestSlipmux : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodesReferenceStreams_data()
    {
        QTest::addColumn<Bytes>("stream");
        QTest::addColumn<QByteArrayList>("messages");
        for (const QJsonValue &value : test::vectors(QStringLiteral("slipmux.json"))[u"cases"].toArray()) {
            QByteArrayList messages;
            for (const QJsonValue &expected : value[u"messages"].toArray())
                messages += toQt(test::hex(expected));
            QTest::newRow(qPrintable(value[u"id"].toString())) << test::hex(value[u"stream"]) << messages;
        }
    }

    // At once and byte by byte: where reads cut the stream must not matter.
    void decodesReferenceStreams()
    {
        QFETCH(Bytes, stream);
        QFETCH(QByteArrayList, messages);
        SlipmuxDecoder whole, piecewise;
        SlipmuxOutput atOnce = whole.received(stream, 0), slowly;
        for (const std::uint8_t &byte : stream)
            add(slowly, piecewise.received({&byte, 1}, 0));
        QByteArrayList got;
        for (const Bytes &one : atOnce.messages)
            got += toQt(one);
        QCOMPARE(got, messages);
        QCOMPARE(slowly.messages, atOnce.messages);
        QCOMPARE(joined(slowly.console), joined(atOnce.console));
    }

    void framesReferenceMessages()
    {
        const auto frames = test::vectors(QStringLiteral("slipmux.json"))[u"frames"].toArray();
        QVERIFY(frames.size() > 50);
        for (const QJsonValue &value : frames) {
            const Bytes frame = test::hex(value[u"frame"]);
            QCOMPARE(toQt(slipmuxFrame(test::hex(value[u"message"]))).toHex(), toQt(frame).toHex());
            SlipmuxDecoder decoder;
            const auto out = decoder.received(frame, 0);
            QCOMPARE(out.messages, std::vector<Bytes>{test::hex(value[u"message"])});
            QVERIFY(out.console.empty());
        }
    }

    void framesTheExampleOfTheText()
    {
        QCOMPARE(toHex(slipmuxFrame(*fromHex("628486ae0200"))), std::string("c0a9628486ae0200fd4ac0"));
        QCOMPARE(fcs16(viewOf(std::string_view("123456789"))), std::uint16_t(0x906e)); // CRC-16/X-25 check value
    }

    void handsOutConsoleTextAtOnce()
    {
        SlipmuxDecoder decoder;
        QCOMPARE(joined(decoder.received(viewOf(std::string_view("boot 1.2\r\nI (3")), 0).console), "boot 1.2\r\nI (3");
        const auto frame = decoder.received(slipmuxFrame(message), 5);
        QCOMPARE(frame.messages, std::vector<Bytes>{message});
        QVERIFY(frame.console.empty());
        QCOMPARE(joined(decoder.received(viewOf(std::string_view("0) up\n")), 9).console), "0) up\n");
        QVERIFY(!decoder.isHolding());
    }

    void letsATornChunkGoAfterOneSecond()
    {
        SlipmuxDecoder decoder;
        QVERIFY(decoder.received(*fromHex("c0a94101"), 100).console.empty());
        QVERIFY(decoder.isHolding());
        QVERIFY(decoder.idle(1099).console.empty());
        QCOMPARE(joined(decoder.idle(1100).console), QByteArray::fromHex("a94101"));
        // What follows is text until the next C0, then frames are read again.
        QCOMPARE(joined(decoder.received(viewOf(std::string_view("panic\n")), 1200).console), "panic\n");
        QCOMPARE(decoder.received(slipmuxFrame(message), 1300).messages.size(), std::size_t(1));
    }

    void doesNotTakeATornChunkLate()
    {
        SlipmuxDecoder decoder;
        const Bytes frame = slipmuxFrame(message);
        decoder.received(ByteView(frame).first(6), 0);
        const auto out = decoder.received(ByteView(frame).subspan(6), 1000);
        QVERIFY(out.messages.empty());
        QCOMPARE(joined(out.console), toQt(ByteView(frame).subspan(1, frame.size() - 2)));
    }

    void showsBadFramesAsConsoleText()
    {
        SlipmuxDecoder decoder;
        Bytes frame = slipmuxFrame(message);
        frame[4] ^= 1;
        const auto out = decoder.received(frame, 0);
        QVERIFY(out.messages.empty());
        QCOMPARE(joined(out.console), toQt(ByteView(frame).subspan(1, frame.size() - 2)));
    }

    void dropsWhatIsAborted()
    {
        SlipmuxDecoder decoder;
        const auto out = decoder.received(*fromHex("c0a94101123401dbc0"), 0);
        QVERIFY(out.messages.empty() && out.console.empty());
        // In console text DB may also be a letter (U+06C0 is db 80): only directly before C0 does it abort.
        QCOMPARE(joined(decoder.received(*fromHex("41db80dbc0"), 0).console), QByteArray::fromHex("41db80"));
    }

    void holdsOneFrameAtMost()
    {
        SlipmuxDecoder decoder;
        Bytes endless(200 * 1024, 'x');
        endless[0] = 0xa9;
        qsizetype shown = 0;
        for (std::size_t at = 0; at < endless.size(); at += 1024)
            shown += joined(decoder.received(ByteView(endless).subspan(at, 1024), 0).console).size();
        QCOMPARE(shown, qsizetype(endless.size()));
        decoder.received(*fromHex("c0"), 0);
        QCOMPARE(decoder.received(slipmuxFrame(message), 0).messages.size(), std::size_t(1));
    }

    void carriesEveryByte()
    {
        Bytes all(256);
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = std::uint8_t(i);
        SlipmuxDecoder decoder;
        QCOMPARE(decoder.received(slipmuxFrame(all), 0).messages, std::vector<Bytes>{all});
    }
};

QTEST_GUILESS_MAIN(TestSlipmux)
#include "tst_slipmux.moc"
