// What a device's certificate is to say: the profile's template filled with the device at hand. For the first
// certificate (issue.h) and for its renewals (refresh.h) alike.
#pragma once

#include "crypto/certificate.h"
#include "models/core/profile.h"

namespace imprint {

struct LeafSubject {
    QString serial, model, site;
};
// now: seconds since 1970. The validity begins an hour earlier, for devices whose clocks are behind.
DeviceCertificateRequest leafRequest(const Profile::CertificateTemplate &form, const LeafSubject &subject,
                                     const EcPublicKey &key, std::int64_t now);

} // namespace imprint
