#include "models/diagnosis/kdf/kdfkinds.h"
#include "models/diagnosis/kdf/kdfwords.h"

namespace imprint {

using namespace kdflab;

QString kdfText(std::string_view literal)
{
    return QString::fromUtf8(literal.data(), qsizetype(literal.size()));
}

const QStringList &kdfIndexWords()
{
    static const QStringList words{kdfText("big endian"), kdfText("little endian"), kdfText("one byte"), kdfText("missing")};
    return words;
}

namespace {

QString counterWords(const KdfSpec &s, const QString &where)
{
    if (s.counterBits == 0)
        return kdfText("none");
    return QString::number(s.counterBits) + kdfText(" bit") + where + (s.isCounterLittle ? kdfText(", little endian") : QString())
        + (s.firstBlock != 1 ? kdfText(", from %1").arg(s.firstBlock) : QString());
}

QString prfWords(const KdfSpec &s)
{
    if (s.prf == Prf::Cmac)
        return kdfText("CMAC-AES%1").arg(s.cmacKeyBytes * 8);
    return kdfText("HMAC-") + kdfText(s.hash->name).toUpper();
}

void writePbkdf2(const KdfSpec &s, QJsonObject &out)
{
    if (s.blockIndex != BlockIndex::BigEndian)
        out[kdfText("block_index")] = kdfIndexWords()[int(s.blockIndex)];
    if (s.firstBlock != 1)
        out[kdfText("first_block")] = qint64(s.firstBlock);
    if (s.isLastOnly)
        out[kdfText("combine")] = kdfText("last");
}

void writeCosts(const KdfSpec &s, QJsonObject &out)
{
    if (hasIterations(s.kind))
        out[kdfText("iterations")] = qint64(s.iterations);
    if (s.kind == KdfKind::Scrypt)
        out[kdfText("N")] = qint64(s.n), out[kdfText("r")] = qint64(s.r);
    if (hasArgon(s.kind)) {
        out[kdfText("version")] = qint64(s.version);
        out[kdfText("t")] = qint64(s.t);
        out[kdfText("m_kib")] = qint64(s.m);
    }
    if (hasArgon(s.kind) || s.kind == KdfKind::Scrypt)
        out[kdfText("p")] = qint64(s.p);
}

// Where the counter stands is said apart from the formula.
void writeMessage(const KdfSpec &s, const std::string &secretName, QJsonObject &out)
{
    Formula message = s.message;
    QString where;
    if (isMac(s.kind)) {
        if (s.kind == KdfKind::Feedback && !message.empty())
            message.erase(message.begin());
        const FormulaPart counter = partOf(FormulaPart::Kind::Counter);
        where = kdfText(" middle");
        if (!message.empty() && message.front() == counter) {
            message.erase(message.begin());
            where = kdfText(" before");
        } else if (!message.empty() && message.back() == counter) {
            message.pop_back();
            where = kdfText(" after");
        }
        out[kdfText("L")] = qint64(s.lengthBits);
    }
    if (rowOf(s.kind).message)
        out[isMac(s.kind) ? kdfText("fixed") : kdfText("message")] = QString::fromStdString(formulaText(message, secretName));
    const bool isPlainCounter = s.counterBits == defaultCounterBits(s.kind) && !s.isCounterLittle && s.firstBlock == 1;
    if (isMac(s.kind) || (hasCounter(s.kind) && s.kind != KdfKind::HkdfChain && !isPlainCounter))
        out[kdfText("counter")] = counterWords(s, where);
}

} // namespace

QJsonObject specToJson(const KdfSpec &s, const std::string &secretName)
{
    QJsonObject out{{kdfText("kdf"), kdfText(rowOf(s.kind).name)}, {kdfText("length"), qint64(s.length)}};
    if (isMac(s.kind))
        out[kdfText("prf")] = prfWords(s);
    else if (s.hash && hasHash(s))
        out[kdfText("hash")] = kdfText(s.hash->name);
    if (s.kind == KdfKind::Pbkdf2)
        writePbkdf2(s, out);
    if (!s.hasExtract)
        out[kdfText("extract")] = false;
    if (!s.hasExpand)
        out[kdfText("expand")] = false;
    if (s.kind == KdfKind::HkdfChain)
        out[kdfText("block")] = qint64(s.firstBlock);
    writeCosts(s, out);
    writeMessage(s, secretName, out);
    if (s.kind == KdfKind::Cmac)
        out[kdfText("cipher")] = kdfText("CMAC-AES%1").arg(s.cmacKeyBytes * 8);
    if (s.kind == KdfKind::Hmac || s.kind == KdfKind::Cmac)
        out[kdfText("key")] = QString::fromStdString(roleName(s.key, secretName));
    if (s.offset > 0)
        out[kdfText("offset")] = qint64(s.offset);
    if (s.derive > 0)
        out[kdfText("derive")] = qint64(s.derive);
    if (s.form != OutputForm::Plain)
        out[kdfText("output")] = kdfText(rowOf(s.form).words);
    return out;
}

} // namespace imprint
