#include "app/exitcodes.h"

#include <string_view>

namespace imprint {
namespace {

struct Meaning {
    Exit code;
    const char *text;
};
constexpr Meaning meanings[] = {
    {Exit::Done, "all well"},
    {Exit::DevicesFailed, "something failed: devices were refused, or what was asked for could not be done"},
    {Exit::Usage, "the command line is not understood; nothing was done"},
    {Exit::NeedsOperator, "devices wait for an answer (see imprint-cli device confirm)"},
    {Exit::Site, "a site, registry, file or name is not there or cannot be used"},
    {Exit::Passphrase, "the passphrase is wrong, or there was nobody to ask for it"},
    {Exit::NotVerified, "a check failed: the audit trail or a certificate does not hold"},
    {Exit::Interrupted, "interrupted; the same command goes on where it stood"},
    {Exit::Internal, "a fault of this program; please report it"},
};

struct Area {
    std::string_view prefix; // of the code; the first row that fits counts
    Exit code;
};
constexpr Area areas[] = {
    {"usage.", Exit::Usage},
    {"link.url", Exit::Usage},
    {"code.format", Exit::Usage},
    {"label.unknown", Exit::Site},
    {"label.template", Exit::Site},
    {"label.file", Exit::Site},
    {"ca.passphrase", Exit::Passphrase},
    {"operator.cancelled", Exit::Passphrase},
    {"backup.open", Exit::Passphrase},
    {"backup.passphrase-short", Exit::Passphrase},
    {"seal.open", Exit::Passphrase},
    {"passphrase.", Exit::Passphrase},
    {"audit.", Exit::NotVerified},
    {"certificate.path", Exit::NotVerified},
    {"certificate.unissued", Exit::NotVerified},
    {"certificate.withdrawn", Exit::NotVerified},
    {"stopped", Exit::Interrupted},
    {"site.", Exit::Site},
    {"registry.", Exit::Site},
    {"derivation.key-check", Exit::NotVerified},
    {"hsm.signature", Exit::NotVerified},
    {"file.", Exit::Site},
    {"hsm.gone", Exit::Interrupted},
    {"hsm.reset", Exit::Interrupted},
    {"hsm.logged-out", Exit::Interrupted},
    {"hsm.stale", Exit::Interrupted},
    {"hsm.pin-final", Exit::Passphrase},
    {"hsm.pin-length", Exit::Passphrase},
    {"hsm.pin-locked", Exit::Passphrase},
    {"hsm.pin-none", Exit::Passphrase},
    {"hsm.pin-unset", Exit::Passphrase},
    {"hsm.pin-wrong", Exit::Passphrase},
    {"hsm.", Exit::Site},
    {"derivation.key", Exit::Site},
    {"derivation.", Exit::Usage},
    {"secret.serials", Exit::Usage},
    {"secret.destination", Exit::Usage},
    {"recipient.", Exit::Site},
    {"settings.", Exit::Site},
    {"logs.pattern", Exit::Usage},
    {"logs.zone", Exit::Usage},
    {"logs.mark", Exit::Usage},
    {"logs.", Exit::Site},
    {"profile.", Exit::Site},
    {"batch.", Exit::Site},
    {"import.", Exit::Site},
    {"backup.", Exit::Site},
    {"ca.", Exit::Site},
    {"device.unknown", Exit::Site},
    {"device.unexpected", Exit::Site},
    {"certificate.unknown", Exit::Site},
    {"certificate.parse", Exit::Site},
    {"cli.internal", Exit::Internal},
};

} // namespace

Exit exitFor(const Error &error)
{
    for (const Area &area : areas)
        if (std::string_view(error.code).starts_with(area.prefix))
            return area.code;
    return Exit::DevicesFailed;
}

QString exitCodesHelp()
{
    QString text;
    for (const Meaning &meaning : meanings)
        text += QStringLiteral("  %1  %2\n").arg(int(meaning.code), 2).arg(QString::fromUtf8(meaning.text));
    return text;
}

} // namespace imprint
