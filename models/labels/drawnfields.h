// Secret fields of onboarding codes, drawn: uniform over what the code allows, by throwing away what does not fit.
//
// With a SystemRandom they are new; with a KeyStream over a key that was derived for the device (crypto/derivation) they
// come out the same every time, which is what a reprint of a derived secret needs. The value is the field's text and stays
// in a Secret: whoever draws it seals it.
#pragma once

#include "crypto/random.h"
#include "models/labels/codeformat.h"

namespace imprint {

// Matter passcode and discriminator, Thread credential (12 characters, 60 bits), Zigbee install code without CRC, HomeKit
// setup code and setup id, Espressif pop (16 characters, 80 bits).
bool isDrawable(const CodeFormat &format, const QString &field);
// "code.field" for a field that is not drawn, "random.unavailable".
Result<Secret> drawField(const CodeFormat &format, const QString &field, RandomSource &random);

// The field's text from the secret that was derived for a device: drawn from it, over the format and the field's name, so that two
// fields of one device tell nothing of each other; or, whole, the secret as lower-case hex.
Result<Secret> derivedField(const CodeFormat &format, const QString &field, bool isWhole, ByteView deviceSecret);

// Bytes from a key: HMAC-SHA-256(key, label || 0 || counter), one block after the other.
class KeyStream final : public RandomSource {
public:
    KeyStream(const Secret &key, std::string label) : m_key(key.clone()), m_label(std::move(label)) {}
    Result<void> fill(std::span<std::uint8_t> out) override;

private:
    Secret m_key;
    std::string m_label;
    std::uint32_t m_counter = 0;
};

} // namespace imprint
