#include "models/tables/kdfform.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace imprint {
namespace {

#define HASHES "md5|sha1|sha224|sha256|sha384|sha512|sha512-256|sha3-256|sha3-512|ripemd160"
#define HASHING "PBKDF2|HKDF|HKDF chain|PBKDF1|iterated hash|EVP_BytesToKey|hash|HMAC|X9.63|one-step"
#define MESSAGES "PBKDF1|iterated hash|EVP_BytesToKey|hash|HMAC|CMAC|X9.63|one-step"
#define ARGON "argon2id|argon2i|argon2d"
#define MAC "SP800-108 counter|SP800-108 feedback"

constexpr KdfField fields[] = {
    {"hash", QT_TRANSLATE_NOOP("KdfForm", "Hash"), KdfField::Choice, "sha256", HASHES, HASHING, false},
    {"prf", QT_TRANSLATE_NOOP("KdfForm", "PRF"), KdfField::Choice, "HMAC-SHA256",
     "HMAC-SHA1|HMAC-SHA224|HMAC-SHA256|HMAC-SHA384|HMAC-SHA512|CMAC-AES128|CMAC-AES192|CMAC-AES256", MAC, false},
    {"cipher", QT_TRANSLATE_NOOP("KdfForm", "Cipher"), KdfField::Choice, "CMAC-AES128", "CMAC-AES128|CMAC-AES192|CMAC-AES256", "CMAC", false},
    {"iterations", QT_TRANSLATE_NOOP("KdfForm", "Iterations"), KdfField::Number, "10000", "", "PBKDF2|PBKDF1|iterated hash|EVP_BytesToKey", false},
    {"N", QT_TRANSLATE_NOOP("KdfForm", "Cost N"), KdfField::Number, "16384", "", "scrypt", false},
    {"r", QT_TRANSLATE_NOOP("KdfForm", "Block size r"), KdfField::Number, "8", "", "scrypt", false},
    {"t", QT_TRANSLATE_NOOP("KdfForm", "Passes t"), KdfField::Number, "3", "", ARGON, false},
    {"m_kib", QT_TRANSLATE_NOOP("KdfForm", "Memory, KiB"), KdfField::Number, "65536", "", ARGON, false},
    {"p", QT_TRANSLATE_NOOP("KdfForm", "Parallelism p"), KdfField::Number, "1", "", "scrypt|" ARGON, false},
    {"version", QT_TRANSLATE_NOOP("KdfForm", "Version"), KdfField::Choice, "19", "19|16", ARGON, false},
    {"counter", QT_TRANSLATE_NOOP("KdfForm", "Counter"), KdfField::Words, "32 bit before", "", MAC, false},
    {"fixed", QT_TRANSLATE_NOOP("KdfForm", "Fixed data"), KdfField::Words, "label || 00 || context || [L]32", "", MAC, false},
    {"message", QT_TRANSLATE_NOOP("KdfForm", "Message"), KdfField::Words, "", "", MESSAGES, false},
    {"key", QT_TRANSLATE_NOOP("KdfForm", "Key of the MAC"), KdfField::Words, "key", "", "HMAC|CMAC", true},
    {"extract", QT_TRANSLATE_NOOP("KdfForm", "Extract"), KdfField::Flag, "true", "true|false", "HKDF|HKDF chain", true},
    {"expand", QT_TRANSLATE_NOOP("KdfForm", "Expand"), KdfField::Flag, "true", "true|false", "HKDF|HKDF chain", true},
    {"block", QT_TRANSLATE_NOOP("KdfForm", "Block"), KdfField::Number, "1", "", "HKDF chain", false},
    {"L", QT_TRANSLATE_NOOP("KdfForm", "Length L, bits"), KdfField::Number, "", "", MAC, true},
    {"length", QT_TRANSLATE_NOOP("KdfForm", "Output, bytes"), KdfField::Number, "32", "", "*", false},
    {"block_index", QT_TRANSLATE_NOOP("KdfForm", "Block number"), KdfField::Choice, "big endian", "big endian|little endian|one byte|missing", "PBKDF2", true},
    {"first_block", QT_TRANSLATE_NOOP("KdfForm", "First block"), KdfField::Number, "1", "", "PBKDF2", true},
    {"combine", QT_TRANSLATE_NOOP("KdfForm", "Rounds joined by"), KdfField::Choice, "xor", "xor|last", "PBKDF2", true},
    {"offset", QT_TRANSLATE_NOOP("KdfForm", "Offset in the output"), KdfField::Number, "0", "", "*", true},
    {"output", QT_TRANSLATE_NOOP("KdfForm", "Form of the output"), KdfField::Words, "", "", "*", true}};

constexpr KdfInput inputs[] = {{"secret!", QT_TRANSLATE_NOOP("KdfForm", "Secret"), "*"},
                               {"salt", QT_TRANSLATE_NOOP("KdfForm", "Salt"),
                                "PBKDF2|scrypt|HKDF|HKDF chain|PBKDF1|iterated hash|EVP_BytesToKey|hash|HMAC|" ARGON},
                               {"info", QT_TRANSLATE_NOOP("KdfForm", "Info"), "HKDF|X9.63|one-step|hash|HMAC"},
                               {"label", QT_TRANSLATE_NOOP("KdfForm", "Label"), MAC "|hash|HMAC|CMAC"},
                               {"context", QT_TRANSLATE_NOOP("KdfForm", "Context"), MAC "|hash|HMAC|CMAC"},
                               {"secret", QT_TRANSLATE_NOOP("KdfForm", "Argon2's own secret"), ARGON},
                               {"ad", QT_TRANSLATE_NOOP("KdfForm", "Associated data"), ARGON}};

QStringList listOf(const char *words) { return QString::fromUtf8(words).split(u'|', Qt::SkipEmptyParts); }

bool stands(const QString &kdf, const char *kdfs)
{
    return QLatin1String(kdfs) == QLatin1String("*") || listOf(kdfs).contains(kdf, Qt::CaseInsensitive);
}

// What a derivation calls its secret.
QString secretName(const QString &kdf)
{
    if (kdf.startsWith(QLatin1String("HKDF")))
        return QStringLiteral("ikm");
    static const QStringList passwords = listOf("PBKDF2|PBKDF1|iterated hash|EVP_BytesToKey|scrypt|hash|" ARGON);
    return passwords.contains(kdf, Qt::CaseInsensitive) ? QStringLiteral("password") : QStringLiteral("key");
}

const QStringList &secretNames()
{
    static const QStringList names{QStringLiteral("password"), QStringLiteral("ikm"), QStringLiteral("key")};
    return names;
}

constexpr const char *suffixes[] = {"", "_text", "_base64"}; // in the order of Encoding

QString words(const char *text) { return QCoreApplication::translate("KdfForm", text); }

} // namespace

std::span<const KdfField> kdfFields() { return fields; }
std::span<const KdfInput> kdfInputs() { return inputs; }

const KdfField *kdfField(const QString &id)
{
    for (const KdfField &field : fields)
        if (id == QLatin1String(field.id))
            return &field;
    return nullptr;
}

bool hasField(const QString &kdf, const KdfField &field) { return stands(kdf, field.kdfs); }
bool hasInput(const QString &kdf, const KdfInput &input) { return stands(kdf, input.kdfs); }
QString kdfFieldName(const KdfField &field) { return words(field.label); }
QString kdfInputName(const KdfInput &input) { return words(input.label); }
QString kdfPresetWords(const QString &text) { return QCoreApplication::translate("KdfPresets", text.toUtf8().constData()); }

QStringList kdfNames()
{
    return listOf("PBKDF2|HKDF|scrypt|" ARGON "|SP800-108 counter|SP800-108 feedback|X9.63|one-step|HMAC|CMAC|hash|HKDF chain|PBKDF1|iterated hash|EVP_BytesToKey");
}

QString encodingName(Encoding encoding)
{
    static constexpr const char *names[] = {QT_TRANSLATE_NOOP("KdfForm", "hex"), QT_TRANSLATE_NOOP("KdfForm", "text"), "base64"};
    return words(names[int(encoding)]);
}

QJsonObject KdfValues::spec() const
{
    QJsonObject out{{QStringLiteral("kdf"), kdf()}};
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const KdfField *const field = kdfField(it.key());
        const QString value = it.value().trimmed();
        if (!field || !hasField(kdf(), *field) || (value.isEmpty() && field->kind != KdfField::Words) || (value.isEmpty() && !*field->standard))
            continue;
        bool isNumber = false;
        const qlonglong number = value.toLongLong(&isNumber);
        if (field->kind == KdfField::Flag)
            out[it.key()] = value == QLatin1String("true");
        else if (isNumber && (field->kind == KdfField::Number || it.key() == QLatin1String("version")))
            out[it.key()] = number;
        else
            out[it.key()] = value;
    }
    return out;
}

QJsonObject KdfValues::inputsJson() const
{
    QJsonObject out;
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        const QString name = it.key() == QLatin1String("secret!") ? secretName(kdf()) : it.key();
        const Encoding encoding = encodings.value(it.key(), Encoding::Hex);
        QString value = it.value();
        if (encoding != Encoding::Text)
            value.remove(u' ').remove(u':');
        out[name + QLatin1String(suffixes[int(encoding)])] = value;
    }
    return out;
}

KdfValues KdfValues::of(const QJsonObject &spec, const QJsonObject &json)
{
    KdfValues out;
    for (auto it = spec.begin(); it != spec.end(); ++it)
        out.fields[it.key()] = kdfValueText(it.value());
    for (auto it = json.begin(); it != json.end(); ++it) {
        QString name = it.key();
        Encoding encoding = Encoding::Hex;
        for (const Encoding e : {Encoding::Text, Encoding::Base64})
            if (const QLatin1String end(suffixes[int(e)]); name.endsWith(end)) {
                name.chop(end.size());
                encoding = e;
            }
        if (secretNames().contains(name))
            name = QStringLiteral("secret!");
        if (out.inputs.contains(name) && encoding == Encoding::Hex)
            continue; // the same value in another encoding: the readable one stays
        out.inputs[name] = kdfValueText(it.value());
        out.encodings[name] = encoding;
    }
    return out;
}

QString kdfValueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.isDouble() ? QString::number(qint64(value.toDouble())) : QString();
}

QString sentenceWords(const char *context, const Sentence &sentence)
{
    return sentence.in(QCoreApplication::translate(context, sentence.text));
}

} // namespace imprint
