#include "models/workflow/leafrequest.h"

namespace imprint {

namespace {
constexpr std::int64_t clockSlack = 3600, secondsADay = 86400;
}

DeviceCertificateRequest leafRequest(const Profile::CertificateTemplate &form, const LeafSubject &subject,
                                     const EcPublicKey &key, std::int64_t now)
{
    const auto filled = [&](const QString &pattern, bool isUri) {
        return expandTemplate(pattern, subject.serial, subject.model, subject.site, isUri).toStdString();
    };
    Validity validity{.notBefore = now - clockSlack};
    if (form.validityDays)
        validity.notAfter = now + std::int64_t(*form.validityDays) * secondsADay;
    return {.key = key,
            .commonName = filled(form.commonName, false),
            .serialNumber = subject.serial.toStdString(),
            .organization = filled(form.organization, false),
            .sanUri = filled(form.uri, true),
            .validity = validity,
            .crlUrl = form.crlUrl.toStdString(),
            .acl = form.acl};
}

} // namespace imprint
