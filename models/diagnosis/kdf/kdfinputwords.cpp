#include "models/diagnosis/kdf/kdfkinds.h"
#include "models/diagnosis/kdf/kdfwords.h"

#include <QJsonArray>

#include <algorithm>

namespace imprint {

using namespace kdflab;

namespace {

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
        out[kdfText("all_infos")] = infos;
    }
    return out;
}

} // namespace imprint
