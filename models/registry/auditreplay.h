// Holds the registry's tables against the audit trail: what the trail tells of certificates, keys and runs is replayed, and
// compared with what stands in the tables. An attacker who can write the file and leaves the trail alone (a revocation
// taken back, a certificate exchanged, a key added, a failure made a success) shows by that.
//
// Compared: every issued certificate with its subject, key, hash and state, and the reason of a revocation; every public key
// ever seen, and each device's current one; every run that has ended. Names, models, links and times of rows are not compared:
// the trail tells them on its own.
//
// Takes about 150 bytes of memory a certificate and 40 a key.
#pragma once

#include "models/registry/auditentry.h"
#include "models/registry/sqlconnection.h"

#include <QHash>
#include <QJsonObject>

namespace imprint {

class AuditReplay {
public:
    void take(const AuditEntry &entry); // in order, each once

    struct Difference {
        qint64 seq = 0; // of the entry that the tables contradict; 0: no entry tells of what stands there
        std::string what;
    };
    // The first one by the order of the trail; what no entry tells of comes last. For the state after the last entry.
    std::optional<Difference> compare(SqlConnection &c);

private:
    struct Certificate {
        QString subject;
        QByteArray leaf, key; // hex, as the trail has it; key empty for the workbench's own
        int state = 1, reason = 0;
        bool isRenewal = false, isFound = false;
        qint64 seq = 0; // what changed it last
    };
    struct Key {
        std::array<std::uint8_t, 16> start{}; // of the fingerprint
        qint64 seq = 0;
        bool operator<(const Key &other) const { return start < other.start; }
    };
    struct Run {
        int state = 0;
        QString reason;
        qint64 seq = 0;
        bool isFound = false;
    };
    struct Current {
        QByteArray fingerprint;
        qint64 seq = 0;
    };
    using Handler = void (AuditReplay::*)(const AuditEntry &, const QJsonObject &);
    struct Row {
        QLatin1String action;
        Handler handler;
    };
    static const std::vector<Row> &rows();

    void issued(const AuditEntry &entry, const QJsonObject &detail);
    void operational(const AuditEntry &entry, const QJsonObject &detail);
    void recovered(const AuditEntry &entry, const QJsonObject &detail);
    void renewed(const AuditEntry &entry, const QJsonObject &detail);
    void revoked(const AuditEntry &entry, const QJsonObject &detail);
    void released(const AuditEntry &entry, const QJsonObject &detail);
    void offered(const AuditEntry &entry, const QJsonObject &detail);
    void revealed(const AuditEntry &entry, const QJsonObject &detail);
    void prepared(const AuditEntry &entry, const QJsonObject &detail);
    void committed(const AuditEntry &entry, const QJsonObject &detail);
    void abandoned(const AuditEntry &entry, const QJsonObject &detail);
    void keyRecorded(const AuditEntry &entry, const QJsonObject &detail);
    void claimed(const AuditEntry &entry, const QJsonObject &detail);
    void stepFinished(const AuditEntry &entry, const QJsonObject &detail);
    void runEnded(const AuditEntry &entry, const QJsonObject &detail);
    void deviceAbandoned(const AuditEntry &entry, const QJsonObject &detail);

    Certificate *certificate(const QJsonObject &detail);
    // Those of the subject that are in one of the states from `least` to 2 become `state`.
    void end(const QString &subject, int least, int state, int reason, qint64 seq, const Certificate *but = nullptr);
    void addKey(const QJsonValue &hex, qint64 seq);

    void compareCertificates(SqlConnection &c);
    void compareKeys(SqlConnection &c);
    void compareCurrent(SqlConnection &c);
    void compareRuns(SqlConnection &c);
    void differs(qint64 seq, std::string what);

    QHash<QByteArray, Certificate> m_certificates; // by serial number, hex
    QHash<QString, QList<QByteArray>> m_ofSubject; // their serial numbers
    QHash<QString, bool> m_isUpdating;             // subjects with an open key update
    std::vector<Key> m_keys;
    QHash<QString, Current> m_current; // by subject
    QHash<qint64, Run> m_runs;
    std::optional<Difference> m_first;
};

} // namespace imprint
