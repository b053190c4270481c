#include "models/devices/cbor.h"

#include "models/devices/cborreader.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace imprint {

namespace {

constexpr std::size_t maxBody = 16 * 1024;

Error missing(int key)
{
    return fail("cbor.missing", "key " + std::to_string(key));
}
Error wrongType(int key)
{
    return fail("cbor.type", "key " + std::to_string(key));
}

CborKey keyOf(int key)
{
    return key >= 0 ? CborKey{false, std::uint64_t(key)} : CborKey{true, std::uint64_t(-std::int64_t(key))};
}

template <typename T>
Result<T> valueOf(const CborValue *value, int key)
{
    if (!value)
        return missing(key);
    const T *typed = std::get_if<T>(value);
    if (!typed)
        return wrongType(key);
    return *typed;
}

} // namespace

Result<CborMap> CborMap::parse(ByteView body)
{
    if (body.size() > maxBody)
        return fail("cbor.too-large", std::to_string(body.size()) + " bytes");
    CborMap out;
    if (!readCborBody(body, out.m_values))
        return fail("cbor.malformed", std::to_string(body.size()) + " bytes");
    return out;
}

const CborValue *CborMap::find(int key) const
{
    const CborKey wanted = keyOf(key);
    const auto at = std::lower_bound(m_values.begin(), m_values.end(), wanted,
                                     [](const auto &entry, const CborKey &k) { return entry.first < k; });
    return at != m_values.end() && at->first == wanted ? &at->second : nullptr;
}

bool CborMap::has(int key) const
{
    return find(key) != nullptr;
}

Result<std::uint64_t> CborMap::uint(int key, std::uint64_t max) const
{
    auto value = valueOf<std::uint64_t>(find(key), key);
    if (value && *value > max)
        return wrongType(key);
    return value;
}

Result<Bytes> CborMap::bytes(int key) const
{
    return valueOf<Bytes>(find(key), key);
}

Result<Bytes> CborMap::bytes(int key, std::size_t size) const
{
    auto value = bytes(key);
    if (value && value->size() != size)
        return wrongType(key);
    return value;
}

Result<std::string> CborMap::text(int key, std::size_t maxBytes) const
{
    auto value = valueOf<std::string>(find(key), key);
    if (value && value->size() > maxBytes)
        return wrongType(key);
    return value;
}

Result<std::vector<Bytes>> CborMap::byteArray(int key) const
{
    return valueOf<std::vector<Bytes>>(find(key), key);
}

Result<Sign1> CborMap::token(int key) const
{
    return valueOf<Sign1>(find(key), key);
}

// --- encoding --------------------------------------------------------------------------------------------------

namespace {

enum Major : std::uint8_t {
    Unsigned = 0 << 5,
    Negative = 1 << 5,
    ByteString = 2 << 5,
    Text = 3 << 5,
    Array = 4 << 5,
    Map = 5 << 5
};

void appendHead(Bytes &to, Major major, std::uint64_t value)
{
    if (value < 24) {
        to.push_back(std::uint8_t(major | value));
        return;
    }
    const int log2Size = value <= 0xff ? 0 : value <= 0xffff ? 1 : value <= 0xffffffff ? 2 : 3;
    to.push_back(std::uint8_t(major | (24 + log2Size)));
    for (int shift = (8 << log2Size) - 8; shift >= 0; shift -= 8)
        to.push_back(std::uint8_t(value >> shift));
}

void appendString(Bytes &to, Major major, ByteView content)
{
    to.reserve(to.size() + content.size() + 9);
    appendHead(to, major, content.size());
    append(to, content);
}

} // namespace

// The later value of a key counts.
Bytes &CborBody::valueOf(int key)
{
    const CborKey wanted = keyOf(key);
    const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.key == wanted; });
    if (known == m_entries.end())
        return m_entries.emplace_back(Entry{wanted, {}}).value;
    known->value.clear();
    return known->value;
}

CborBody &CborBody::add(int key, std::uint64_t value)
{
    appendHead(valueOf(key), Unsigned, value);
    return *this;
}

CborBody &CborBody::add(int key, ByteView value)
{
    appendString(valueOf(key), ByteString, value);
    return *this;
}

CborBody &CborBody::addText(int key, std::string_view value)
{
    appendString(valueOf(key), Text, viewOf(value));
    return *this;
}

CborBody &CborBody::addArray(int key, const std::vector<Bytes> &values)
{
    Bytes &item = valueOf(key);
    appendHead(item, Array, values.size());
    for (const Bytes &value : values)
        appendString(item, ByteString, value);
    return *this;
}

CborBody &CborBody::addItem(int key, ByteView encoded)
{
    valueOf(key).assign(encoded.begin(), encoded.end());
    return *this;
}

// Bytewise order of encoded integers is: those from zero up, then the negative ones from -1 down. CborKey sorts so.
Bytes CborBody::encoded() const
{
    std::vector<const Entry *> sorted;
    sorted.reserve(m_entries.size());
    std::size_t size = 9;
    for (const Entry &entry : m_entries) {
        sorted.push_back(&entry);
        size += 9 + entry.value.size();
    }
    std::sort(sorted.begin(), sorted.end(), [](const Entry *a, const Entry *b) { return a->key < b->key; });
    Bytes out;
    out.reserve(size);
    appendHead(out, Map, m_entries.size());
    for (const Entry *entry : sorted) {
        const CborKey &key = entry->key;
        appendHead(out, key.isNegative ? Negative : Unsigned, key.isNegative ? key.size - 1 : key.size);
        append(out, entry->value);
    }
    return out;
}

// --- problem details -------------------------------------------------------------------------------------------

namespace {
constexpr int problemTitle = -1, problemDetail = -2;
constexpr qsizetype maxProblemText = 200;

bool isForPeople(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // turns the direction of what follows
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}
} // namespace

Bytes problemDetails(std::string_view title, std::string_view detail)
{
    CborBody body;
    body.addText(problemTitle, title);
    if (!detail.empty())
        body.addText(problemDetail, detail);
    return body.encoded();
}

std::string problemText(ByteView body)
{
    const auto map = CborMap::parse(body);
    if (!map)
        return {};
    const auto part = [&](int key) {
        auto text = map->text(key, maxBody);
        return text ? *text : std::string();
    };
    const std::string title = part(problemTitle), detail = part(problemDetail);
    const std::string both = title + (title.empty() || detail.empty() ? "" : ": ") + detail;
    QString clean;
    qsizetype characters = 0;
    for (const char32_t c : QString::fromStdString(both).toUcs4()) {
        if (!isForPeople(c))
            continue;
        if (++characters > maxProblemText)
            break;
        clean += QChar::fromUcs4(c);
    }
    return clean.toStdString();
}

} // namespace imprint
