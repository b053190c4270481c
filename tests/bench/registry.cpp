#include "bench/bench.h"
#include "support/testsite.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <random>
#include <thread>

using namespace imprint;
using namespace imprint::test;

namespace imprint::bench {
namespace {

constexpr int reservations = 400;
constexpr int threads = 16;

// The same durable commits in C: one transaction a reservation, WAL, synchronous=FULL.
double rawRate(const QString &file)
{
    sqlite3 *db = nullptr;
    sqlite3_open(file.toUtf8().constData(), &db);
    sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                     "CREATE TABLE certificate (id INTEGER PRIMARY KEY, spki BLOB UNIQUE, txid BLOB UNIQUE, serial TEXT, sequence INTEGER);"
                     "CREATE TABLE audit (seq INTEGER PRIMARY KEY, subject TEXT, detail TEXT, hash BLOB);", nullptr, nullptr, nullptr);
    sqlite3_stmt *certificate = nullptr, *audit = nullptr, *begin = nullptr, *commit = nullptr;
    sqlite3_prepare_v2(db, "BEGIN IMMEDIATE", -1, &begin, nullptr);
    sqlite3_prepare_v2(db, "COMMIT", -1, &commit, nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO certificate (spki, txid, serial, sequence) VALUES (?, ?, ?, 1)", -1, &certificate, nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO audit (subject, detail, hash) VALUES (?, '{\"sequence\":1}', randomblob(32))", -1, &audit, nullptr);
    const auto step = [](sqlite3_stmt *s) { sqlite3_step(s); sqlite3_reset(s); };
    const double time = timed([&] {
        for (int i = 0; i < reservations; ++i) {
            const std::string serial = "R-" + std::to_string(i);
            const Sha256 hash = sha256(viewOf(serial));
            step(begin);
            sqlite3_bind_blob(certificate, 1, hash.data(), 32, SQLITE_TRANSIENT);
            sqlite3_bind_blob(certificate, 2, hash.data(), 16, SQLITE_TRANSIENT);
            sqlite3_bind_text(certificate, 3, serial.c_str(), -1, SQLITE_TRANSIENT);
            step(certificate);
            sqlite3_bind_text(audit, 1, serial.c_str(), -1, SQLITE_TRANSIENT);
            step(audit);
            step(commit);
        }
    });
    for (sqlite3_stmt *s : {certificate, audit, begin, commit})
        sqlite3_finalize(s);
    sqlite3_close(db);
    return reservations / time;
}

struct Prepared {
    Bytes16 txid{};
    qint64 runId = 0;
    EcPublicKey pNew;
};

std::vector<Prepared> prepare(TestSite &site, int count, const char *prefix)
{
    NewBatch form;
    form.takesAny = true;
    form.name = QString::fromLatin1(prefix);
    const BatchRecord batch = site.makeBatch(form, {});
    const auto key = [] { return EcPrivateKey::generate(Curve::P256).value().publicKey(); };
    std::vector<Prepared> list;
    for (int i = 0; i < count; ++i) {
        const QString serial = QStringLiteral("%1-%2").arg(QLatin1StringView(prefix)).arg(i);
        Prepared p{.pNew = key()};
        (void)site.random.fill(p.txid);
        p.runId = site.registry->claim(batch.id, serial, QStringLiteral("bench"), Milliseconds(600000)).value().runId;
        (void)site.registry->updateOffered(p.runId, p.txid, 0, key());
        (void)site.registry->updateRevealed(p.txid, key(), std::nullopt, key());
        (void)site.registry->updatePrepared(p.txid, p.pNew, Bytes(64, 1), Bytes(64, 2), {});
        list.push_back(std::move(p));
    }
    return list;
}

double oneAfterAnother(TestSite &site)
{
    const auto list = prepare(site, reservations, "one");
    return reservations / timed([&] {
        for (const Prepared &p : list)
            (void)site.registry->reserveCertificate(p.runId, p.txid, p.pNew).value();
    });
}

double sixteenAtOnce(TestSite &site)
{
    const auto list = prepare(site, reservations, "many");
    return reservations / timed([&] {
        std::vector<std::jthread> pool;
        for (int t = 0; t < threads; ++t)
            pool.emplace_back([&, t] {
                for (std::size_t i = std::size_t(t); i < list.size(); i += threads)
                    (void)site.registry->reserveCertificate(list[i].runId, list[i].txid, list[i].pNew).value();
            });
    });
}

void lookUp()
{
    constexpr int devices = 1000000;
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("big.sqlite"));
    {
        TestSite site(file);
    }
    sqlite3 *db = nullptr;
    sqlite3_open(file.toUtf8().constData(), &db);
    sqlite3_exec(db, "PRAGMA synchronous=OFF; BEGIN;", nullptr, nullptr, nullptr);
    const std::string insert = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(devices)
        + ") INSERT INTO device (serial, model, vendor, firmware, hardware_address, highest_epoch, state, first_seen_at, last_seen_at) "
          "SELECT printf('DEV-%07d', i), 'bench', '', '', '', 0, 'seen', 1, 1 FROM n;";
    char *message = nullptr;
    if (sqlite3_exec(db, insert.c_str(), nullptr, nullptr, &message) != SQLITE_OK)
        std::printf("cannot fill the registry: %s\n", message);
    sqlite3_exec(db, "COMMIT;", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    SystemClock clock;
    const auto registry = Registry::open(file, {QStringLiteral("bench"), QStringLiteral("bench"), QStringLiteral("bench")}, clock).value();
    std::mt19937 dice(1);
    std::vector<double> times;
    int found = 0;
    for (int i = 0; i < 2000; ++i) {
        const QString serial = QStringLiteral("DEV-%1").arg(dice() % devices + 1, 7, 10, QLatin1Char('0'));
        times.push_back(timed([&] { found += registry->device(serial).value() ? 1 : 0; }));
    }
    figure("look-up among 1,000,000 devices, median", median(times) * 1e3, "ms", "asked: under 1");
    figure("  found", found, "of 2000");
}

} // namespace

void registry()
{
    QTemporaryDir folder;
    TestSite site(folder.filePath(QStringLiteral("registry.sqlite")));
    const double raw = rawRate(folder.filePath(QStringLiteral("raw.sqlite")));
    const double one = oneAfterAnother(site);
    const double many = sixteenAtOnce(site);
    figure("raw sqlite3, durable commits", raw, "/s");
    figure("reservations, one caller", one, "/s");
    figure("  ratio", one / raw, "x");
    figure("reservations, 16 callers", many, "/s");
    figure("  ratio", many / raw, "x", "asked: at least 0.8");
    lookUp();
}

} // namespace imprint::bench
