// The answering side of CoAP: the reference datagrams, duplicates, blocks, separate responses, bounds, and a client
// that we did not write.
#include "models/devices/coapserver.h"

#include "models/core/qtbytes.h"
#include "models/devices/cbor.h"
#include "support/vectors.h"

#include <QNetworkProxy>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>
#include <QUdpSocket>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace imprint;

namespace {

Bytes pattern(std::size_t size)
{
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = std::uint8_t(i * 7 + i / 256);
    return out;
}

CoapAnswer content(Bytes body, std::uint16_t format)
{
    CoapAnswer answer;
    answer.code = coapcode::Content;
    answer.contentFormat = format;
    answer.body = std::move(body);
    return answer;
}

CoapAnswer codeAlone(std::uint8_t code)
{
    CoapAnswer answer;
    answer.code = code;
    return answer;
}

// As much of a device as the reference datagrams ask for.
CoapAnswer device(const CoapCall &call)
{
    if (call.path == "/hca")
        return call.method == coapcode::Get ? content(pattern(233), formatCbor) : codeAlone(coapcode::MethodNotAllowed);
    if (call.path == "/hca/rng" && call.query.size() == 1)
        return content(pattern(std::stoul(call.query[0].substr(2))), formatOctets);
    if (call.path == "/echo")
        return content(call.body, formatOctets);
    if (call.path != "/hca/pop")
        return codeAlone(coapcode::NotFound);
    if (call.method != coapcode::Post)
        return codeAlone(coapcode::MethodNotAllowed);
    const auto map = CborMap::parse(call.body);
    const bool isGood = map && map->bytes(key::Nonce, 32).has_value() && map->bytes(key::OwnerId, 32).has_value();
    return codeAlone(isGood ? coapcode::Changed : coapcode::BadRequest);
}

// "ACK 2.05 szx 5" for one reply, as the vectors write it.
QString described(const std::vector<Bytes> &replies)
{
    if (replies.empty())
        return {};
    const auto message = decodeCoap(replies.back());
    if (!message)
        return QStringLiteral("malformed");
    static const char *const types[] = {"CON", "NON", "ACK", "RST"};
    QString out = QLatin1String(types[int(message->type)]) + QLatin1Char(' ') +
                  QString::fromStdString(coapCodeText(message->code));
    for (const std::uint16_t number : {coapoption::Block1, coapoption::Block2}) {
        if (const auto *option = message->find(number))
            out += QStringLiteral(" szx %1").arg(decodeBlock(option->value)->szx);
    }
    return out;
}

bool isAsExpected(const QString &got, const QString &expected)
{
    return got == expected || (!expected.isEmpty() && got.startsWith(expected + QLatin1Char(' ')));
}

CoapMessage request(std::uint8_t method, std::string_view path, std::uint16_t id)
{
    CoapMessage message;
    message.code = method;
    message.id = id;
    message.token = {1, 2, 3};
    message.add(coapoption::UriPath, viewOf(path));
    return message;
}

CoapMessage onlyReply(const std::vector<Bytes> &replies)
{
    if (replies.size() != 1)
        return {};
    const auto message = decodeCoap(replies[0]);
    return message ? *message : CoapMessage{};
}

} // namespace

class TestCoapServer : public QObject {
    Q_OBJECT

    SystemRandom m_random;
    const Deadline m_now = std::chrono::steady_clock::now();

private Q_SLOTS:
    void answersReferenceDatagrams_data()
    {
        QTest::addColumn<QByteArrayList>("datagrams");
        QTest::addColumn<QStringList>("expected");
        for (const QJsonValue &value : test::vectors(QStringLiteral("coap_server.json"))[u"cases"].toArray()) {
            QByteArrayList datagrams;
            for (const QJsonValue &datagram : value[u"datagrams"].toArray())
                datagrams += toQt(test::hex(datagram));
            QStringList expected{value[u"last_reply"].toString()};
            for (const QJsonValue &also : value[u"also"].toArray())
                expected += also.toString();
            QTest::newRow(qPrintable(value[u"id"].toString())) << datagrams << expected;
        }
    }

    void answersReferenceDatagrams()
    {
        QFETCH(QByteArrayList, datagrams);
        QFETCH(QStringList, expected);
        CoapServer server(device, {}, m_random);
        std::vector<std::vector<Bytes>> replies;
        for (const QByteArray &datagram : datagrams)
            replies.push_back(server.received(viewOf(datagram), "peer", m_now));
        if (expected[0] == QLatin1String("same as the first reply")) {
            QCOMPARE(replies.back(), replies.front());
            QCOMPARE(replies.back().size(), std::size_t(1));
            return;
        }
        const QString got = described(replies.back());
        QVERIFY2(std::any_of(expected.begin(), expected.end(), [&](const QString &e) { return isAsExpected(got, e); }),
                 qPrintable(got + QStringLiteral(" instead of ") + expected.join(QLatin1Char(','))));
    }

    void callsTheHandlerOncePerRequest()
    {
        int calls = 0;
        CoapServer server(
            [&](const CoapCall &) {
                ++calls;
                return codeAlone(coapcode::Changed);
            },
            {}, m_random);
        const Bytes first = encode(request(coapcode::Post, "a", 7));
        const auto replies = server.received(first, "one", m_now);
        QCOMPARE(server.received(first, "one", m_now), replies);
        QCOMPARE(calls, 1);
        server.received(first, "two", m_now); // another peer's exchange
        QCOMPARE(calls, 2);
        CoapMessage other = request(coapcode::Post, "a", 7); // same id, other content
        other.token = {9};
        QCOMPARE(onlyReply(server.received(encode(other), "one", m_now)).token, Bytes{9});
        QCOMPARE(calls, 3);
        for (std::uint16_t id = 100; id < 116; ++id) // 16 more: the first is forgotten
            server.received(encode(request(coapcode::Post, "a", id)), "one", m_now);
        server.received(first, "one", m_now);
        QCOMPARE(calls, 20);
        server.received(first, "one", m_now + std::chrono::seconds(248)); // EXCHANGE_LIFETIME
        QCOMPARE(calls, 21);
    }

    void servesASnapshotInBlocks()
    {
        CoapServer server(device, {.blockSzx = 4}, m_random);
        CoapMessage get = request(coapcode::Get, "hca", 1);
        get.add(coapoption::UriPath, viewOf(std::string_view("rng")));
        get.add(coapoption::UriQuery, viewOf(std::string_view("n=600")));
        Bytes body, etag;
        for (std::uint32_t number = 0;; ++number) {
            CoapMessage next = get;
            next.id = std::uint16_t(10 + number);
            if (number > 0)
                next.addUint(coapoption::Block2, encodeBlock({number, false, 4}));
            const CoapMessage reply = onlyReply(server.received(encode(next), "p", m_now));
            QCOMPARE(coapCodeText(reply.code), std::string("2.05"));
            const auto block = decodeBlock(reply.find(coapoption::Block2)->value);
            QCOMPARE(block->number, number);
            QCOMPARE(block->szx, 4u);
            QVERIFY(reply.find(coapoption::ETag));
            QVERIFY(number == 0 || reply.find(coapoption::ETag)->value == etag);
            QCOMPARE(reply.uintOption(coapoption::Size2).value_or(0), number == 0 ? 600u : 0u);
            etag = reply.find(coapoption::ETag)->value;
            append(body, reply.payload);
            if (!block->more)
                break;
        }
        QCOMPARE(body, pattern(600));
        // A later block of another resource is no block of this one.
        CoapMessage foreign = request(coapcode::Get, "hca", 90);
        foreign.addUint(coapoption::Block2, encodeBlock({1, false, 4}));
        QCOMPARE(onlyReply(server.received(encode(foreign), "p", m_now)).code, coapcode::Incomplete);
        server.forget();
        get.id = 91;
        get.addUint(coapoption::Block2, encodeBlock({1, false, 4}));
        QCOMPARE(onlyReply(server.received(encode(get), "p", m_now)).code, coapcode::Incomplete);
    }

    // The words of a refusal, 16 bytes at a time: each block is asked for with the option that was refused.
    void servesRefusalsInBlocks_data()
    {
        QTest::addColumn<int>("option");
        QTest::addColumn<QString>("code");
        QTest::newRow("critical option") << 9 << "4.02";
        QTest::newRow("format") << int(coapoption::Accept) << "4.06";
    }

    void servesRefusalsInBlocks()
    {
        QFETCH(int, option);
        QFETCH(QString, code);
        CoapServer server(device, {}, m_random);
        Bytes body;
        for (std::uint32_t number = 0;; ++number) {
            CoapMessage next = request(coapcode::Get, "hca", std::uint16_t(10 + number));
            next.addUint(std::uint16_t(option), 50);
            next.addUint(coapoption::Block2, encodeBlock({number, false, 0}));
            const CoapMessage reply = onlyReply(server.received(encode(next), "p", m_now));
            QCOMPARE(coapCodeText(reply.code), code.toStdString());
            append(body, reply.payload);
            if (!decodeBlock(reply.find(coapoption::Block2)->value)->more)
                break;
        }
        QVERIFY2(!problemText(body).empty(), toHex(body).c_str());
    }

    void servesLargeBlocksAtTheRightOffset()
    {
        CoapServer server(device, {}, m_random);
        server.received(*fromHex("420100470102b368636103726e67466e3d32303030"), "p", m_now);
        const auto reply =
            onlyReply(server.received(*fromHex("420100480102b368636103726e67466e3d323030308116"), "p", m_now));
        const auto block = decodeBlock(reply.find(coapoption::Block2)->value);
        QVERIFY(block->number == 2 && block->more && block->szx == 5);
        const Bytes all = pattern(2000);
        QCOMPARE(reply.payload, Bytes(all.begin() + 1024, all.begin() + 1536));
    }

    void assemblesBlocksAndAsksForSmallerOnes()
    {
        CoapServer server(device, {.blockSzx = 4}, m_random);
        const Bytes body = pattern(1300);
        CoapMessage put = request(coapcode::Put, "echo", 1);
        put.addUint(coapoption::Block1, encodeBlock({0, true, 6}));
        put.payload.assign(body.begin(), body.begin() + 1024);
        const auto first = onlyReply(server.received(encode(put), "p", m_now));
        QCOMPARE(first.code, coapcode::Continue);
        QCOMPARE(decodeBlock(first.find(coapoption::Block1)->value)->szx, 4u);
        for (std::uint32_t number = 4; number < 6; ++number) {
            CoapMessage next = request(coapcode::Put, "echo", std::uint16_t(number));
            next.addUint(coapoption::Block1, encodeBlock({number, number == 4, 4}));
            next.payload.assign(body.begin() + number * 256, number == 4 ? body.begin() + 1280 : body.end());
            const auto reply = onlyReply(server.received(encode(next), "p", m_now));
            QCOMPARE(reply.code, number == 4 ? coapcode::Continue : coapcode::Content);
            if (number == 5) {
                QCOMPARE(decodeBlock(reply.find(coapoption::Block1)->value)->number, 5u);
                QCOMPARE(reply.uintOption(coapoption::Size2), std::optional<std::uint32_t>(1300));
            }
        }
    }

    // The same block under another message id, as a client sends it that was started again within a message.
    void toleratesARepeatedBlock()
    {
        CoapServer server(device, {.blockSzx = 0}, m_random);
        const auto send = [&](std::uint16_t id, std::uint32_t number, bool more, std::uint8_t fillByte) {
            CoapMessage put = request(coapcode::Put, "echo", id);
            put.addUint(coapoption::Block1, encodeBlock({number, more, 0}));
            put.payload = Bytes(16, fillByte);
            return onlyReply(server.received(encode(put), "p", m_now));
        };
        QCOMPARE(send(1, 0, true, 1).code, coapcode::Continue);
        QCOMPARE(send(2, 1, true, 2).code, coapcode::Continue);
        QCOMPARE(send(3, 1, true, 2).code, coapcode::Continue);
        QCOMPARE(send(4, 2, false, 3).uintOption(coapoption::Size2), std::optional<std::uint32_t>(48));
        QCOMPARE(send(5, 0, true, 1).code, coapcode::Continue);
        QCOMPARE(send(6, 1, true, 2).code, coapcode::Continue);
        QCOMPARE(send(7, 1, true, 9).code, coapcode::Incomplete); // other content: not the same block
        QCOMPARE(send(8, 2, true, 3).code, coapcode::Incomplete); // and the body is gone
    }

    void boundsTheBody()
    {
        CoapServer server(device, {.blockSzx = 5, .bodyLimit = 1024}, m_random);
        CoapMessage reply;
        for (std::uint32_t number = 0; number < 3; ++number) {
            CoapMessage put = request(coapcode::Put, "echo", std::uint16_t(number));
            put.addUint(coapoption::Block1, encodeBlock({number, true, 5}));
            put.payload = Bytes(512);
            reply = onlyReply(server.received(encode(put), "p", m_now));
            QCOMPARE(reply.code, number < 2 ? coapcode::Continue : coapcode::TooLarge);
        }
        QCOMPARE(reply.uintOption(coapoption::Size1), std::optional<std::uint32_t>(1024));
    }

    void tellsHowLargeAMessageMayBe()
    {
        CoapServer server(device, {.blockSzx = 4, .maxMessage = 400}, m_random);
        CoapMessage put = request(coapcode::Put, "echo", 1);
        put.payload = Bytes(500);
        const auto reply = onlyReply(server.received(encode(put), "p", m_now));
        QCOMPARE(reply.code, coapcode::TooLarge);
        QCOMPARE(decodeBlock(reply.find(coapoption::Block1)->value)->szx, 4u);
    }

    void sendsASeparateResponse()
    {
        CoapServer server(
            [](const CoapCall &) {
                CoapAnswer answer = content(pattern(20), formatCbor);
                answer.delay = Milliseconds(500);
                return answer;
            },
            {.ackTimeout = Milliseconds(1000)}, m_random);
        const Bytes get = encode(request(coapcode::Get, "slow", 77));
        QCOMPARE(server.received(get, "p", m_now), (std::vector<Bytes>{encodeEmpty(CoapType::Acknowledgement, 77)}));
        QCOMPARE(server.nextDue(), std::optional(m_now + Milliseconds(500)));
        QVERIFY(server.due(m_now + Milliseconds(499)).empty());
        QCOMPARE(server.received(get, "p", m_now), (std::vector<Bytes>{encodeEmpty(CoapType::Acknowledgement, 77)}));

        // Sent, then repeated four times with back-off, then given up.
        Deadline at = m_now + Milliseconds(500), last = at;
        Bytes datagram;
        for (int sent = 0; sent < 5; ++sent) {
            const auto due = server.due(at);
            QCOMPARE(due.size(), std::size_t(1));
            QCOMPARE(due[0].peer, std::string("p"));
            QVERIFY(sent == 0 || due[0].datagram == datagram);
            datagram = due[0].datagram;
            last = at;
            at = *server.nextDue();
            QVERIFY(at - last >= Milliseconds(1000 << sent) && at - last <= Milliseconds(1500 << sent));
        }
        QVERIFY(server.due(at).empty());
        QVERIFY(!server.nextDue());
        const auto response = decodeCoap(datagram);
        QVERIFY(response->type == CoapType::Confirmable && response->token == (Bytes{1, 2, 3}));
        QCOMPARE(response->payload, pattern(20));
    }

    void stopsWhenTheSeparateResponseIsAcknowledged()
    {
        const auto slow = [](const CoapCall &) {
            CoapAnswer answer = codeAlone(coapcode::Changed);
            answer.delay = Milliseconds(1);
            return answer;
        };
        for (const CoapType type : {CoapType::Acknowledgement, CoapType::Reset}) {
            CoapServer server(slow, {}, m_random);
            server.received(encode(request(coapcode::Post, "slow", 5)), "p", m_now);
            const auto response = decodeCoap(server.due(m_now + Milliseconds(1)).at(0).datagram);
            server.received(encodeEmpty(type, std::uint16_t(response->id + 1)), "p", m_now);
            server.received(encodeEmpty(type, response->id), "other", m_now);
            QVERIFY(server.nextDue());
            server.received(encodeEmpty(type, response->id), "p", m_now);
            QVERIFY(!server.nextDue());
        }
    }

    // A device that loses power inside the handler: nothing leaves, nothing is remembered.
    void survivesForgettingInsideTheHandler()
    {
        int calls = 0;
        std::optional<CoapServer> server;
        server.emplace(
            [&](const CoapCall &) {
                CoapAnswer answer = codeAlone(coapcode::Changed);
                answer.isSilent = ++calls == 1;
                if (answer.isSilent)
                    server->forget();
                return answer;
            },
            CoapServerLimits{}, m_random);
        const Bytes post = encode(request(coapcode::Post, "a", 3));
        QVERIFY(server->received(post, "p", m_now).empty());
        QCOMPARE(server->received(post, "p", m_now).size(), std::size_t(1));
        QCOMPARE(calls, 2);
    }

    void remembersSixteenPeers()
    {
        int calls = 0;
        CoapServer server(
            [&](const CoapCall &) {
                ++calls;
                return codeAlone(coapcode::Changed);
            },
            {}, m_random);
        const Bytes post = encode(request(coapcode::Post, "a", 3));
        for (int peer = 0; peer < 17; ++peer)
            server.received(post, std::to_string(peer), m_now + Milliseconds(peer));
        QCOMPARE(calls, 17);
        server.received(post, "16", m_now + Milliseconds(20));
        server.received(post, "1", m_now + Milliseconds(21));
        QCOMPARE(calls, 17);
        server.received(post, "0", m_now + Milliseconds(22)); // was silent longest
        QCOMPARE(calls, 18);
    }

    void understandsPathsAndAccept()
    {
        CoapCall seen;
        CoapServer server(
            [&](const CoapCall &call) {
                seen = call;
                return codeAlone(coapcode::Changed);
            },
            {}, m_random);
        CoapMessage post = request(coapcode::Post, "a/b", 1);
        post.add(coapoption::UriPath, viewOf(std::string_view("c")));
        post.add(coapoption::UriHost, viewOf(std::string_view("host")));
        post.addUint(coapoption::ContentFormat, formatCbor);
        post.addUint(coapoption::Accept, formatCbor);
        server.received(encode(post), "p", m_now);
        QCOMPARE(seen.path, std::string("/a%2Fb/c"));
        QCOMPARE(seen.contentFormat, std::optional<std::uint16_t>(60));
        QCOMPARE(seen.peer, std::string("p"));
        CoapMessage unacceptable = request(coapcode::Get, "a", 2);
        unacceptable.addUint(coapoption::Accept, 0);
        QCOMPARE(onlyReply(server.received(encode(unacceptable), "p", m_now)).code, coapcode::NotAcceptable);
        CoapMessage twice = request(coapcode::Get, "a", 3);
        twice.addUint(coapoption::Accept, formatCbor);
        twice.addUint(coapoption::Accept, formatCbor);
        QCOMPARE(onlyReply(server.received(encode(twice), "p", m_now)).code, coapcode::BadOption);
    }

    // libcoap's client, with blocks both ways.
    void servesLibcoap()
    {
        const QString client = QStandardPaths::findExecutable(QStringLiteral("coap-client-notls"));
        if (client.isEmpty())
            QSKIP("coap-client-notls (libcoap3-bin) is not installed");
        std::mutex mutex;
        std::condition_variable started;
        quint16 port = 0;
        std::jthread responder([&](std::stop_token stop) {
            QUdpSocket socket;
            socket.setProxy(QNetworkProxy::NoProxy);
            socket.bind(QHostAddress::LocalHost, 0);
            {
                std::lock_guard lock(mutex);
                port = socket.localPort();
            }
            started.notify_one();
            SystemRandom random;
            CoapServer server(device, {}, random);
            while (!stop.stop_requested()) {
                if (!socket.hasPendingDatagrams() && !socket.waitForReadyRead(50))
                    continue;
                QByteArray datagram(65536, 0);
                QHostAddress from;
                quint16 fromPort = 0;
                datagram.resize(socket.readDatagram(datagram.data(), datagram.size(), &from, &fromPort));
                for (const Bytes &reply :
                     server.received(viewOf(datagram), std::to_string(fromPort), std::chrono::steady_clock::now()))
                    socket.writeDatagram(toQt(reply), from, fromPort);
            }
        });
        {
            std::unique_lock lock(mutex);
            started.wait(lock, [&] { return port != 0; });
        }
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(toQt(pattern(3000)));
        file.close();
        const QString host = QStringLiteral("coap://127.0.0.1:%1").arg(port);
        const auto run = [&](const QStringList &arguments) {
            QProcess process;
            process.start(client, arguments);
            return process.waitForFinished(20000) ? process.readAllStandardOutput() : QByteArray("no answer");
        };
        QCOMPARE(run({QStringLiteral("-m"), QStringLiteral("put"), QStringLiteral("-b"), QStringLiteral("256"),
                      QStringLiteral("-f"), file.fileName(), host + QStringLiteral("/echo")})
                     .left(3000),
                 toQt(pattern(3000)));
        QCOMPARE(run({QStringLiteral("-m"), QStringLiteral("get"), host + QStringLiteral("/hca")}).left(233),
                 toQt(pattern(233)));
        QCOMPARE(
            run({QStringLiteral("-m"), QStringLiteral("get"), host + QStringLiteral("/hca/rng?n=5000")}).left(5000),
            toQt(pattern(5000)));
    }
};

QTEST_GUILESS_MAIN(TestCoapServer)
#include "tst_coapserver.moc"
