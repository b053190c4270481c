#include "models/registry/auditverify.h"

#include "models/registry/auditreplay.h"
#include "models/registry/auditrow.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace imprint {

namespace {

constexpr int pageSize = 1000;
constexpr qint64 renumberingTried = 100'000; // how far a removed stretch is looked for; costs a tenth of a second

bool isEntry(AuditEntry entry, qint64 seq)
{
    entry.seq = seq;
    return auditHash(entry) == entry.hash;
}

// The entries after this one; when there are none, what the tables say of those that were read, in the same moment.
struct Look {
    std::vector<AuditEntry> page;
    std::optional<AuditReplay::Difference> difference;
};
Result<Look> lookAfter(Database &database, std::optional<qint64> after, AuditReplay &replay)
{
    return database.read([&](SqlConnection &c) -> Result<Look> {
        Look look;
        {
            SqlRows rows =
                after ? c.query(selectAudit(QStringLiteral("WHERE seq > ? ORDER BY seq LIMIT ?")), *after, pageSize)
                      : c.query(selectAudit(QStringLiteral("ORDER BY seq LIMIT ?")), pageSize);
            while (rows.next())
                look.page.push_back(auditEntryOf(rows));
        }
        if (look.page.empty())
            look.difference = replay.compare(c);
        return look;
    });
}

std::string number(qint64 n)
{
    return std::to_string(n);
}

struct Finding {
    Error what;
};

// Why the entry that should follow `previous` as number n is not there. found: what stands there or after it.
Result<Finding> reasonFor(Database &database, qint64 n, const Sha256 &previous, const AuditEntry &found)
{
    const Result<std::vector<AuditEntry>> followers =
        database.read([&](SqlConnection &c) -> Result<std::vector<AuditEntry>> {
            std::vector<AuditEntry> claimants;
            SqlRows rows = c.query(selectAudit(QStringLiteral("WHERE prev_hash = ? LIMIT ?")), previous, pageSize);
            while (rows.next())
                claimants.push_back(auditEntryOf(rows));
            return claimants;
        });
    if (!followers)
        return followers.error();
    for (const AuditEntry &entry : *followers)
        if (entry.seq != n && isEntry(entry, n))
            return Finding{fail("audit.reordered", "entry " + number(n) + " stands at position " + number(entry.seq))};
    if (found.seq > n)
        return Finding{fail("audit.removed", "entry " + number(n) + " is missing")};
    for (qint64 later = n + 1; found.seq == n && later <= n + renumberingTried; ++later)
        if (isEntry(found, later))
            return Finding{
                fail("audit.removed", "entry " + number(n) + " is missing; entry " + number(later) + " was put there")};
    return Finding{fail("audit.changed", "entry " + number(found.seq) + " (" + found.action.toStdString() + ", " +
                                             found.subject.toStdString() + ") was changed")};
}

// Signed heads by the number of the entry they sign.
using Heads = std::multimap<qint64, AuditHead>;

Result<std::vector<QByteArray>> keptHeads(Database &database)
{
    return database.read([](SqlConnection &c) -> Result<std::vector<QByteArray>> {
        std::vector<QByteArray> kept;
        SqlRows rows = c.query(QStringLiteral("SELECT json FROM audit_head ORDER BY seq"));
        while (rows.next())
            kept.push_back(rows.text(0).toUtf8());
        return kept;
    });
}

class Walk {
public:
    Walk(Database &database, const EcPublicKey &caKey) : m_database(database), m_caKey(caKey) {}

    void addHead(const QByteArray &json)
    {
        Result<AuditHead> head = parseAuditHead(json);
        const Result<void> good = head ? checkAuditHead(*head, m_caKey) : Result<void>(head.error());
        if (good)
            m_heads.emplace(head->seq, std::move(*head));
        else if (!m_badHead)
            m_badHead = good.error();
    }

    Result<AuditVerdict> run()
    {
        std::optional<qint64> after;
        std::optional<AuditReplay::Difference> difference;
        for (;;) {
            const Result<Look> look = lookAfter(m_database, after, m_replay);
            if (!look)
                return look.error();
            difference = look->difference;
            if (look->page.empty())
                break;
            for (const AuditEntry &entry : look->page) {
                const Result<bool> good = take(entry);
                if (!good)
                    return good.error();
                if (!*good)
                    return m_verdict;
            }
            after = look->page.back().seq;
        }
        if (!m_heads.empty() && m_heads.rbegin()->first > m_verdict.entries)
            note(m_verdict.entries + 1,
                 fail("audit.truncated", "the trail ends at entry " + number(m_verdict.entries) + ", entry " +
                                             number(m_heads.rbegin()->first) + " was signed"));
        else if (m_badHead)
            m_verdict.finding = m_badHead;
        else if (difference)
            note(difference->seq, fail("audit.tables", difference->seq == 0 ? difference->what : "entry " + number(difference->seq) + ": " + difference->what));
        return m_verdict;
    }

private:
    // False: this one is wrong, and the verdict says how.
    Result<bool> take(const AuditEntry &entry)
    {
        const qint64 n = m_verdict.entries + 1;
        if (entry.seq != n || entry.previous != m_previous || auditHash(entry) != entry.hash) {
            const Result<Finding> why = reasonFor(m_database, n, m_previous, entry);
            if (!why)
                return why.error();
            note(n, why->what);
            return false;
        }
        const auto [from, to] = m_heads.equal_range(n);
        for (auto head = from; head != to; ++head) {
            if (head->second.hash != entry.hash) {
                note(m_verdict.signedUpTo + 1,
                     fail("audit.rewritten", "between entry " + number(m_verdict.signedUpTo + 1) + " and " + number(n) +
                                                 " the trail is not what was signed"));
                return false;
            }
            ++m_verdict.headsChecked;
            m_verdict.signedUpTo = n;
        }
        m_verdict.clockSetBack += entry.time < m_time ? 1 : 0;
        m_time = entry.time;
        m_previous = entry.hash;
        m_verdict.entries = n;
        m_replay.take(entry);
        return true;
    }

    void note(qint64 first, Error finding)
    {
        m_verdict.firstBad = first;
        m_verdict.finding = std::move(finding);
    }

    Database &m_database;
    const EcPublicKey &m_caKey;
    Heads m_heads;
    std::optional<Error> m_badHead;
    AuditVerdict m_verdict;
    AuditReplay m_replay;
    Sha256 m_previous{};
    std::int64_t m_time = 0;
};

template <std::size_t N>
bool readHex(const QJsonValue &value, std::array<std::uint8_t, N> &to)
{
    const std::optional<Bytes> bytes = fromHex(value.toString().toStdString());
    if (!bytes || bytes->size() != N)
        return false;
    std::copy(bytes->begin(), bytes->end(), to.begin());
    return true;
}

} // namespace

Result<AuditHead> parseAuditHead(const QByteArray &json)
{
    if (json.size() > 4096)
        return fail("audit.head", "too long for a signed head");
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    AuditHead head;
    head.site = object[QLatin1String("site")].toString();
    head.seq = object[QLatin1String("seq")].toInteger();
    head.time = object[QLatin1String("time")].toInteger();
    const std::optional<Bytes> signature = fromHex(object[QLatin1String("signature")].toString().toStdString());
    if (object[QLatin1String("v")].toInt() != 1 || head.seq < 1 || !signature ||
        !readHex(object[QLatin1String("owner")], head.ownerId) || !readHex(object[QLatin1String("hash")], head.hash))
        return fail("audit.head", "not a signed head of an audit trail: " + json.left(60).toStdString());
    head.signature = *signature;
    return head;
}

Result<void> checkAuditHead(const AuditHead &head, const EcPublicKey &caKey)
{
    const std::string name = "the head at entry " + number(head.seq);
    if (head.ownerId != caKey.spkiSha256())
        return fail("audit.head-signature", name + " is of another owner");
    if (!caKey.verify(auditHeadStatement(head), head.signature))
        return fail("audit.head-signature", name + " was not signed by the CA key of this site");
    return {};
}

Result<AuditVerdict> verifyAudit(Database &database, const EcPublicKey &caKey, const std::vector<QByteArray> &heads)
{
    const Result<std::vector<QByteArray>> kept = keptHeads(database);
    if (!kept)
        return kept.error();
    Walk walk(database, caKey);
    for (const QByteArray &head : *kept)
        walk.addHead(head);
    for (const QByteArray &head : heads)
        walk.addHead(head);
    return walk.run();
}

} // namespace imprint
