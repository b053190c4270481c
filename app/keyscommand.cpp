// keys due | tree: which keys are due for rotation, and what hangs on which.
#include "app/commands.h"
#include "app/station.h"
#include "models/workflow/keyage.h"

#include <QJsonArray>
#include <QJsonObject>

namespace imprint {
namespace {

Result<KeyPolicy> policyOf(const Invocation &call)
{
    KeyPolicy policy;
    struct Row {
        const char *option;
        int KeyPolicy::*field;
    };
    for (const Row &row : {Row{"max-age", &KeyPolicy::mostDays}, Row{"ca-max-age", &KeyPolicy::caDays},
                           Row{"before-expiry", &KeyPolicy::beforeExpiry}}) {
        const auto days = call.number(row.option, 0, 100'000, policy.*row.field);
        if (!days)
            return days.error();
        policy.*row.field = *days;
    }
    const auto signatures = call.number("max-signatures", 0, 1'000'000'000, 0);
    if (!signatures)
        return signatures.error();
    policy.mostSignatures = *signatures;
    return policy;
}

Result<SiteKeys> keysOf(Station &s)
{
    const auto reader = s.reader();
    return reader ? readSiteKeys(**reader) : Result<SiteKeys>(reader.error());
}

Result<Exit> due(Station &s, const Invocation &call)
{
    const auto policy = policyOf(call);
    if (!policy)
        return policy.error();
    const auto keys = keysOf(s);
    if (!keys)
        return keys.error();
    const auto all = dueKeys(*keys, *policy, s.clock().unixSeconds() * 1000);
    QJsonArray list;
    TextTable table({{"Key of"}, {"Due"}, {"Days", true}, {"Why", false, true}, {"What to do", false, true}});
    for (const DueKey &key : all) {
        list.append(QJsonObject{{text("holder"), key.holder},
                                {text("due"), text(dueWord(key.why))},
                                {text("days"), key.days},
                                {text("sentence"), key.sentence},
                                {text("remedy"), key.remedy}});
        table.add({{key.holder}, {text(dueWord(key.why)), Tone::Attention}, {QString::number(key.days)}, {key.sentence}, {key.remedy}});
    }
    if (s.out().isJson())
        s.out().json(list);
    else if (all.empty())
        s.out().line(text("No key is due."));
    else
        s.out().table(table);
    return Exit::Done;
}

Result<Exit> tree(Station &s, const Invocation &)
{
    const auto keys = keysOf(s);
    if (!keys)
        return keys.error();
    QJsonArray list;
    for (const KeyLevel &level : keyHierarchy(*keys)) {
        list.append(QJsonObject{{text("key"), level.name},
                                {text("kept"), level.kept},
                                {text("count"), level.count},
                                {text("exposure"), level.exposure}});
        if (!s.out().isJson())
            s.out().line(text("%1%2 (%3), %4. If it leaks: %5")
                             .arg(level.depth == 0 ? QString() : text("   ").repeated(level.depth - 1) + text("└─ "), level.name)
                             .arg(level.count)
                             .arg(level.kept, level.exposure));
    }
    if (s.out().isJson())
        s.out().json(list);
    return Exit::Done;
}

} // namespace

std::vector<Command> keysCommands()
{
    return {{"keys", "due", "", "which keys are due for rotation: by age, by the end of their certificate, by use, after a leak",
             {{"max-age", "DAYS", "a device's key lives this long (730)"},
              {"ca-max-age", "DAYS", "and the CA's (3650)"},
              {"before-expiry", "DAYS", "a certificate that ends within is due (60)"},
              {"max-signatures", "N", "certificates under one CA key (any number)"}},
             due},
            {"keys", "tree", "", "the hierarchy of the site's keys, and what is exposed when one leaks", {}, tree}};
}

} // namespace imprint
