// The requesting side of CoAP: reference exchanges, retransmission, separate responses, blocks, hostile answers, and
// whole conversations with the server over a link that loses, doubles and reorders.
#include "models/devices/coapclient.h"

#include "models/core/qtbytes.h"
#include "support/lossylink.h"
#include "support/pipelink.h"
#include "support/scriptedlink.h"
#include "support/vectors.h"

#include <QTest>

#include <thread>

using namespace imprint;
using test::quickTraits;
using test::ScriptedLink;
using Fault = ScriptedLink::Fault;

namespace {

Bytes pattern(std::size_t size)
{
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = std::uint8_t(i * 11 + i / 256);
    return out;
}

CoapMessage decoded(ByteView datagram)
{
    const auto message = decodeCoap(datagram);
    return message ? *message : CoapMessage{};
}

CoapMessage reply(const CoapMessage &to, std::uint8_t code, Bytes payload = {})
{
    CoapMessage message;
    message.type = CoapType::Acknowledgement;
    message.code = code;
    message.id = to.id;
    message.token = to.token;
    message.payload = std::move(payload);
    return message;
}

CoapMessage withBlock(CoapMessage message, std::uint16_t option, std::uint32_t number, bool more, unsigned szx)
{
    message.addUint(option, encodeBlock({number, more, szx}));
    return message;
}

// A peer as a function from request to response.
using Respond = std::function<CoapMessage(const CoapMessage &)>;
ScriptedLink::Peer peerOf(Respond respond)
{
    return [respond](ByteView sent) -> std::vector<Bytes> {
        const CoapMessage message = decoded(sent);
        if (!isCoapRequest(message.code))
            return {};
        return {encode(respond(message))};
    };
}

std::optional<CoapBlock> block(const CoapMessage &message, std::uint16_t number)
{
    const auto *option = message.find(number);
    return option ? std::optional(*decodeBlock(option->value)) : std::nullopt;
}

CoapRequest put(Bytes body)
{
    return {coapcode::Put, "/a/b", {}, std::move(body)};
}

CoapRequest get()
{
    return {coapcode::Get, "/hca", {}, {}};
}

std::string errorOf(const Result<CoapResponse> &response)
{
    return response ? std::string("none") : response.error().code;
}

// Plays the device of one reference exchange and holds what the client sends against it, ids and tokens apart.
class ReferencePeer {
public:
    explicit ReferencePeer(const QJsonArray &messages) : m_messages(messages) {}

    std::vector<Bytes> answer(ByteView sent)
    {
        CoapMessage expected = decoded(next("homeca")), got = decoded(sent);
        if (isCoapRequest(expected.code)) {
            m_ids[expected.id] = got.id;
            m_tokens[expected.token] = got.token;
            expected.id = got.id;
            expected.token = got.token;
        }
        if (expected != got)
            mismatch = QStringLiteral("message %1").arg(m_at - 1);
        std::vector<Bytes> out;
        while (m_at < m_messages.size() && m_messages[m_at][u"from"].toString() == QLatin1String("device")) {
            CoapMessage answer = decoded(next("device"));
            if (answer.type == CoapType::Acknowledgement)
                answer.id = m_ids[answer.id];
            if (m_tokens.contains(answer.token))
                answer.token = m_tokens[answer.token];
            out.push_back(encode(answer));
        }
        return out;
    }

    bool isDone() const { return m_at == m_messages.size(); }
    QString mismatch;

private:
    Bytes next(const char *from)
    {
        if (isDone() || m_messages[m_at][u"from"].toString() != QLatin1String(from)) {
            mismatch = QStringLiteral("too many messages");
            return {};
        }
        return test::hex(m_messages[m_at++][u"coap"]);
    }

    QJsonArray m_messages;
    qsizetype m_at = 0;
    std::map<std::uint16_t, std::uint16_t> m_ids;
    std::map<Bytes, Bytes> m_tokens;
};

const std::map<QString, std::uint8_t> methods = {{QStringLiteral("GET"), coapcode::Get},
                                                 {QStringLiteral("POST"), coapcode::Post},
                                                 {QStringLiteral("PUT"), coapcode::Put}};

} // namespace

class TestCoapClient : public QObject {
    Q_OBJECT

    SystemRandom m_random;

    Result<CoapResponse> ask(Link &link, const CoapRequest &request, Milliseconds patience = Milliseconds(5000))
    {
        return CoapClient(link, m_random).request(request, after(patience), {});
    }

private Q_SLOTS:
    void holdsTheReferenceExchanges()
    {
        int exchanges = 0;
        for (const QJsonValue &value : test::vectors(QStringLiteral("coap_exchanges.json"))[u"exchanges"].toArray()) {
            ReferencePeer peer(value[u"messages"].toArray());
            LinkTraits traits; // long enough that nothing is repeated
            traits.blockSzx = value[u"link"].toString() == QLatin1String("serial") ? 4 : 5;
            ScriptedLink link([&](ByteView sent) { return peer.answer(sent); }, traits);
            const auto response = ask(link, {methods.at(value[u"method"].toString()),
                                             value[u"path"].toString().toStdString(),
                                             {},
                                             test::hex(value[u"request"])});
            QVERIFY2(response, qPrintable(value[u"name"].toString()));
            QCOMPARE(QString::fromStdString(coapCodeText(response->code)), value[u"code"].toString());
            QCOMPARE(response->body, test::hex(value[u"response"]));
            QVERIFY2(peer.mismatch.isEmpty(), qPrintable(value[u"name"].toString() + u' ' + peer.mismatch));
            QVERIFY2(peer.isDone(), qPrintable(value[u"name"].toString()));
            ++exchanges;
        }
        QVERIFY(exchanges > 70);
    }

    void repeatsWhatIsLost_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("message lost") << int(Fault::LoseMessage) << 1;
        QTest::newRow("answer lost") << int(Fault::LoseAnswers) << 1;
        QTest::newRow("answer torn") << int(Fault::Tear) << 1;
        QTest::newRow("answer doubled") << int(Fault::Double) << 0;
        QTest::newRow("answer late") << int(Fault::Delay) << 1;
        QTest::newRow("answer after the next") << int(Fault::Reorder) << 1;
    }

    void repeatsWhatIsLost()
    {
        QFETCH(int, fault);
        QFETCH(int, atLeast);
        CoapServer server(
            [](const CoapCall &call) {
                CoapAnswer answer;
                answer.body = call.body;
                answer.contentFormat = formatOctets;
                return answer;
            },
            {}, m_random);
        ScriptedLink link([&](ByteView sent) { return server.received(sent, "p", std::chrono::steady_clock::now()); });
        link.inflict(0, Fault(fault));
        link.inflict(3, Fault(fault));
        CoapClient client(link, m_random);
        const auto response = client.request(put(pattern(1500)), after(Milliseconds(10000)), {});
        QVERIFY2(response, response ? "" : response.error().code.c_str());
        QCOMPARE(response->body, pattern(1500));
        QVERIFY(client.counters().repeated >= std::uint64_t(atLeast));
        QCOMPARE(client.counters().sent, std::uint64_t(5)); // three blocks up, two more down
    }

    void repeatsTheSameMessage()
    {
        int asked = 0;
        ScriptedLink link([&](ByteView sent) -> std::vector<Bytes> {
            if (++asked < 6)
                return {};
            return {encode(reply(decoded(sent), coapcode::Content, {1}))};
        });
        QVERIFY(ask(link, get()));
        QCOMPARE(link.sent().size(), std::size_t(6)); // goes on after MAX_RETRANSMIT
        for (const Bytes &one : link.sent())
            QCOMPARE(one, link.sent().front());
    }

    void tellsSilenceResetsAndStops()
    {
        ScriptedLink silent([](ByteView) { return std::vector<Bytes>(); });
        QCOMPARE(errorOf(ask(silent, get(), Milliseconds(30))), std::string("device.silent"));
        ScriptedLink resetting(
            [](ByteView sent) { return std::vector<Bytes>{encodeEmpty(CoapType::Reset, decoded(sent).id)}; });
        QCOMPARE(errorOf(ask(resetting, get())), std::string("device.reset"));
        ScriptedLink dying([](ByteView) { return std::vector<Bytes>(); });
        dying.inflict(1, Fault::Die);
        QCOMPARE(errorOf(ask(dying, get())), std::string("link.gone"));

        std::stop_source stop;
        ScriptedLink waiting([&](ByteView sent) {
            stop.request_stop();
            return std::vector<Bytes>{encodeEmpty(CoapType::Acknowledgement, decoded(sent).id)};
        });
        QCOMPARE(errorOf(CoapClient(waiting, m_random).request(get(), after(std::chrono::hours(1)), stop.get_token())),
                 std::string("stopped"));
    }

    void stopsWhileWaiting()
    {
        auto [here, there] = test::PipeLink::pair();
        std::stop_source stop;
        std::jthread other([&stop, &end = *there] {
            const auto asked = end.receive(after(Milliseconds(10000)), {});
            if (asked && *asked)
                stop.request_stop();
        });
        QCOMPARE(errorOf(CoapClient(*here, m_random).request(get(), after(std::chrono::hours(1)), stop.get_token())),
                 std::string("stopped"));
    }

    void drawsIdsAndTokens()
    {
        ScriptedLink link(peerOf([](const CoapMessage &m) { return reply(m, coapcode::Content); }));
        CoapClient one(link, m_random), two(link, m_random);
        for (CoapClient *client : {&one, &one, &two})
            QVERIFY(client->request(get(), after(Milliseconds(1000)), {}));
        const CoapMessage a = decoded(link.sent()[0]), b = decoded(link.sent()[1]), c = decoded(link.sent()[2]);
        QCOMPARE(b.id, std::uint16_t(a.id + 1));
        QCOMPARE(a.token.size(), std::size_t(8));
        QVERIFY(a.token != b.token && b.token != c.token);
    }

    void pings()
    {
        int asked = 0;
        ScriptedLink link([&](ByteView sent) -> std::vector<Bytes> {
            const CoapMessage ping = decoded(sent);
            switch (++asked) {
            case 1:
                return {}; // still booting
            case 2:
                return {encodeEmpty(CoapType::Acknowledgement, ping.id)};
            case 3:
                return {encodeEmpty(CoapType::Reset, std::uint16_t(ping.id + 1))};
            default:
                return {encodeEmpty(CoapType::Reset, ping.id)};
            }
        });
        CoapClient client(link, m_random);
        QVERIFY(client.ping(after(Milliseconds(5000)), {}));
        QCOMPARE(asked, 4);
        QCOMPARE(link.sent()[0].size(), std::size_t(4));
        ScriptedLink silent([](ByteView) { return std::vector<Bytes>(); });
        QCOMPARE(CoapClient(silent, m_random).ping(after(Milliseconds(20)), {}).error().code,
                 std::string("device.silent"));
    }

    void takesSeparateResponses()
    {
        for (const CoapType type : {CoapType::Confirmable, CoapType::NonConfirmable}) {
            for (const bool isAnnounced : {true, false}) { // the empty acknowledgement may be lost
                ScriptedLink link([&](ByteView sent) -> std::vector<Bytes> {
                    const CoapMessage request = decoded(sent);
                    if (!isCoapRequest(request.code))
                        return {};
                    CoapMessage later = reply(request, coapcode::Content, {7});
                    later.type = type;
                    later.id = 4711;
                    std::vector<Bytes> out{encode(later)};
                    if (isAnnounced)
                        out.insert(out.begin(), encodeEmpty(CoapType::Acknowledgement, request.id));
                    return out;
                });
                const auto response = ask(link, get());
                QVERIFY(response && response->body == Bytes{7});
                const bool isConfirmable = type == CoapType::Confirmable;
                QCOMPARE(link.sent().size(), std::size_t(isConfirmable ? 2 : 1));
                if (isConfirmable)
                    QCOMPARE(link.sent()[1], encodeEmpty(CoapType::Acknowledgement, 4711));
            }
        }
    }

    // Our acknowledgement was lost: the response comes again while the next request is under way.
    void acknowledgesADuplicateSeparateResponseAgain()
    {
        Bytes separate;
        ScriptedLink link([&](ByteView sent) -> std::vector<Bytes> {
            const CoapMessage request = decoded(sent);
            if (!isCoapRequest(request.code))
                return {};
            if (separate.empty()) {
                CoapMessage later = reply(request, coapcode::Content, {7});
                later.type = CoapType::Confirmable;
                later.id = 4711;
                separate = encode(later);
                return {separate};
            }
            CoapMessage foreign = decoded(separate);
            foreign.payload = {8}; // same id, other content: nothing we ever acknowledged
            return {separate, encode(foreign), encode(reply(request, coapcode::Content, {9}))};
        });
        CoapClient client(link, m_random);
        QCOMPARE(client.request(get(), after(Milliseconds(1000)), {})->body, Bytes{7});
        QCOMPARE(client.request(get(), after(Milliseconds(1000)), {})->body, Bytes{9});
        QCOMPARE(link.sent()[3], encodeEmpty(CoapType::Acknowledgement, 4711));
        QCOMPARE(link.sent()[4], encodeEmpty(CoapType::Reset, 4711));
        QCOMPARE(client.counters().strays, std::uint64_t(2));
    }

    void stopsRepeatingOnceAcknowledged()
    {
        ScriptedLink link([&](ByteView sent) -> std::vector<Bytes> {
            return {encodeEmpty(CoapType::Acknowledgement, decoded(sent).id)};
        });
        QCOMPARE(errorOf(ask(link, get(), Milliseconds(100))), std::string("device.silent"));
        QCOMPARE(link.sent().size(), std::size_t(1));
    }

    void ignoresWhatIsNotForUs()
    {
        ScriptedLink link([&](ByteView sent) -> std::vector<Bytes> {
            const CoapMessage request = decoded(sent);
            if (!isCoapRequest(request.code))
                return {};
            CoapMessage otherToken = reply(request, coapcode::Content, {66});
            otherToken.token = {1};
            CoapMessage otherId = reply(request, coapcode::Content, {66});
            ++otherId.id;
            CoapMessage requestCode = reply(request, coapcode::Get);
            CoapMessage late = otherToken; // confirmable: reset
            late.type = CoapType::Confirmable;
            late.id = 1;
            CoapMessage asking = late;
            asking.code = coapcode::Get;
            asking.id = 2;
            CoapMessage non = otherToken;
            non.type = CoapType::NonConfirmable;
            return {encode(otherToken),
                    encode(otherId),
                    encode(requestCode),
                    encode(late),
                    encode(asking),
                    encodeEmpty(CoapType::Confirmable, 3),
                    *fromHex("40450004ff"),
                    *fromHex("80"),
                    encode(non),
                    encodeEmpty(CoapType::Reset, std::uint16_t(request.id + 1)),
                    encode(reply(request, coapcode::Content, {5}))};
        });
        CoapClient client(link, m_random);
        const auto response = client.request(get(), after(Milliseconds(5000)), {});
        QVERIFY(response && response->body == Bytes{5});
        QCOMPARE(client.counters().strays, std::uint64_t(10));
        QCOMPARE(link.sent().size(), std::size_t(5));
        for (std::uint16_t id = 1; id <= 4; ++id)
            QCOMPARE(link.sent()[id], encodeEmpty(CoapType::Reset, id));
    }

    void isNotHeldUpByAFlood()
    {
        ScriptedLink link([&](ByteView sent) -> std::vector<Bytes> {
            const CoapMessage said = decoded(sent);
            return {encodeEmpty(CoapType::Confirmable, std::uint16_t(said.id + 1))}; // each reset draws the next one
        });
        QCOMPARE(errorOf(ask(link, get(), Milliseconds(50))), std::string("device.silent"));
        QVERIFY(link.sent().size() > 1);
    }

    void readsTheResponse()
    {
        ScriptedLink link(peerOf([](const CoapMessage &m) {
            CoapMessage busy = reply(m, coapcode::TooManyRequests, {1});
            busy.addUint(coapoption::ContentFormat, formatProblem);
            busy.addUint(coapoption::MaxAge, 30);
            return busy;
        }));
        const auto response = ask(link, {coapcode::Get, "/hca/rng", {"n=32", "x"}, {}});
        QVERIFY(response);
        QCOMPARE(response->code, coapcode::TooManyRequests);
        QCOMPARE(response->contentFormat, std::optional<std::uint16_t>(257));
        QCOMPARE(response->maxAge, std::optional<std::uint32_t>(30));
        const CoapMessage sent = decoded(link.sent()[0]);
        QCOMPARE(sent.options.size(), std::size_t(4));
        QCOMPARE(sent.options[1].value, toBytes("rng"));
        QCOMPARE(sent.options[2].value, toBytes("n=32"));
        QVERIFY(!sent.find(coapoption::ContentFormat));
    }

    void uploadsSmallerBlocksWhenAsked()
    {
        // 2.31 asks for 64 bytes after a block of 512; 4.13 asks for 256 first.
        Bytes body;
        int messages = 0;
        ScriptedLink link(peerOf([&](const CoapMessage &m) {
            const CoapBlock b = *block(m, coapoption::Block1);
            if (++messages == 1)
                return withBlock(reply(m, coapcode::TooLarge), coapoption::Block1, 0, false, 4);
            if (b.number * b.size() != body.size())
                return reply(m, coapcode::BadRequest);
            append(body, m.payload);
            return withBlock(reply(m, b.more ? coapcode::Continue : coapcode::Changed), coapoption::Block1, b.number,
                             b.more, std::min(b.szx, 2u));
        }));
        const auto response = ask(link, put(pattern(600)));
        QVERIFY(response && response->code == coapcode::Changed);
        QCOMPARE(body, pattern(600));
        QCOMPARE(block(decoded(link.sent()[1]), coapoption::Block1)->size(), std::size_t(256));
        QCOMPARE(block(decoded(link.sent()[2]), coapoption::Block1)->size(), std::size_t(64));
        QCOMPARE(decoded(link.sent()[0]).uintOption(coapoption::Size1), std::optional<std::uint32_t>(600));
    }

    void goesBlockwiseWhenTheWholeIsTooLarge()
    {
        std::size_t taken = 0;
        ScriptedLink link(peerOf([&](const CoapMessage &m) {
            const auto b = block(m, coapoption::Block1);
            if (!b)
                return withBlock(reply(m, coapcode::TooLarge), coapoption::Block1, 0, false, 3);
            taken += m.payload.size();
            return withBlock(reply(m, b->more ? coapcode::Continue : coapcode::Changed), coapoption::Block1, b->number,
                             b->more, b->szx);
        }));
        QCOMPARE(ask(link, put(pattern(300)))->code, coapcode::Changed);
        QCOMPARE(taken, std::size_t(300));
        // Without a smaller size to go to it is the answer.
        ScriptedLink stubborn(peerOf([](const CoapMessage &m) {
            return withBlock(reply(m, coapcode::TooLarge), coapoption::Block1, 0, false, 6);
        }));
        QCOMPARE(ask(stubborn, put(pattern(2000)))->code, coapcode::TooLarge);
    }

    void respectsWhatThePeerTakes()
    {
        for (const std::size_t most : {100u, 330u, 600u, 1152u}) {
            std::size_t longest = 0;
            ScriptedLink link([&](ByteView sent) -> std::vector<Bytes> {
                longest = std::max(longest, sent.size());
                const CoapMessage m = decoded(sent);
                const auto b = block(m, coapoption::Block1);
                return {encode(withBlock(reply(m, b->more ? coapcode::Continue : coapcode::Changed), coapoption::Block1,
                                         b->number, b->more, b->szx))};
            });
            CoapClient client(link, m_random);
            client.setPeerMaxMessage(most);
            QVERIFY(client.request(put(pattern(2000)), after(Milliseconds(5000)), {}));
            QVERIFY2(longest <= most, qPrintable(QString::number(longest)));
            QVERIFY2(longest * 3 > most, qPrintable(QString::number(longest))); // and not needlessly small
        }
    }

    void beginsTheUploadAnewOnce()
    {
        for (const int losses : {1, 2}) {
            int left = losses;
            ScriptedLink link(peerOf([&](const CoapMessage &m) {
                const CoapBlock b = *block(m, coapoption::Block1);
                if (b.number == 2 && left-- > 0)
                    return reply(m, coapcode::Incomplete);
                return withBlock(reply(m, b.more ? coapcode::Continue : coapcode::Changed), coapoption::Block1,
                                 b.number, b.more, b.szx);
            }));
            QCOMPARE(ask(link, put(pattern(1500)))->code, losses == 1 ? coapcode::Changed : coapcode::Incomplete);
        }
    }

    void refusesStrangeUploadAnswers_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("hasBlock");
        QTest::newRow("2.04 before the end") << int(coapcode::Changed) << 0 << true;
        QTest::newRow("another block") << int(coapcode::Continue) << 1 << true;
        QTest::newRow("2.31 without a block") << int(coapcode::Continue) << 0 << false;
    }

    void refusesStrangeUploadAnswers()
    {
        QFETCH(int, code);
        QFETCH(int, number);
        QFETCH(bool, hasBlock);
        ScriptedLink link(peerOf([&](const CoapMessage &m) {
            const CoapMessage answer = reply(m, std::uint8_t(code));
            return hasBlock ? withBlock(answer, coapoption::Block1, std::uint32_t(number), true, 5) : answer;
        }));
        QCOMPARE(errorOf(ask(link, put(pattern(1500)))), std::string("coap.response"));
    }

    void refusesContinueWhereNothingGoesOn()
    {
        ScriptedLink link(peerOf([](const CoapMessage &m) { return reply(m, coapcode::Continue); }));
        QCOMPARE(errorOf(ask(link, get())), std::string("coap.response"));
        QCOMPARE(errorOf(ask(link, put(pattern(10)))), std::string("coap.response"));
    }

    void refusesUnknownCriticalOptions()
    {
        ScriptedLink link(peerOf([](const CoapMessage &m) {
            CoapMessage answer = reply(m, coapcode::Content, {1});
            answer.addUint(9, 1);
            return answer;
        }));
        QCOMPARE(errorOf(ask(link, get())), std::string("coap.response"));
    }

    void refusesStrangeDownloads_data()
    {
        QTest::addColumn<QList<int>>("blocks"); // number, more, szx, payload size of each answer
        QTest::newRow("first is not block 0") << QList<int>{1, 1, 5, 512};
        QTest::newRow("not full") << QList<int>{0, 1, 5, 511};
        QTest::newRow("too full") << QList<int>{0, 0, 2, 65};
        QTest::newRow("reserved size") << QList<int>{0, 1, 7, 512};
        QTest::newRow("block again") << QList<int>{0, 1, 5, 512, 0, 1, 5, 512};
        QTest::newRow("block skipped") << QList<int>{0, 1, 5, 512, 2, 1, 5, 512};
        QTest::newRow("empty, more to come") << QList<int>{0, 1, 0, 0};
    }

    void refusesStrangeDownloads()
    {
        QFETCH(QList<int>, blocks);
        qsizetype at = 0;
        ScriptedLink link(peerOf([&](const CoapMessage &m) {
            if (at >= blocks.size())
                return reply(m, coapcode::NotFound); // must not be reached
            CoapMessage answer = reply(m, coapcode::Content, pattern(std::size_t(blocks[at + 3])));
            answer.addUint(coapoption::Block2, std::uint32_t(blocks[at] << 4 | blocks[at + 1] << 3 | blocks[at + 2]));
            at += 4;
            return answer;
        }));
        QCOMPARE(errorOf(ask(link, get())), std::string("coap.response"));
    }

    void boundsTheBody()
    {
        ScriptedLink endless(peerOf([](const CoapMessage &m) {
            const auto wanted = block(m, coapoption::Block2);
            return withBlock(reply(m, coapcode::Content, pattern(512)), coapoption::Block2, wanted ? wanted->number : 0,
                             true, 5);
        }));
        QCOMPARE(errorOf(ask(endless, get())), std::string("coap.response"));
        QCOMPARE(endless.sent().size(), std::size_t(33)); // 16 KiB and one block
        ScriptedLink large(peerOf([](const CoapMessage &m) { return reply(m, coapcode::Content, pattern(2000)); }));
        CoapClient client(large, m_random);
        client.setBodyLimit(1999);
        QCOMPARE(errorOf(client.request(get(), after(Milliseconds(1000)), {})), std::string("coap.response"));
        client.setBodyLimit(2000);
        QVERIFY(client.request(get(), after(Milliseconds(1000)), {}));
    }

    // The ETag changes on the way: begun anew once, with everything of the first answer let go.
    void beginsTheDownloadAnewOnce()
    {
        for (const int changes : {1, 2}) {
            int served = 0;
            ScriptedLink link(peerOf([&](const CoapMessage &m) {
                const auto wanted = block(m, coapoption::Block2);
                const std::uint32_t number = wanted ? wanted->number : 0;
                if (number == 0)
                    ++served;
                CoapMessage answer = reply(m, coapcode::Content, Bytes(number == 1 ? 10 : 512, std::uint8_t(served)));
                answer.add(coapoption::ETag, Bytes{std::uint8_t(served + (number == 1 && served <= changes ? 1 : 0))});
                return withBlock(answer, coapoption::Block2, number, number == 0, 5);
            }));
            const auto response = ask(link, get());
            QCOMPARE(response.has_value(), changes == 1);
            if (changes == 1)
                QCOMPARE(response->body, Bytes(522, 2));
            else
                QCOMPARE(response.error().code, std::string("coap.response"));
        }
    }

    void givesBackAnErrorInTheMiddle()
    {
        ScriptedLink link(peerOf([](const CoapMessage &m) {
            if (block(m, coapoption::Block2))
                return reply(m, coapcode::Unavailable, {0xa0});
            return withBlock(reply(m, coapcode::Content, pattern(512)), coapoption::Block2, 0, true, 5);
        }));
        const auto response = ask(link, get());
        QVERIFY(response && response->code == coapcode::Unavailable);
        QCOMPARE(response->body, Bytes{0xa0});
    }

    void asksForBlocksThatTheLinkCarries()
    {
        CoapServer server(
            [](const CoapCall &) {
                CoapAnswer answer;
                answer.code = coapcode::Content;
                answer.body = pattern(3000);
                return answer;
            },
            {.blockSzx = 6}, m_random);
        test::ServerLink link(server, "p", quickTraits(4));
        const auto response = ask(link, get());
        QVERIFY(response);
        QCOMPARE(response->body, pattern(3000));
    }

    // Whole conversations over a bad link: what arrives is right, and every request is carried out once.
    void survivesALossyLink_data()
    {
        QTest::addColumn<bool>("isSlow");
        QTest::newRow("piggybacked") << false;
        QTest::newRow("separate responses") << true;
    }

    void survivesALossyLink()
    {
        QFETCH(bool, isSlow);
        for (std::uint32_t seed = 1; seed <= 12; ++seed) {
            std::map<Bytes, int> calls;
            CoapServer server(
                [&](const CoapCall &call) {
                    ++calls[call.body];
                    CoapAnswer answer;
                    answer.body = call.body;
                    answer.contentFormat = formatCbor;
                    answer.delay = Milliseconds(isSlow ? 1 : 0);
                    return answer;
                },
                {.blockSzx = 4, .ackTimeout = Milliseconds(3)}, m_random);
            LinkTraits traits = quickTraits(4);
            traits.ackTimeout = Milliseconds(3);
            test::LossyLink link(std::make_unique<test::ServerLink>(server, "p", traits), seed, {0.1, 0.1, 0.1});
            CoapClient client(link, m_random);
            for (std::size_t size = 10; size < 2000; size += 397) {
                const auto response = client.request(put(pattern(size)), after(Milliseconds(20000)), {});
                QVERIFY2(response, response ? "" : response.error().detail.c_str());
                QCOMPARE(response->body, pattern(size));
                QCOMPARE(calls[pattern(size)], 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCoapClient)
#include "tst_coapclient.moc"
