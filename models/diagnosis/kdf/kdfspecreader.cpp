#include "models/core/jsonfields.h"
#include "models/diagnosis/kdf/kdfkinds.h"
#include "models/diagnosis/kdf/kdfwords.h"

namespace imprint {

using namespace kdflab;

namespace {

QStringList formWords()
{
    QStringList words;
    for (const OutputFormRow &row : outputForms())
        words << kdfText(row.words);
    return words;
}

// "32 bit before", "8 bit after, little endian, from 0", "none". where: -1 before, 1 after, 0 neither.
bool readCounter(QString words, KdfSpec &s, int &where)
{
    const QStringList parts = words.split(u',');
    const QString first = parts[0].trimmed();
    const QStringList bits = first.split(u' ', Qt::SkipEmptyParts);
    where = bits.value(2) == u"before" ? -1 : bits.value(2) == u"after" ? 1 : 0;
    s.counterBits = first == u"none" ? 0 : bits.value(0).toInt();
    const bool isWhere = bits.size() == 2 || (bits.size() == 3 && (where != 0 || bits[2] == u"middle"));
    if (first != u"none" && (!isWhere || bits[1] != u"bit" || s.counterBits < 8 || s.counterBits > 64 || s.counterBits % 8 != 0))
        return false;
    for (const QString &part : parts.mid(1)) {
        bool ok = true;
        if (part.trimmed() == u"little endian")
            s.isCounterLittle = true;
        else if (part.trimmed().startsWith(u"from "))
            s.firstBlock = part.trimmed().mid(5).toUInt(&ok);
        else
            return false;
        if (!ok)
            return false;
    }
    return true;
}

bool readPrf(const QString &words, KdfSpec &s)
{
    QString plain;
    for (const QChar c : words)
        if (c.isLetterOrNumber())
            plain += c.toUpper();
    if (plain.startsWith(u"CMAC") || plain.startsWith(u"AES")) {
        s.prf = Prf::Cmac;
        const int bits = plain.remove(QStringLiteral("CMAC")).remove(QStringLiteral("AES")).toInt();
        s.cmacKeyBytes = std::size_t(bits) / 8;
        return bits == 128 || bits == 192 || bits == 256;
    }
    s.hash = findHash(words.toStdString());
    return s.hash;
}

class SpecReader {
public:
    SpecReader(const QJsonObject &json, QStringList &ignored) : m_json(json), m_fields(json, kdfText("spec"), &m_problem), m_ignored(ignored) {}
    Result<KdfSpec> read();

private:
    bool has(const char *name)
    {
        m_known.insert(kdfText(name));
        return m_fields.has(kdfText(name));
    }
    quint32 number(const char *name, int least, int most, std::optional<int> fallback)
    {
        has(name);
        return quint32(m_fields.integer(kdfText(name), least, most, fallback));
    }
    QString word(const char *name, const QString &fallback)
    {
        has(name);
        return m_fields.text(kdfText(name), 500, fallback);
    }
    void refuse(const char *name, const char *why) { m_fields.refuse(kdfText(name), kdfText(why)); }
    void readHash();
    void readMessage();
    void readParameters();
    void readWindow();

    const QJsonObject m_json;
    QString m_problem;
    JsonFields m_fields;
    QStringList &m_ignored;
    QSet<QString> m_known;
    KdfSpec m_spec;
};

void SpecReader::readHash()
{
    if (isMac(m_spec.kind)) {
        if (!readPrf(word("prf", kdfText("HMAC-SHA256")), m_spec))
            refuse("prf", "is no PRF that is known");
    } else if (m_spec.kind == KdfKind::Cmac) {
        if (m_spec.prf = Prf::Cmac; !readPrf(word("cipher", kdfText("CMAC-AES128")), m_spec))
            refuse("cipher", "is no cipher that is known");
    } else if (hasHash(m_spec)) {
        m_spec.hash = findHash(word("hash", kdfText("sha256")).toStdString());
        if (!m_spec.hash)
            refuse("hash", "is no hash that is known");
    }
}

void SpecReader::readMessage()
{
    const KdfRow &row = rowOf(m_spec.kind);
    int where = 0;
    m_spec.counterBits = defaultCounterBits(m_spec.kind);
    if (hasCounter(m_spec.kind)) {
        const QString fallback = isMac(m_spec.kind) ? kdfText("32 bit before") : kdfText("%1 bit").arg(m_spec.counterBits);
        if (!readCounter(word("counter", fallback), m_spec, where))
            refuse("counter", "is not understood");
    }
    if (!row.message)
        return;
    const char *name = isMac(m_spec.kind) ? "fixed" : "message";
    const QString fallback = isMac(m_spec.kind) ? kdfText("label || 00 || context || [L]32") : kdfText(row.message);
    const bool isNothing = m_json.value(kdfText(name)) == QJsonValue(QString()); // which JsonFields would refuse
    const auto formula = parseFormula(isNothing && has(name) ? std::string() : word(name, fallback).toStdString());
    if (!formula)
        return refuse(name, "is not understood");
    m_spec.message = *formula;
    if (isMac(m_spec.kind) && m_spec.counterBits > 0 && where != 0)
        m_spec.message.insert(where < 0 ? m_spec.message.begin() : m_spec.message.end(), partOf(FormulaPart::Kind::Counter));
    if (m_spec.kind == KdfKind::Feedback)
        m_spec.message.insert(m_spec.message.begin(), partOf(FormulaPart::Kind::Previous));
}

void SpecReader::readParameters()
{
    KdfSpec &s = m_spec;
    if (hasIterations(s.kind))
        s.iterations = number("iterations", 1, 2'000'000'000, s.kind == KdfKind::Pbkdf2 ? std::nullopt : std::optional(1));
    if (s.kind == KdfKind::Pbkdf2) {
        has("block_index"), has("combine");
        s.blockIndex = BlockIndex(m_fields.choice(kdfText("block_index"), kdfIndexWords(), 0));
        s.firstBlock = number("first_block", 0, 1'000'000, 1);
        s.isLastOnly = m_fields.choice(kdfText("combine"), {kdfText("xor"), kdfText("last")}, 0) == 1;
    }
    if (s.kind == KdfKind::Hkdf || s.kind == KdfKind::HkdfChain) {
        has("extract"), has("expand");
        s.hasExtract = m_fields.flag(kdfText("extract"), true);
        s.hasExpand = m_fields.flag(kdfText("expand"), true);
    }
    if (s.kind == KdfKind::HkdfChain)
        s.firstBlock = number("block", 1, 255, 1);
    if (s.kind == KdfKind::Hmac || s.kind == KdfKind::Cmac) {
        const auto role = roleOf(word("key", kdfText("key")).toStdString());
        s.key = role.value_or(Role::Secret);
        if (!role)
            refuse("key", "is no input");
    }
    if (s.kind == KdfKind::Scrypt) {
        s.n = number("N", 2, 1 << 30, std::nullopt);
        s.r = number("r", 1, 1 << 24, 8);
        s.p = number("p", 1, 1 << 24, 1);
    }
    if (hasArgon(s.kind)) {
        s.version = number("version", 0, 255, 19);
        s.t = number("t", 1, 1 << 30, std::nullopt);
        s.m = number("m_kib", 8, 1 << 30, std::nullopt);
        s.p = number("p", 1, 1 << 24, 1);
    }
}

void SpecReader::readWindow()
{
    const int most = int(mostOutput);
    if (isMac(m_spec.kind))
        m_spec.lengthBits = number("L", 0, 8 * most, has("length") ? std::optional(0) : std::nullopt);
    const std::size_t natural = isMac(m_spec.kind) ? m_spec.lengthBits / 8 : m_spec.hash ? m_spec.hash->bytes : m_spec.kind == KdfKind::Cmac || m_spec.kind == KdfKind::AesCbc ? 16 : 32;
    m_spec.length = number("length", 1, most, natural > 0 ? std::optional(int(natural)) : std::nullopt); // an L under one byte says none
    if (isMac(m_spec.kind) && m_spec.lengthBits == 0)
        m_spec.lengthBits = std::uint32_t(8 * m_spec.length);
    m_spec.offset = number("offset", 0, most, 0);
    m_spec.derive = number("derive", 0, most, 0);
    has("output");
    m_spec.form = outputForms()[std::size_t(m_fields.choice(kdfText("output"), formWords(), 0))].form;
}

Result<KdfSpec> SpecReader::read()
{
    const KdfRow *row = findKdf(word("kdf", {}).toStdString());
    if (!row)
        return fail("kdf.case", "spec.kdf: no derivation of that name is known");
    m_spec.kind = row->kind;
    readHash();
    readMessage();
    readParameters();
    readWindow();
    if (!m_problem.isEmpty())
        return fail("kdf.case", m_problem.toStdString());
    for (const QString &name : m_json.keys())
        if (!m_known.contains(name))
            m_ignored << kdfText("spec.") + name.left(40);
    return m_spec;
}

} // namespace

Result<KdfSpec> specFromJson(const QJsonObject &json, QStringList &ignored)
{
    return SpecReader(json, ignored).read();
}

} // namespace imprint
