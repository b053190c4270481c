// What a PKCS#11 module answers, as an Error: one table from its return values to the codes of the failure catalogue.
//
// The detail names the function and the value ("C_Encrypt: CKR_DEVICE_REMOVED (0x32)"). Modules use the same value for
// different things; where looking at the slot tells them apart (0x30: unplugged, or reset by another program), the session does so.
#pragma once

#include "crypto/result.h"

namespace imprint {

// value: a CK_RV other than CKR_OK.
Error pkcs11Error(const char *function, unsigned long value);

// The session is no good any more, but the same work can go on in a new one: unplugged, reset, logged out, stale handles,
// a restarted service, another program in between.
bool isSessionLost(const Error &error);

} // namespace imprint
