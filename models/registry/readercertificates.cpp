// RegistryReader: certificates and what is revoked.
#include "models/registry/registryreader.h"

#include <algorithm>

namespace imprint {

namespace {

QString selectCertificates(const QString &rest)
{
    return QStringLiteral("SELECT id, kind, serial, serial_number, epoch, sequence, fingerprint, leaf_hash, der, "
                          "state, not_before, "
                          "not_after, reserved_at, issued_at, in_force_at, revoked_at, reason, why FROM certificate ") +
           rest;
}

CertificateRecord certificateOf(const SqlRows &row)
{
    CertificateRecord certificate;
    certificate.id = row.integer(0);
    certificate.isOperational = row.integer(1) == 1;
    certificate.serial = row.text(2);
    certificate.serialNumber = row.blob(3);
    certificate.epoch = std::uint32_t(row.integer(4));
    certificate.sequence = std::uint64_t(row.integer(5));
    certificate.keyFingerprint = row.fixed(6);
    certificate.leafHash = row.fixed(7);
    certificate.der = row.blob(8);
    certificate.state = CertificateState(row.small(9));
    certificate.notBefore = row.integer(10);
    certificate.notAfter = row.integer(11);
    certificate.reservedAt = row.integer(12);
    certificate.issuedAt = row.integer(13);
    certificate.inForceAt = row.integer(14);
    certificate.revokedAt = row.integer(15);
    certificate.reason = row.small(16);
    certificate.why = row.text(17);
    return certificate;
}

std::vector<CertificateRecord> all(SqlRows &&rows)
{
    std::vector<CertificateRecord> certificates;
    while (rows.next())
        certificates.push_back(certificateOf(rows));
    return certificates;
}

} // namespace

Result<std::vector<CertificateRecord>> RegistryReader::certificates(const QString &serial)
{
    return m_database->read([&](SqlConnection &c) -> Result<std::vector<CertificateRecord>> {
        return all(c.query(selectCertificates(QStringLiteral("WHERE serial = ? ORDER BY id")), serial));
    });
}

Result<std::vector<CertificateRecord>> RegistryReader::allCertificates(qint64 afterId, int limit)
{
    return m_database->read([&](SqlConnection &c) -> Result<std::vector<CertificateRecord>> {
        return all(c.query(selectCertificates(QStringLiteral("WHERE id > ? ORDER BY id LIMIT ?")), afterId,
                           std::clamp(limit, 0, 10'000)));
    });
}

Result<CertificateRecord> RegistryReader::certificate(const Bytes &serialNumber)
{
    const auto first = std::find_if(serialNumber.begin(), serialNumber.end(), [](auto byte) { return byte != 0; });
    const Bytes number(first, serialNumber.end());
    return m_database->read([&](SqlConnection &c) -> Result<CertificateRecord> {
        SqlRows row = c.query(selectCertificates(QStringLiteral("WHERE serial_number = ?")), number);
        if (!row.next())
            return fail("certificate.unknown", "no certificate with serial number " + toHex(number));
        return certificateOf(row);
    });
}

Result<std::vector<RevokedCertificate>> RegistryReader::revoked()
{
    return m_database->read([](SqlConnection &c) -> Result<std::vector<RevokedCertificate>> {
        std::vector<RevokedCertificate> revoked;
        SqlRows rows =
            c.query(QStringLiteral("SELECT serial_number, revoked_at, reason FROM certificate WHERE state >= 3 "
                                   "ORDER BY revoked_at, id"));
        while (rows.next())
            revoked.push_back({rows.blob(0), rows.integer(1) / 1000, RevocationReason(rows.small(2))});
        return revoked;
    });
}

Result<std::optional<CrlRecord>> RegistryReader::latestCrl()
{
    return m_database->read([](SqlConnection &c) -> Result<std::optional<CrlRecord>> {
        SqlRows row = c.query(QStringLiteral(
            "SELECT number, issued_at, der FROM crl WHERE der IS NOT NULL ORDER BY number DESC LIMIT 1"));
        if (!row.next())
            return std::optional<CrlRecord>();
        return std::optional(CrlRecord{std::uint64_t(row.integer(0)), row.integer(1), row.blob(2)});
    });
}

} // namespace imprint
