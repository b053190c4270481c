// A registry for tests: a site, a batch and a clock that can be set, in memory or in a file, and the usual way of a
// device through it. Anything that goes wrong here ends the test program with the reason.
#pragma once

#include "models/registry/registry.h"
#include "support/testca.h"

#include <QTemporaryDir>

#include <atomic>

namespace imprint::test {

class SetClock final : public Clock {
public:
    std::int64_t unixMilliseconds() const override { return m_now.load(); }
    void set(std::int64_t now) { m_now = now; }
    void add(std::int64_t milliseconds) { m_now += milliseconds; }

private:
    std::atomic<std::int64_t> m_now{1'700'000'000'000};
};

// The value, or the end of the program with the error.
[[noreturn]] void stop(const Error &error);
template <typename T>
T need(Result<T> result)
{
    if (!result)
        stop(result.error());
    return std::move(*result);
}
inline void need(const Result<void> &result)
{
    if (!result)
        stop(result.error());
}
// "" when it went well, else the code.
template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QString() : QString::fromStdString(result.error().code);
}

Actor actor(const QString &process = QStringLiteral("process-1"), const QString &name = QStringLiteral("anna"));
EcPublicKey newKey(Curve curve = Curve::P256);
Bytes16 newTxid();

struct RegistryFixture {
    explicit RegistryFixture(bool isInFile = false);

    // A further Registry on the same file, as another process would have it.
    std::unique_ptr<Registry> another(const QString &process);
    qint64 newBatch(const QString &name, bool takesAny = true, const std::vector<ExpectedDevice> &expected = {});
    Claim claim(const QString &serial, qint64 inBatch = 0);
    Bytes leafFor(const EcPublicKey &key, const QString &serial);
    // As far as prepared: P' recorded, no certificate yet.
    Bytes16 prepare(qint64 runId, const EcPublicKey &old, const EcPublicKey &pNew, std::uint32_t epoch = 0);
    // All five steps; the certificate's serial number.
    Bytes provision(const QString &serial, std::uint32_t epoch = 0, qint64 inBatch = 0);

    QTemporaryDir directory;
    QString file;
    SetClock clock;
    TestCa ca;
    std::unique_ptr<Registry> registry;
    qint64 batch = 0;
};

} // namespace imprint::test
