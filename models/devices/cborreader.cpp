#include "models/devices/cborreader.h"

#include <QByteArray>
#include <QCborStreamReader>
#include <QUtf8StringView>

namespace imprint {

namespace {

constexpr int maxDepth = 4; // the body is level 1; maps, arrays and tags count
constexpr std::uint64_t tagSign1 = 18;

// Reads items one after the other and hands out values of this protocol's types. Everything else is walked through,
// because what is malformed inside an unknown key makes the whole body malformed.
class Reader {
public:
    explicit Reader(ByteView body)
        : m_size(body.size()),
          m_cbor(QByteArray::fromRawData(reinterpret_cast<const char *>(body.data()), qsizetype(body.size())))
    {
    }

    bool body(CborEntries &entries)
    {
        return m_cbor.isMap() && map(1, &entries) && m_cbor.lastError() == QCborError::NoError &&
               std::size_t(m_cbor.currentOffset()) == m_size;
    }

private:
    bool item(int level, CborValue &out);
    bool map(int level, CborEntries *entries);
    bool array(int level, CborValue &out);
    bool sign1(int level, CborValue &out);
    bool tag(int level, CborValue &out);
    bool integerKey(CborKey &key);
    bool string(Bytes &out);
    bool enter(int level);

    std::size_t m_size;
    QCborStreamReader m_cbor;
};

bool Reader::enter(int level)
{
    // A count beyond the bytes there are is a bomb, whatever the elements would be.
    return level <= maxDepth && m_cbor.isLengthKnown() && m_cbor.length() <= m_size && m_cbor.enterContainer();
}

// Byte and text strings alike; a definite length within the body.
bool Reader::string(Bytes &out)
{
    if (!m_cbor.isLengthKnown())
        return false;
    const qsizetype size = m_cbor.currentStringChunkSize();
    if (size < 0 || std::size_t(size) > m_size)
        return false;
    out.resize(std::size_t(size));
    char nothing = 0;
    char *to = out.empty() ? &nothing : reinterpret_cast<char *>(out.data());
    const auto chunk = m_cbor.readStringChunk(to, size);
    if (chunk.status != QCborStreamReader::Ok || chunk.data != size)
        return false;
    return m_cbor.readStringChunk(&nothing, 1).status == QCborStreamReader::EndOfString;
}

bool Reader::integerKey(CborKey &key)
{
    if (m_cbor.isUnsignedInteger())
        key = {false, m_cbor.toUnsignedInteger()};
    else if (m_cbor.isNegativeInteger())
        key = {true, quint64(m_cbor.toNegativeInteger())};
    else
        return false;
    return m_cbor.next();
}

bool Reader::map(int level, CborEntries *entries)
{
    if (!enter(level))
        return false;
    CborEntries own;
    CborEntries &all = entries ? *entries : own;
    all.reserve(8); // more than most bodies have
    while (m_cbor.hasNext()) {
        auto &[key, value] = all.emplace_back();
        if (!integerKey(key) || !item(level + 1, value))
            return false;
    }
    if (!m_cbor.leaveContainer())
        return false;
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return std::adjacent_find(all.begin(), all.end(),
                              [](const auto &a, const auto &b) { return a.first == b.first; }) == all.end();
}

bool Reader::array(int level, CborValue &out)
{
    if (!enter(level))
        return false;
    std::vector<Bytes> strings;
    bool areAllBytes = true;
    while (m_cbor.hasNext()) {
        CborValue value;
        if (!item(level + 1, value))
            return false;
        if (auto *bytes = std::get_if<Bytes>(&value); bytes && areAllBytes)
            strings.push_back(std::move(*bytes));
        else
            areAllBytes = false;
    }
    if (areAllBytes)
        out = std::move(strings);
    else
        out = CborOther{};
    return m_cbor.leaveContainer();
}

// [protected, {}, payload, signature]; anything else of four items is well-formed CBOR and no token.
bool Reader::sign1(int level, CborValue &out)
{
    if (!enter(level))
        return false;
    std::array<CborValue, 4> parts;
    bool hasEmptyHeader = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i == 1)
            hasEmptyHeader = m_cbor.isMap() && m_cbor.isLengthKnown() && m_cbor.length() == 0;
        if (!item(level + 1, parts[i]))
            return false;
    }
    auto *head = std::get_if<Bytes>(&parts[0]), *payload = std::get_if<Bytes>(&parts[2]),
         *signature = std::get_if<Bytes>(&parts[3]);
    if (hasEmptyHeader && head && payload && signature)
        out = Sign1{std::move(*head), std::move(*payload), std::move(*signature)};
    else
        out = CborOther{};
    return m_cbor.leaveContainer();
}

bool Reader::tag(int level, CborValue &out)
{
    const auto number = quint64(m_cbor.toTag());
    if (level > maxDepth || !m_cbor.next())
        return false;
    if (number == tagSign1 && m_cbor.isArray() && m_cbor.isLengthKnown() && m_cbor.length() == 4)
        return sign1(level + 1, out);
    if (!item(level + 1, out))
        return false;
    out = CborOther{}; // no key of this protocol has another tagged value
    return true;
}

bool Reader::item(int level, CborValue &out)
{
    switch (m_cbor.type()) {
    case QCborStreamReader::UnsignedInteger:
        out = std::uint64_t(m_cbor.toUnsignedInteger());
        return m_cbor.next();
    case QCborStreamReader::ByteArray:
        return string(out.emplace<Bytes>());
    case QCborStreamReader::String: {
        Bytes text;
        if (!string(text))
            return false;
        out = std::string(text.begin(), text.end());
        return QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8();
    }
    case QCborStreamReader::Array:
        return array(level, out);
    case QCborStreamReader::Map:
        out = CborOther{};
        return map(level, nullptr);
    case QCborStreamReader::Tag:
        return tag(level, out);
    case QCborStreamReader::NegativeInteger:
    case QCborStreamReader::SimpleType:
    case QCborStreamReader::Float16:
    case QCborStreamReader::Float:
    case QCborStreamReader::Double:
        out = CborOther{};
        return m_cbor.next();
    case QCborStreamReader::Invalid:
        break;
    }
    return false;
}

} // namespace

bool readCborBody(ByteView body, CborEntries &entries)
{
    return Reader(body).body(entries);
}

} // namespace imprint
