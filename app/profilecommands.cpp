// profile list | show | check | add
#include "app/commands.h"
#include "app/station.h"
#include "models/core/profile.h"
#include "models/labels/labelplan.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace imprint {
namespace {

// The site's own profiles count where there is a site; the shipped ones are always there.
QString ownFolder(const Station &s)
{
    const auto folder = s.folder();
    return folder ? folder->profilesFolder() : QString();
}

QString policyOf(const Profile &profile)
{
    return profile.deliveredKey == DeliveredKeyPolicy::Required ? text("required") : text("preferred");
}

Result<Exit> list(Station &s, const Invocation &)
{
    const QString folder = ownFolder(s);
    const QStringList shipped = shippedProfiles();
    TextTable table({{"Profile"}, {"For", false, true}, {"Links"}, {"Curve"}, {"Delivered key"}, {"From"}});
    QJsonArray all;
    for (const QString &name : profileNames(folder)) {
        const auto profile = loadProfile(folder, name);
        const bool isOwn = !folder.isEmpty() && QFileInfo::exists(folder + u'/' + name + text(".json"));
        const QString from = isOwn ? text("this site") : text("Imprint");
        if (!profile) {
            table.add(
                {{name}, {QString::fromStdString(profile.error().detail), Tone::Bad}, {"?"}, {"?"}, {"?"}, {from}});
            all.append(
                QJsonObject{{text("name"), name}, {text("problem"), QString::fromStdString(profile.error().detail)}});
            continue;
        }
        const std::string_view curve = profile->curve ? curveName(*profile->curve) : std::string_view("any");
        const QString curveText = QString::fromUtf8(curve.data(), qsizetype(curve.size()));
        table.add({{name},
                   {profile->title},
                   {profile->linkSchemes.join(text(", "))},
                   {curveText},
                   {policyOf(*profile)},
                   {from, Tone::Faint}});
        all.append(QJsonObject{{text("name"), name},
                               {text("title"), profile->title},
                               {text("linkSchemes"), QJsonArray::fromStringList(profile->linkSchemes)},
                               {text("curve"), curveText},
                               {text("deliveredKey"), policyOf(*profile)},
                               {text("requiresLocalShare"), profile->requiresLocalShare},
                               {text("isOwn"), isOwn}});
    }
    if (s.out().isJson())
        s.out().json(all);
    else
        s.out().table(table);
    return Exit::Done;
}

Result<Exit> show(Station &s, const Invocation &call)
{
    const auto json = profileJson(ownFolder(s), call.arguments[0]);
    if (!json)
        return json.error();
    if (s.out().isJson())
        s.out().json(QJsonDocument::fromJson(*json).object());
    else
        s.out().raw(json->endsWith('\n') ? *json : *json + '\n');
    return Exit::Done;
}

Result<std::pair<Profile, QByteArray>> readProfile(const QString &file)
{
    auto json = readFile(file, maxProfileBytes);
    if (!json)
        return json.error();
    auto profile = parseProfile(*json);
    if (!profile)
        return fail(profile.error().code, QFileInfo(file).fileName().toStdString() + ": " + profile.error().detail);
    if (const auto labels = labelPlanOf(*json); !labels)
        return fail(labels.error().code, QFileInfo(file).fileName().toStdString() + ": " + labels.error().detail);
    return std::pair(std::move(*profile), std::move(*json));
}

Result<Exit> check(Station &s, const Invocation &call)
{
    const auto profile = readProfile(call.arguments[0]);
    if (!profile)
        return profile.error();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("name"), profile->first.name}, {text("title"), profile->first.title}});
    else
        s.out().line(text("%1 (%2) is a valid profile.").arg(profile->first.name, plainText(profile->first.title)));
    return Exit::Done;
}

Result<Exit> add(Station &s, const Invocation &call)
{
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto profile = readProfile(call.arguments[0]);
    if (!profile)
        return profile.error();
    const QString folder = (*site)->folder().profilesFolder();
    const QString target = folder + u'/' + profile->first.name + text(".json");
    const bool isReplaced = QFileInfo::exists(target);
    QDir().mkpath(folder);
    if (auto written = writeFile(target, profile->second, FileAccess::Private); !written)
        return written.error();
    if (auto noted =
            (*site)->registry().note(text("profile.added"), profile->first.name, text(isReplaced ? "replaced" : "new"));
        !noted)
        return noted.error();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("name"), profile->first.name}, {text("path"), target}});
    else
        s.out().line(text(isReplaced
                              ? "%1 replaces the site's profile of that name. Batches made before keep the old one."
                              : "%1 is a profile of this site now.")
                         .arg(profile->first.name));
    return Exit::Done;
}

} // namespace

std::vector<Command> profileCommands()
{
    return {
        {"profile", "list", "", "the kinds of devices that are known", {}, list},
        {"profile", "show", "NAME", "a profile as JSON", {}, show},
        {"profile", "check", "FILE", "is this a valid profile? Names the field that is wrong", {}, check},
        {"profile",
         "add",
         "FILE",
         "take a profile into the site; it stands before a shipped one of the same name",
         {},
         add},
    };
}

} // namespace imprint
