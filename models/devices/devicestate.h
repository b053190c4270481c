// What a simulated device knows: the record that survives a power cut, and the memory that does not (protocol.md
// section 4).
//
// A record is a value; private keys in it are shared and immutable, so that a handler can prepare the next record while
// the present one stays true until it has been stored. Stores replace the whole record at once.
//
// FileDeviceStore writes JSON, replaced atomically and synced, readable by its owner alone (0600). It holds the
// device's private keys in the clear: this is a simulator, and real devices keep theirs in hardware. Never put a real
// device's key into it.
//
// Errors: those of durablefile.h, "device-state.content" (is no record of ours).
#pragma once

#include "crypto/keyupdate.h"
#include "models/core/clock.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace imprint::simulation {

enum class State : std::uint8_t { Factory = 0, Released = 1, Owned = 2, Updating = 3 };
enum class Phase : std::uint8_t { Offered = 1, Prepared = 2, Certified = 3 };
using Key = std::shared_ptr<const EcPrivateKey>;

constexpr std::size_t rememberedTxids = 16;

struct Nameplate {
    std::string serial, model, firmware, vendor;
    Bytes hardwareAddress;          // 6 or 8 bytes, or empty
    std::uint64_t capabilities = 0; // bits of protocol.md section 3
    std::uint64_t maxMessage = 1152;
};

struct Installed {
    Bytes leaf;
    std::vector<Bytes> chain;
    std::uint64_t sequence = 0;
    Sha256 leafHash{};
};

// An update from "prepared" on.
struct PendingUpdate {
    Bytes16 txid{};
    Sha256 ownerId{}, commitment{};
    Bytes offerAnswer;
    Bytes qCa;
    Bytes32 rCa{};
    Bytes anchor;
    Sha256 transcriptHash{};
    Bytes prepareAnswer;
    Key key;                            // d'
    std::optional<Installed> installed; // "certified"
};

struct Ownership {
    Bytes16 txid{}; // of the update that led here
    Sha256 ownerId{};
    Bytes anchor;
    Installed certificate;
};

struct LastRelease {
    Sha256 token{};
    Bytes answer;
};

struct Record {
    Nameplate nameplate;
    State freeAs = State::Factory; // what it is when nobody owns or updates it
    std::uint32_t epoch = 0;
    Key identity;
    std::optional<PendingUpdate> update;
    std::optional<Ownership> owner;
    std::optional<LastRelease> release;     // until the next commit
    std::vector<Bytes16> abandoned;         // oldest first
    std::map<std::string, int> firedFaults; // of faults that end the process, so that their limits outlive it
};

struct Offer {
    Bytes16 txid{};
    Sha256 ownerId{}, commitment{};
    Bytes32 rDev{};
    Key q, u; // u may be null
    Bytes answer;
    Deadline freeAt{};
};

struct Memory {
    std::optional<Offer> offer;
    std::vector<Bytes16> abandoned; // the record's and those given up in "offered"
};

State stateOf(const Record &record, const Memory &memory);
void rememberTxid(std::vector<Bytes16> &list, const Bytes16 &txid);

QByteArray encodeRecord(const Record &record); // JSON
Result<Record> decodeRecord(const QByteArray &json);

class DeviceStore {
public:
    virtual ~DeviceStore() = default;
    // nullopt: nothing has been stored yet.
    virtual Result<std::optional<Record>> load() = 0;
    // Durable when it returns ok; unchanged otherwise.
    virtual Result<void> save(const Record &record) = 0;
};

class MemoryDeviceStore final : public DeviceStore {
public:
    Result<std::optional<Record>> load() override { return m_record; }
    Result<void> save(const Record &record) override
    {
        m_record = record;
        return {};
    }

private:
    std::optional<Record> m_record;
};

class FileDeviceStore final : public DeviceStore {
public:
    explicit FileDeviceStore(QString path) : m_path(std::move(path)) {}
    Result<std::optional<Record>> load() override;
    Result<void> save(const Record &record) override;

private:
    QString m_path;
};

} // namespace imprint::simulation
