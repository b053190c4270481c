// The composition root of imprint-cli: settings, clock, random source, operator and the site that the command is about,
// each made once and handed on by reference.
#pragma once

#include "app/commandline.h"
#include "app/consoleoperator.h"
#include "app/output.h"
#include "models/core/settings.h"
#include "models/registry/registryreader.h"
#include "models/workflow/opensite.h"

namespace imprint {

class Station {
public:
    // "settings.field", "usage.option" for a descriptor that is no number.
    static Result<std::unique_ptr<Station>> make(const Invocation &call, Output &out);

    Output &out() { return m_out; }
    ConsoleOperator &operatorPort() { return m_operator; }
    const Settings &settings() const { return m_settings; }
    const Clock &clock() const { return m_clock; }
    RandomSource &random() { return m_random; }
    const Actor &actor() const { return m_actor; }

    // --site, $IMPRINT_SITE, the settings' site, the only one. "site.which" when several could be meant, "site.none".
    Result<QString> sitePath() const;
    Result<SiteFolder> folder() const;
    Result<std::unique_ptr<RegistryReader>> reader() const; // shows; needs no passphrase and no right to write
    Result<std::unique_ptr<OpenSite>> site();               // changes, without the CA key
    Result<std::unique_ptr<OpenSite>> unlockedSite();       // asks for the passphrase, three times at a terminal, or the token's PIN

private:
    Station(const Invocation &call, Output &out, Settings settings, PassphraseSource source);

    const Invocation &m_call; // outlives the station
    Output &m_out;
    QString m_siteWish;
    Settings m_settings;
    bool m_hasSource;
    ConsoleOperator m_operator;
    SystemClock m_clock;
    SystemRandom m_random;
    Actor m_actor;
};

} // namespace imprint
