// A simulated device of a reference run, with the draws, the clock, the store and the faults in the test's hand.
#pragma once

#include "models/devices/simulateddevice.h"
#include "support/vectors.h"

#include <QStringList>

namespace imprint::test {

using namespace imprint::simulation;

inline const QJsonObject &reference()
{
    static const QJsonObject file = test::vectors(u"homeca_protocol_device.json"_qs);
    return file;
}

inline QJsonObject runNamed(const QString &name)
{
    for (const QJsonValue &run : reference()[u"runs"_qs].toArray())
        if (run[u"name"_qs].toString() == name)
            return run.toObject();
    qFatal("no run %s", qPrintable(name));
}

// Draws that the run lists, and nothing else.
class ListedRandom final : public RandomSource {
public:
    void push(Bytes bytes) { append(m_bytes, bytes); }
    Result<void> fill(std::span<std::uint8_t> out) override
    {
        if (m_bytes.size() < out.size())
            return fail("random.unavailable", "the list is at its end");
        std::copy_n(m_bytes.begin(), out.size(), out.begin());
        m_bytes.erase(m_bytes.begin(), m_bytes.begin() + std::ptrdiff_t(out.size()));
        return {};
    }
    bool isEmpty() const { return m_bytes.empty(); }

private:
    Bytes m_bytes;
};

class FailingStore final : public DeviceStore {
public:
    Result<std::optional<Record>> load() override { return inner.load(); }
    Result<void> save(const Record &record) override
    {
        if (isFull)
            return fail("file.full", "disk full");
        return inner.save(record);
    }
    MemoryDeviceStore inner;
    bool isFull = false;
};

inline Record recordOf(const QJsonObject &run, std::optional<int> capabilities = {})
{
    const QJsonObject d = run[u"device"_qs].toObject();
    Record record;
    record.nameplate = {d[u"serial"_qs].toString().toStdString(),
                        d[u"model"_qs].toString().toStdString(),
                        d[u"firmware"_qs].toString().toStdString(),
                        d[u"vendor"_qs].toString().toStdString(),
                        hex(d[u"hardware_address"_qs]),
                        std::uint64_t(d[u"capabilities"_qs].toInt()),
                        std::uint64_t(d[u"max_message"_qs].toInt())};
    if (capabilities)
        record.nameplate.capabilities = std::uint64_t(*capabilities);
    record.freeAs = State(d[u"state"_qs].toInt());
    record.epoch = std::uint32_t(d[u"epoch"_qs].toInt());
    auto key =
        EcPrivateKey::fromScalar(*curveByName(run[u"curve"_qs].toString().toStdString()), test::secretHex(d[u"d"_qs]));
    record.identity = std::make_shared<const EcPrivateKey>(std::move(*key));
    return record;
}

inline std::uint8_t methodOf(const QString &name)
{
    const QStringList names{u"GET"_qs, u"POST"_qs, u"PUT"_qs, u"DELETE"_qs};
    return std::uint8_t(1 + names.indexOf(name));
}

inline CoapCall callOf(const QJsonObject &request, const QString &bodyName = u"body"_qs)
{
    CoapCall call;
    call.method = methodOf(request[u"method"_qs].toString());
    call.path = request[u"path"_qs].toString().toStdString();
    for (const QJsonValue &q : request[u"query"_qs].toArray())
        call.query.push_back(q.toString().toStdString());
    call.contentFormat = std::uint16_t(request[u"content_format"_qs].toInt(formatCbor));
    call.body = hex(request[bodyName]);
    call.body.resize(call.body.size() + std::size_t(request[u"zeros"_qs].toInt()));
    return call;
}

// One device of a run with everything it needs.
struct Bench {
    QJsonObject run;
    FailingStore store;
    ListedRandom random;
    DeviceFaults faults;
    const Deadline booted{std::chrono::seconds(1000)};
    Deadline time = booted;
    std::map<std::string, CoapAnswer> answers;
    std::unique_ptr<SimulatedDevice> device;

    explicit Bench(const QString &name, std::optional<int> capabilities = {},
                   const std::vector<std::string> &faultTexts = {})
        : run(runNamed(name))
    {
        std::vector<Fault> list;
        for (const std::string &text : faultTexts)
            list.push_back(parseFault(text).value());
        faults = DeviceFaults(list, 1);
        if (!store.save(recordOf(run, capabilities)))
            qFatal("store");
        device =
            std::make_unique<SimulatedDevice>(DeviceServices{&store, &random, &faults, [this] { return time; }, {}});
        if (!device->boot())
            qFatal("boot");
    }
    CoapAnswer send(const CoapCall &call, LinkKind link = LinkKind::Serial)
    {
        CoapAnswer answer = device->handle(call, link);
        device->answered();
        return answer;
    }
    CoapCall request(const QString &step) const
    {
        for (const QJsonValue &s : run[u"steps"_qs].toArray())
            if (s[u"step"_qs].toString() == step)
                return callOf(s.toObject(), u"request"_qs);
        qFatal("no step %s", qPrintable(step));
    }
    CoapAnswer step(const QString &name)
    {
        if (name == u"offer")
            random.push(hex(run[u"offer_draws"_qs]));
        CoapAnswer answer = send(request(name));
        answers[name.toStdString()] = answer;
        return answer;
    }
    CoapAnswer abandonPrepared()
    {
        CoapCall call = request(u"offer"_qs);
        call.path = "/hca/key/abandon";
        call.body = CborBody()
                        .add(key::Txid, hex(run[u"txid"_qs]))
                        .addItem(key::Token, hex(run[u"abandon_token"_qs]))
                        .encoded();
        return send(call);
    }
    void bringTo(const QString &place)
    {
        static const QStringList order{u"offer"_qs, u"prepare"_qs, u"install"_qs, u"commit"_qs, u"release"_qs};
        static const std::map<QString, int> steps{{u"free"_qs, 0},      {u"offered"_qs, 1}, {u"prepared"_qs, 2},
                                                  {u"certified"_qs, 3}, {u"owned"_qs, 4},   {u"released"_qs, 5},
                                                  {u"abandoned"_qs, 2}};
        for (int i = 0; i < steps.at(place); ++i)
            if (step(order[i]).code != coapcode::Changed)
                qFatal("%s failed", qPrintable(order[i]));
        if (place == u"abandoned" && abandonPrepared().code != coapcode::Changed)
            qFatal("abandon failed");
    }
    void restart()
    {
        if (!device->boot())
            qFatal("boot");
    }
};

inline QString codeText(std::uint8_t code)
{
    return QStringLiteral("%1.%2").arg(code >> 5).arg(code & 31, 2, 10, QLatin1Char('0'));
}

} // namespace imprint::test
