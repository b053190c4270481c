#include "models/diagnose/kdfwords.h"

#include "models/core/jsonfields.h"

#include <algorithm>

namespace imprint {

using namespace kdflab;

namespace {

QString text(std::string_view literal)
{
    return QString::fromUtf8(literal.data(), qsizetype(literal.size()));
}

QStringList formWords()
{
    QStringList words;
    for (const OutputFormRow &row : outputForms())
        words << text(row.words);
    return words;
}

const QStringList &indexWords()
{
    static const QStringList words{text("big endian"), text("little endian"), text("one byte"), text("missing")};
    return words;
}

bool isMac(KdfKind kind) { return kind == KdfKind::Counter || kind == KdfKind::Feedback; }
bool hasCounter(KdfKind kind)
{
    return isMac(kind) || kind == KdfKind::Hkdf || kind == KdfKind::HkdfChain || kind == KdfKind::X963 || kind == KdfKind::OneStep;
}
bool hasIterations(KdfKind kind)
{
    return kind == KdfKind::Pbkdf2 || kind == KdfKind::Pbkdf1 || kind == KdfKind::IteratedHash || kind == KdfKind::BytesToKey;
}
bool hasArgon(KdfKind kind) { return kind == KdfKind::Argon2d || kind == KdfKind::Argon2i || kind == KdfKind::Argon2id; }
bool hasHash(const KdfSpec &s)
{
    return !hasArgon(s.kind) && s.kind != KdfKind::Scrypt && s.kind != KdfKind::Cmac && !isMac(s.kind);
}
int defaultCounterBits(KdfKind kind) { return kind == KdfKind::Hkdf || kind == KdfKind::HkdfChain ? 8 : 32; }

FormulaPart partOf(FormulaPart::Kind kind)
{
    FormulaPart part;
    part.kind = kind;
    return part;
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

QString counterWords(const KdfSpec &s, const QString &where)
{
    if (s.counterBits == 0)
        return text("none");
    return QString::number(s.counterBits) + text(" bit") + where + (s.isCounterLittle ? text(", little endian") : QString())
        + (s.firstBlock != 1 ? text(", from %1").arg(s.firstBlock) : QString());
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

QString prfWords(const KdfSpec &s)
{
    if (s.prf == Prf::Cmac)
        return text("CMAC-AES%1").arg(s.cmacKeyBytes * 8);
    return text("HMAC-") + text(s.hash->name).toUpper();
}

class SpecReader {
public:
    SpecReader(const QJsonObject &json, QStringList &ignored) : m_json(json), m_fields(json, text("spec"), &m_problem), m_ignored(ignored) {}
    Result<KdfSpec> read();

private:
    bool has(const char *name)
    {
        m_known.insert(text(name));
        return m_fields.has(text(name));
    }
    quint32 number(const char *name, int least, int most, std::optional<int> fallback)
    {
        has(name);
        return quint32(m_fields.integer(text(name), least, most, fallback));
    }
    QString word(const char *name, const QString &fallback)
    {
        has(name);
        return m_fields.text(text(name), 500, fallback);
    }
    void refuse(const char *name, const char *why) { m_fields.refuse(text(name), text(why)); }
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
        if (!readPrf(word("prf", text("HMAC-SHA256")), m_spec))
            refuse("prf", "is no PRF that is known");
    } else if (m_spec.kind == KdfKind::Cmac) {
        if (m_spec.prf = Prf::Cmac; !readPrf(word("cipher", text("CMAC-AES128")), m_spec))
            refuse("cipher", "is no cipher that is known");
    } else if (hasHash(m_spec)) {
        m_spec.hash = findHash(word("hash", text("sha256")).toStdString());
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
        const QString fallback = isMac(m_spec.kind) ? text("32 bit before") : text("%1 bit").arg(m_spec.counterBits);
        if (!readCounter(word("counter", fallback), m_spec, where))
            refuse("counter", "is not understood");
    }
    if (!row.message)
        return;
    const char *name = isMac(m_spec.kind) ? "fixed" : "message";
    const QString fallback = isMac(m_spec.kind) ? text("label || 00 || context || [L]32") : text(row.message);
    const bool isNothing = m_json.value(text(name)) == QJsonValue(QString()); // which JsonFields would refuse
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
        s.blockIndex = BlockIndex(m_fields.choice(text("block_index"), indexWords(), 0));
        s.firstBlock = number("first_block", 0, 1'000'000, 1);
        s.isLastOnly = m_fields.choice(text("combine"), {text("xor"), text("last")}, 0) == 1;
    }
    if (s.kind == KdfKind::Hkdf || s.kind == KdfKind::HkdfChain) {
        has("extract"), has("expand");
        s.hasExtract = m_fields.flag(text("extract"), true);
        s.hasExpand = m_fields.flag(text("expand"), true);
    }
    if (s.kind == KdfKind::HkdfChain)
        s.firstBlock = number("block", 1, 255, 1);
    if (s.kind == KdfKind::Hmac || s.kind == KdfKind::Cmac) {
        const auto role = roleOf(word("key", text("key")).toStdString());
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
    const std::size_t natural = isMac(m_spec.kind) ? m_spec.lengthBits / 8 : m_spec.hash ? m_spec.hash->bytes : m_spec.kind == KdfKind::Cmac ? 16 : 32;
    m_spec.length = number("length", 1, most, natural > 0 ? std::optional(int(natural)) : std::nullopt); // an L under one byte says none
    if (isMac(m_spec.kind) && m_spec.lengthBits == 0)
        m_spec.lengthBits = std::uint32_t(8 * m_spec.length);
    m_spec.offset = number("offset", 0, most, 0);
    m_spec.derive = number("derive", 0, most, 0);
    has("output");
    m_spec.form = outputForms()[std::size_t(m_fields.choice(text("output"), formWords(), 0))].form;
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
            m_ignored << text("spec.") + name.left(40);
    return m_spec;
}

constexpr std::size_t largestInput = 65'536;

std::optional<Bytes> valueOf(const QString &name, const QString &value)
{
    const std::string plain = value.toStdString();
    if (name.endsWith(u"_text"))
        return Bytes(plain.begin(), plain.end());
    return name.endsWith(u"_base64") ? fromBase64(plain) : fromHex(plain);
}

QString stem(const QString &name)
{
    for (const QStringView end : {u"_text", u"_base64"})
        if (name.endsWith(end))
            return name.left(name.size() - end.size());
    return name;
}

Result<void> readInfos(const QJsonValue &value, KdfInputs &inputs)
{
    const QJsonArray infos = value.toArray();
    if (!value.isArray() || infos.size() > 255)
        return fail("kdf.case", "inputs.all_infos: a list of at most 255 texts");
    for (const QJsonValue &info : infos) {
        const std::string plain = info.toString().toStdString();
        if (!info.isString() || plain.size() > largestInput)
            return fail("kdf.case", "inputs.all_infos: a list of texts");
        inputs.infos.emplace_back(plain.begin(), plain.end());
    }
    return {};
}

} // namespace

Result<KdfSpec> specFromJson(const QJsonObject &json, QStringList &ignored)
{
    return SpecReader(json, ignored).read();
}

Result<NamedInputs> inputsFromJson(const QJsonObject &json, QStringList &ignored)
{
    NamedInputs out;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const std::string path = "inputs." + it.key().left(40).toStdString();
        if (it.key() == u"all_infos") {
            if (auto read = readInfos(it.value(), out.values); !read)
                return read.error();
            continue;
        }
        const std::string name = stem(it.key()).toStdString();
        const auto role = roleOf(name);
        if (!role || it.value().isNull()) {
            if (!role)
                ignored << QString::fromStdString(path);
            continue;
        }
        const auto bytes = it.value().isString() ? valueOf(it.key(), it.value().toString()) : std::nullopt;
        if (!bytes)
            return fail("kdf.case", path + ": is no " + (it.key().endsWith(u"_base64") ? "base64" : "hex") + " text");
        if (bytes->size() > largestInput)
            return fail("kdf.case", path + ": longer than 65,536 bytes");
        const bool isAgain = std::find(out.given.begin(), out.given.end(), *role) != out.given.end();
        if (isAgain && !equalBytes(out.values.of(*role), *bytes))
            return fail("kdf.case", path + ": another input of the same meaning has another value");
        out.values.set(*role, *bytes);
        if (!isAgain)
            out.given.push_back(*role);
        if (*role == Role::Secret && out.secretName.empty())
            out.secretName = name;
    }
    if (out.secretName.empty())
        return fail("kdf.case", "inputs: password, ikm or key is missing");
    return out;
}

QJsonObject specToJson(const KdfSpec &s, const std::string &secretName)
{
    const KdfRow &row = rowOf(s.kind);
    QJsonObject out{{text("kdf"), text(row.name)}, {text("length"), qint64(s.length)}};
    if (isMac(s.kind))
        out[text("prf")] = prfWords(s);
    else if (s.hash && hasHash(s))
        out[text("hash")] = text(s.hash->name);
    if (hasIterations(s.kind))
        out[text("iterations")] = qint64(s.iterations);
    if (s.kind == KdfKind::Pbkdf2) {
        if (s.blockIndex != BlockIndex::BigEndian)
            out[text("block_index")] = indexWords()[int(s.blockIndex)];
        if (s.firstBlock != 1)
            out[text("first_block")] = qint64(s.firstBlock);
        if (s.isLastOnly)
            out[text("combine")] = text("last");
    }
    if (!s.hasExtract)
        out[text("extract")] = false;
    if (!s.hasExpand)
        out[text("expand")] = false;
    if (s.kind == KdfKind::HkdfChain)
        out[text("block")] = qint64(s.firstBlock);
    if (s.kind == KdfKind::Scrypt)
        out[text("N")] = qint64(s.n), out[text("r")] = qint64(s.r);
    if (hasArgon(s.kind)) {
        out[text("version")] = qint64(s.version);
        out[text("t")] = qint64(s.t);
        out[text("m_kib")] = qint64(s.m);
    }
    if (hasArgon(s.kind) || s.kind == KdfKind::Scrypt)
        out[text("p")] = qint64(s.p);
    Formula message = s.message;
    QString where;
    if (isMac(s.kind)) {
        if (s.kind == KdfKind::Feedback && !message.empty())
            message.erase(message.begin());
        const FormulaPart counter = partOf(FormulaPart::Kind::Counter);
        where = text(" middle");
        if (!message.empty() && message.front() == counter) {
            message.erase(message.begin());
            where = text(" before");
        } else if (!message.empty() && message.back() == counter) {
            message.pop_back();
            where = text(" after");
        }
        out[text("L")] = qint64(s.lengthBits);
    }
    if (row.message)
        out[isMac(s.kind) ? text("fixed") : text("message")] = QString::fromStdString(formulaText(message, secretName));
    if (s.kind == KdfKind::Cmac)
        out[text("cipher")] = text("CMAC-AES%1").arg(s.cmacKeyBytes * 8);
    if (s.kind == KdfKind::Hmac || s.kind == KdfKind::Cmac)
        out[text("key")] = QString::fromStdString(roleName(s.key, secretName));
    const bool isPlainCounter = s.counterBits == defaultCounterBits(s.kind) && !s.isCounterLittle && s.firstBlock == 1;
    if (isMac(s.kind) || (hasCounter(s.kind) && s.kind != KdfKind::HkdfChain && !isPlainCounter))
        out[text("counter")] = counterWords(s, where);
    if (s.offset > 0)
        out[text("offset")] = qint64(s.offset);
    if (s.derive > 0)
        out[text("derive")] = qint64(s.derive);
    if (s.form != OutputForm::Plain)
        out[text("output")] = text(rowOf(s.form).words);
    return out;
}

QJsonObject inputsToJson(const KdfInputs &inputs, const std::string &secretName, const std::vector<Role> &given)
{
    QJsonObject out;
    for (std::size_t i = 0; i < std::size_t(Role::Count); ++i) {
        const Role role = Role(i);
        const bool isGiven = std::find(given.begin(), given.end(), role) != given.end();
        if (isGiven || !inputs.of(role).empty())
            out[QString::fromStdString(roleName(role, secretName))] = QString::fromStdString(toHex(inputs.of(role)));
    }
    if (!inputs.infos.empty()) {
        QJsonArray infos;
        for (const Bytes &info : inputs.infos)
            infos.append(QString::fromUtf8(reinterpret_cast<const char *>(info.data()), qsizetype(info.size())));
        out[text("all_infos")] = infos;
    }
    return out;
}

} // namespace imprint
