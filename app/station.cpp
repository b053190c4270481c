#include "app/station.h"

#include "app/tokendesk.h"
#include "models/core/platform.h"

#include <QDir>
#include <QFileInfo>

namespace imprint {

Result<std::unique_ptr<Station>> Station::make(const Invocation &call, Output &out)
{
    auto settings = loadSettings(settingsFile());
    if (!settings)
        return std::move(settings).error();
    PassphraseSource source;
    source.file = call.value("passphrase-file");
    const auto descriptor = call.number("passphrase-fd", 0, 65535, -1);
    if (!descriptor)
        return descriptor.error();
    source.descriptor = *descriptor;
    return std::unique_ptr<Station>(new Station(call, out, std::move(*settings), std::move(source)));
}

Station::Station(const Invocation &call, Output &out, Settings settings, PassphraseSource source)
    : m_call(call), m_out(out), m_siteWish(call.value("site", qEnvironmentVariable("IMPRINT_SITE"))), m_settings(std::move(settings)),
      m_hasSource(source.isSet()), m_operator(out, std::move(source))
{
    QString name = call.value("operator", m_settings.operatorName);
    if (name.isEmpty())
        name = userName();
    if (name.isEmpty())
        name = QFileInfo(QDir::homePath()).owner(); // where the environment names nobody
    m_actor = currentActor(name.isEmpty() ? QStringLiteral("unknown") : name, m_random);
}

Result<QString> Station::sitePath() const
{
    if (!m_siteWish.isEmpty())
        return SiteFolder::locate(m_siteWish);
    if (!m_settings.defaultSite.isEmpty())
        return SiteFolder::locate(m_settings.defaultSite);
    const QStringList sites = SiteFolder::list();
    if (sites.size() == 1)
        return SiteFolder::locate(sites.first());
    if (sites.isEmpty())
        return fail("site.none", SiteFolder::defaultRoot().toStdString());
    return fail("site.which", sites.join(QStringLiteral(", ")).toStdString());
}

Result<SiteFolder> Station::folder() const
{
    const auto path = sitePath();
    if (!path)
        return path.error();
    return SiteFolder::open(*path);
}

Result<std::unique_ptr<RegistryReader>> Station::reader() const
{
    const auto place = folder();
    if (!place)
        return place.error();
    return RegistryReader::open(place->registryFile(), m_clock);
}

Result<std::unique_ptr<OpenSite>> Station::site()
{
    const auto path = sitePath();
    if (!path)
        return path.error();
    return OpenSite::open(*path, m_actor, m_clock, m_random);
}

Result<std::unique_ptr<OpenSite>> Station::unlockedSite()
{
    auto opened = site();
    if (!opened)
        return opened;
    const auto inToken = (*opened)->registry().caToken();
    if (!inToken)
        return inToken.error();
    if (*inToken) {
        if (auto unlocked = unlockWithToken(*this, m_call, **opened, **inToken); !unlocked)
            return unlocked.error();
        return opened;
    }
    const int attempts = m_hasSource ? 1 : 3;
    for (int attempt = 1;; ++attempt) {
        const auto typed =
            m_operator.passphrase(QStringLiteral("Passphrase of %1:").arg(plainText((*opened)->site().name)), false);
        if (!typed)
            return typed.error();
        const auto unlocked = (*opened)->unlock(*typed);
        if (unlocked)
            return opened;
        if (attempt == attempts || unlocked.error().code != "ca.passphrase")
            return unlocked.error();
        m_operator.inform(QStringLiteral("That is not it."));
    }
}

} // namespace imprint
