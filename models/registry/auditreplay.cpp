#include "models/registry/auditreplay.h"

#include "crypto/crl.h"
#include "models/registry/registry.h"

#include <QJsonDocument>

#include <algorithm>

namespace imprint {

namespace {

constexpr int issuedState = 1, inForce = 2, superseded = 3, revokedState = 4; // of the certificate table
constexpr std::array runStates{"running", "waiting", "interrupted", "done", "failed", "abandoned"};

QByteArray hexAt(const QJsonObject &detail, const char *name)
{
    return detail[QLatin1String(name)].toString().toLatin1();
}

// A serial number is a magnitude: without zeros in front.
QByteArray numberAt(const QJsonObject &detail)
{
    QByteArray hex = hexAt(detail, "serial-number");
    while (hex.startsWith("00"))
        hex.remove(0, 2);
    return hex;
}

QByteArray hexOf(const Bytes &bytes)
{
    return QByteArray::fromStdString(toHex(bytes));
}

bool isFinal(int state)
{
    return state == int(RunState::Done) || state == int(RunState::Failed) || state == int(RunState::Abandoned);
}

std::string stateText(int state, int reason)
{
    constexpr std::array names{"reserved", "issued", "in force", "superseded", "revoked"};
    const std::string name = state >= 0 && std::size_t(state) < names.size() ? names[std::size_t(state)] : std::to_string(state);
    return state > inForce ? name + " (reason " + std::to_string(reason) + ")" : name;
}

std::string runText(int state, const QString &reason)
{
    const std::string name =
        state >= 0 && std::size_t(state) < runStates.size() ? runStates[std::size_t(state)] : std::to_string(state);
    return reason.isEmpty() ? name : name + " (" + reason.toStdString() + ")";
}

} // namespace

const std::vector<AuditReplay::Row> &AuditReplay::rows()
{
    using Self = AuditReplay;
    static const std::vector<Row> table{
        {QLatin1String("certificate.issued"), &Self::issued},       {QLatin1String("certificate.operational"), &Self::operational},
        {QLatin1String("certificate.recovered"), &Self::recovered}, {QLatin1String("certificate.renewed"), &Self::renewed},
        {QLatin1String("certificate.revoked"), &Self::revoked},     {QLatin1String("release.confirmed"), &Self::released},
        {QLatin1String("update.offered"), &Self::offered},          {QLatin1String("update.revealed"), &Self::revealed},
        {QLatin1String("update.prepared"), &Self::prepared},        {QLatin1String("update.committed"), &Self::committed},
        {QLatin1String("update.abandoned"), &Self::abandoned},      {QLatin1String("key.recorded"), &Self::keyRecorded},
        {QLatin1String("device.claimed"), &Self::claimed},          {QLatin1String("step.finished"), &Self::stepFinished},
        {QLatin1String("run.ended"), &Self::runEnded},              {QLatin1String("device.abandoned"), &Self::deviceAbandoned}};
    return table;
}

void AuditReplay::take(const AuditEntry &entry)
{
    for (const Row &row : rows()) {
        if (entry.action != QLatin1String(row.action))
            continue;
        // Long, and of interest only when it ends a run.
        if (row.handler == &AuditReplay::stepFinished && !entry.detail.contains(QStringLiteral("\"step\":\"certificate\",\"outcome\":\"passed\"")))
            return;
        (this->*row.handler)(entry, QJsonDocument::fromJson(entry.detail.toUtf8()).object());
        return;
    }
}

// --- certificates

AuditReplay::Certificate *AuditReplay::certificate(const QJsonObject &detail)
{
    const auto found = m_certificates.find(numberAt(detail));
    return found == m_certificates.end() ? nullptr : &*found;
}

void AuditReplay::end(const QString &subject, int least, int state, int reason, qint64 seq, const Certificate *but)
{
    for (const QByteArray &number : m_ofSubject.value(subject)) {
        Certificate &one = m_certificates[number];
        if (&one == but || one.state < least || one.state > inForce)
            continue;
        one.state = state;
        one.reason = reason;
        one.seq = seq;
    }
}

void AuditReplay::issued(const AuditEntry &entry, const QJsonObject &detail)
{
    const QByteArray number = numberAt(detail);
    m_certificates[number] = {.subject = entry.subject,
                              .leaf = hexAt(detail, "leaf"),
                              .key = hexAt(detail, "key"),
                              .isRenewal = detail.contains(QLatin1String("renewal-of")),
                              .seq = entry.seq};
    m_ofSubject[entry.subject].append(number);
}

void AuditReplay::operational(const AuditEntry &entry, const QJsonObject &detail)
{
    m_certificates[numberAt(detail)] = {
        .subject = entry.subject, .leaf = hexAt(detail, "leaf"), .state = inForce, .seq = entry.seq};
}

void AuditReplay::recovered(const AuditEntry &entry, const QJsonObject &detail)
{
    issued(entry, detail);
    m_certificates[numberAt(detail)].state = inForce;
}

void AuditReplay::renewed(const AuditEntry &entry, const QJsonObject &detail)
{
    Certificate *fresh = certificate(detail);
    end(entry.subject, inForce, superseded, int(RevocationReason::Superseded), entry.seq, fresh);
    if (fresh && fresh->state == issuedState) {
        fresh->state = inForce;
        fresh->seq = entry.seq;
    }
}

void AuditReplay::revoked(const AuditEntry &entry, const QJsonObject &detail)
{
    Certificate *one = certificate(detail);
    if (!one)
        return;
    const int reason = detail[QLatin1String("reason")].toInt();
    one->state = revokedState;
    one->reason = reason;
    one->seq = entry.seq;
    for (const QByteArray &number : m_ofSubject.value(entry.subject)) {
        Certificate &other = m_certificates[number];
        if (other.state != issuedState || !other.isRenewal || other.key != one->key)
            continue;
        other.state = revokedState;
        other.reason = reason;
        other.seq = entry.seq;
    }
}

void AuditReplay::released(const AuditEntry &entry, const QJsonObject &)
{
    end(entry.subject, issuedState, revokedState, int(RevocationReason::CessationOfOperation), entry.seq);
}

// --- key updates

void AuditReplay::offered(const AuditEntry &entry, const QJsonObject &detail)
{
    if (std::exchange(m_isUpdating[entry.subject], true)) // what was under way was given up
        abandoned(entry, detail);
    m_isUpdating[entry.subject] = true;
}

void AuditReplay::revealed(const AuditEntry &entry, const QJsonObject &detail)
{
    for (const char *name : {"q-dev", "q-ca", "u"})
        addKey(detail[QLatin1String(name)], entry.seq);
}

void AuditReplay::prepared(const AuditEntry &entry, const QJsonObject &detail)
{
    addKey(detail[QLatin1String("new-key")], entry.seq);
}

void AuditReplay::committed(const AuditEntry &entry, const QJsonObject &detail)
{
    m_isUpdating[entry.subject] = false;
    m_current[entry.subject] = {hexAt(detail, "key"), entry.seq};
    Certificate *fresh = nullptr;
    for (const QByteArray &number : m_ofSubject.value(entry.subject))
        if (Certificate &one = m_certificates[number]; one.leaf == hexAt(detail, "leaf"))
            fresh = &one;
    end(entry.subject, issuedState, superseded, int(RevocationReason::Superseded), entry.seq, fresh);
    if (fresh && fresh->state == issuedState) {
        fresh->state = inForce;
        fresh->seq = entry.seq;
    }
}

void AuditReplay::abandoned(const AuditEntry &entry, const QJsonObject &)
{
    m_isUpdating[entry.subject] = false;
    for (const QByteArray &number : m_ofSubject.value(entry.subject)) {
        Certificate &one = m_certificates[number];
        if (one.state != issuedState)
            continue;
        one.state = revokedState;
        one.reason = int(RevocationReason::CessationOfOperation);
        one.seq = entry.seq;
    }
}

void AuditReplay::keyRecorded(const AuditEntry &entry, const QJsonObject &detail)
{
    addKey(detail[QLatin1String("fingerprint")], entry.seq);
    m_current[entry.subject] = {hexAt(detail, "fingerprint"), entry.seq};
}

void AuditReplay::addKey(const QJsonValue &hex, qint64 seq)
{
    const auto bytes = fromHex(hex.toString().toStdString());
    Key key{.seq = seq};
    if (!bytes || bytes->size() < key.start.size())
        return;
    std::copy_n(bytes->begin(), key.start.size(), key.start.begin());
    m_keys.push_back(key);
}

// --- runs

void AuditReplay::claimed(const AuditEntry &entry, const QJsonObject &detail)
{
    m_runs[detail[QLatin1String("run")].toInteger()] = {int(RunState::Running), {}, entry.seq};
}

void AuditReplay::stepFinished(const AuditEntry &entry, const QJsonObject &detail)
{
    m_runs[detail[QLatin1String("run")].toInteger()] = {int(RunState::Done), {}, entry.seq};
}

void AuditReplay::runEnded(const AuditEntry &entry, const QJsonObject &detail)
{
    const QString state = detail[QLatin1String("state")].toString();
    const auto name = std::find_if(runStates.begin(), runStates.end(), [&](const char *one) { return state == QLatin1String(one); });
    m_runs[detail[QLatin1String("run")].toInteger()] = {int(name - runStates.begin()), detail[QLatin1String("reason")].toString(),
                                                        entry.seq};
}

void AuditReplay::deviceAbandoned(const AuditEntry &entry, const QJsonObject &detail)
{
    m_runs[detail[QLatin1String("run")].toInteger()] = {int(RunState::Abandoned), QStringLiteral("device.abandoned"), entry.seq};
}

// --- against the tables

void AuditReplay::differs(qint64 seq, std::string what)
{
    const auto rank = [](qint64 n) { return n == 0 ? std::numeric_limits<qint64>::max() : n; };
    if (!m_first || rank(seq) < rank(m_first->seq))
        m_first = Difference{seq, std::move(what)};
}

std::optional<AuditReplay::Difference> AuditReplay::compare(SqlConnection &c)
{
    m_first.reset();
    compareCertificates(c);
    compareKeys(c);
    compareCurrent(c);
    compareRuns(c);
    return m_first;
}

void AuditReplay::compareCertificates(SqlConnection &c)
{
    SqlRows row = c.query(QStringLiteral("SELECT serial_number, serial, fingerprint, leaf_hash, der, state, reason FROM certificate "
                                         "WHERE der IS NOT NULL"));
    while (row.next()) {
        const QByteArray number = hexOf(row.blob(0));
        const std::string name = "certificate " + number.toStdString();
        const auto found = m_certificates.find(number);
        if (found == m_certificates.end()) {
            differs(0, name + " stands in the registry, and no entry tells of it");
            continue;
        }
        found->isFound = true;
        const QString subject = row.isNull(1) ? QStringLiteral("site") : row.text(1);
        const bool isSame = subject == found->subject && hexOf(row.blob(3)) == found->leaf &&
                            QByteArray::fromStdString(toHex(sha256(row.blob(4)))) == found->leaf &&
                            (found->key.isEmpty() || hexOf(row.blob(2)) == found->key);
        if (!isSame)
            differs(found->seq, name + " is not the one that was issued to " + found->subject.toStdString());
        else if (row.small(5) != found->state || (found->state > inForce && row.small(6) != found->reason))
            differs(found->seq, name + " is " + stateText(row.small(5), row.small(6)) + " in the registry, and " +
                                    stateText(found->state, found->reason) + " by the trail");
    }
    for (auto one = m_certificates.begin(); one != m_certificates.end(); ++one)
        if (!std::exchange(one->isFound, false))
            differs(one->seq, "certificate " + one.key().toStdString() + " is missing in the registry");
}

// Both in the order of the fingerprints.
void AuditReplay::compareKeys(SqlConnection &c)
{
    std::stable_sort(m_keys.begin(), m_keys.end());
    const auto last = std::unique(m_keys.begin(), m_keys.end(), [](const Key &a, const Key &b) { return a.start == b.start; });
    m_keys.erase(last, m_keys.end());
    auto told = m_keys.begin();
    const auto missing = [&](const Key &key) { differs(key.seq, "the key " + toHex(key.start) + "… is missing in the registry"); };
    SqlRows row = c.query(QStringLiteral("SELECT fingerprint, serial FROM public_key ORDER BY fingerprint"));
    while (row.next()) {
        Key key;
        const Sha256 fingerprint = row.fixed(0);
        std::copy_n(fingerprint.begin(), key.start.size(), key.start.begin());
        for (; told != m_keys.end() && *told < key; ++told)
            missing(*told);
        if (told != m_keys.end() && told->start == key.start)
            ++told;
        else
            differs(0, "the key " + toHex(fingerprint) + " of " + row.text(1).toStdString() + " stands in the registry, and no entry tells of it");
    }
    for (; told != m_keys.end(); ++told)
        missing(*told);
}

void AuditReplay::compareCurrent(SqlConnection &c)
{
    SqlRows row = c.query(QStringLiteral("SELECT serial, key_fingerprint FROM device"));
    while (row.next()) {
        const auto told = m_current.constFind(row.text(0));
        const QByteArray stands = row.isNull(1) ? QByteArray() : hexOf(row.blob(1));
        if (stands != (told == m_current.constEnd() ? QByteArray() : told->fingerprint))
            differs(told == m_current.constEnd() ? 0 : told->seq, "the key of " + row.text(0).toStdString() + " is not the one that was recorded");
    }
}

// Whether somebody works on a device right now, or waits, changes without an entry of its own; how a run ended does not.
void AuditReplay::compareRuns(SqlConnection &c)
{
    SqlRows row = c.query(QStringLiteral("SELECT id, serial, state, reason_code FROM run"));
    while (row.next()) {
        const auto told = m_runs.find(row.integer(0));
        const std::string name = "run " + std::to_string(row.integer(0)) + " of " + row.text(1).toStdString();
        if (told == m_runs.end()) {
            differs(0, name + " stands in the registry, and no entry tells of it");
            continue;
        }
        told->isFound = true;
        const bool isOpen = !isFinal(told->state) && !isFinal(row.small(2));
        if (!isOpen && (told->state != row.small(2) || told->reason != row.text(3)))
            differs(told->seq, name + " is " + runText(row.small(2), row.text(3)) + " in the registry, and " + runText(told->state, told->reason) + " by the trail");
    }
    for (auto run = m_runs.begin(); run != m_runs.end(); ++run)
        if (!std::exchange(run->isFound, false))
            differs(run->seq, "run " + std::to_string(run.key()) + " is missing in the registry");
}

} // namespace imprint
