#include "models/labels/formats/mattertlv.h"

#include "models/core/qtbytes.h"

#include <set>

namespace imprint {
namespace {

constexpr std::uint8_t structure = 0x15, endOfContainer = 0x18, contextTag = 0x20, shortText = 0x2c;
constexpr std::size_t maxSerial = 32;

// Bytes of the value behind the tag; nullopt for containers, null and reserved types, and when they are not all there.
struct Element {
    std::size_t lengthBytes = 0, valueBytes = 0;
    bool isText = false;
};
std::optional<Element> elementAt(std::uint8_t control, ByteView rest)
{
    const int type = control & 0x1f;
    Element element;
    if (type <= 0x07) {
        element.valueBytes = std::size_t(1) << (type & 3);
    } else if (type == 0x0a || type == 0x0b) {
        element.valueBytes = type == 0x0a ? 4 : 8;
    } else if (type >= 0x0c && type <= 0x13) {
        element.isText = type < 0x10;
        element.lengthBytes = std::size_t(1) << (type & 3);
        if (rest.size() < element.lengthBytes)
            return std::nullopt;
        for (std::size_t i = element.lengthBytes; i-- > 0;)
            element.valueBytes = element.valueBytes << 8 | rest[i];
    } else if (type > 0x0b) {
        return std::nullopt;
    }
    const bool fits = element.valueBytes <= rest.size() - element.lengthBytes;
    return fits ? std::optional(element) : std::nullopt;
}

bool isValue(const Element &element, std::uint8_t control, int tag, ByteView value)
{
    if (tag > 4 && tag < 0x80)
        return false;
    if (element.isText && !toQt(value).isValidUtf8())
        return false;
    const bool isInteger = (control & 0x1f) <= 0x07;
    return tag != 0 || isInteger || (element.isText && !value.empty() && value.size() <= maxSerial);
}

} // namespace

Bytes matterSerialTlv(const QString &serial)
{
    const QByteArray text = serial.toUtf8();
    Bytes out{structure, shortText, 0, std::uint8_t(text.size())};
    append(out, viewOf(text));
    out.push_back(endOfContainer);
    return out;
}

std::optional<QString> serialOfMatterTlv(ByteView tlv)
{
    if (tlv.size() < 6 || tlv.size() - 5 > maxSerial)
        return std::nullopt;
    const QByteArray text = toQt(tlv.subspan(4, tlv.size() - 5));
    const QString serial = QString::fromUtf8(text);
    if (!text.isValidUtf8() || !equalBytes(matterSerialTlv(serial), tlv))
        return std::nullopt;
    return serial;
}

bool isMatterTlv(ByteView tlv)
{
    if (tlv.size() < 3 || tlv[0] != structure)
        return false;
    std::set<int> tags;
    std::size_t at = 1;
    while (at < tlv.size() && tlv[at] != endOfContainer) {
        const std::uint8_t control = tlv[at];
        if (at + 2 > tlv.size() || (control & 0xe0) != contextTag || !tags.insert(tlv[at + 1]).second)
            return false;
        const int tag = tlv[at + 1];
        const ByteView rest = tlv.subspan(at + 2);
        const auto element = elementAt(control, rest);
        if (!element || !isValue(*element, control, tag, rest.subspan(element->lengthBytes, element->valueBytes)))
            return false;
        at += 2 + element->lengthBytes + element->valueBytes;
    }
    return !tags.empty() && at + 1 == tlv.size();
}

} // namespace imprint
