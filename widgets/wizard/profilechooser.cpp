#include "widgets/wizard/profilechooser.h"

#include "models/core/errortext.h"
#include "models/services/siteservice.h"
#include "models/tables/batchwords.h"
#include "widgets/controls.h"
#include "widgets/memory.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QScrollArea>

namespace imprint {

namespace {
constexpr int mostProfiles = 200;
}

ProfileChooser::ProfileChooser(Services &services)
    : WizardStep(services), m_question(new TextLabel(TextLabel::Kind::Title)), m_list(new QVBoxLayout),
      m_buttons(new QButtonGroup(this)), m_error(new ErrorNote)
{
    auto *const card = new Card;
    m_list->setSpacing(space::xs);
    card->body()->addLayout(m_list);
    card->body()->addStretch();
    auto *const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(card);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_question);
    layout->addWidget(m_error);
    layout->addWidget(scroll, 1);
    connect(m_buttons, &QButtonGroup::idToggled, this, &WizardStep::edited);
    retranslate();
}

QString ProfileChooser::title() const
{
    return tr("Profile");
}

const ProfileChooser::Found *ProfileChooser::chosen() const
{
    const int id = m_buttons->checkedId();
    return id >= 0 && id < int(m_found.size()) ? &m_found[std::size_t(id)] : nullptr;
}

QString ProfileChooser::summary() const
{
    return chosen() ? batchwords::profileTitle(chosen()->profile->title) : QString();
}
QString ProfileChooser::missing() const
{
    return chosen() ? QString() : tr("Choose a profile.");
}

void ProfileChooser::put(BatchPlan &plan) const
{
    if (const Found *const found = chosen()) {
        plan.batch.profileName = found->name;
        plan.batch.profileJson = found->json;
        plan.profile = *found->profile;
    }
}

void ProfileChooser::reset()
{
    m_services.site.perform(
        this, tr("Reading the profiles"),
        [](OpenSite &site, JobControl &) { return load(site.folder().profilesFolder()); },
        [this](Result<std::vector<Found>> found) {
            m_error->setError(found ? Error{} : found.error());
            showFound(found ? std::move(*found) : std::vector<Found>());
        });
}

// On the site's worker.
Result<std::vector<ProfileChooser::Found>> ProfileChooser::load(const QString &folder)
{
    std::vector<Found> all;
    for (const QString &name : profileNames(folder)) {
        if (all.size() == mostProfiles)
            break;
        auto json = profileJson(folder, name);
        auto profile = loadProfile(folder, name);
        all.push_back({name, json ? *json : QByteArray(), std::move(profile)});
    }
    return all;
}

void ProfileChooser::showFound(std::vector<Found> found)
{
    const QString before = chosen() ? chosen()->name : QString();
    for (QAbstractButton *const button : m_buttons->buttons()) {
        m_buttons->removeButton(button);
        button->deleteLater();
    }
    for (TextLabel *const label : std::exchange(m_details, {}))
        label->deleteLater();
    m_found = std::move(found);
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        auto *const button = new QRadioButton;
        button->setObjectName(QStringLiteral("profile-") + m_found[i].name);
        button->setEnabled(m_found[i].profile.has_value());
        button->setFont(textFont(type::base, QFont::DemiBold));
        auto *const detail = new TextLabel(TextLabel::Kind::Note);
        detail->setWordWrap(true);
        detail->setIndent(metric::iconSize + space::xs);
        m_list->addWidget(button);
        m_list->addWidget(detail);
        detail->setContentsMargins(0, 0, 0, space::s);
        m_buttons->addButton(button, int(i));
        m_details.push_back(detail);
    }
    retranslate();
    const QString wanted =
        before.isEmpty() ? m_services.memory.value(QStringLiteral("wizard/profile")).toString() : before;
    if (!choose(wanted))
        choose(QStringLiteral("any-device"));
    if (isVisible() && m_buttons->checkedButton())
        m_buttons->checkedButton()->setFocus();
    Q_EMIT edited();
}

bool ProfileChooser::choose(const QString &name)
{
    for (std::size_t i = 0; i < m_found.size(); ++i)
        if (m_found[i].name == name && m_found[i].profile) {
            m_buttons->button(int(i))->setChecked(true);
            return true;
        }
    return false;
}

void ProfileChooser::enter(const BatchPlan &)
{
    if (m_buttons->checkedButton())
        m_buttons->checkedButton()->setFocus();
}

QString ProfileChooser::describe(const Profile &profile) const
{
    QStringList parts, links;
    if (profile.linkSchemes.contains(QStringLiteral("serial")))
        links << tr("USB serial");
    if (profile.linkSchemes.contains(QStringLiteral("coap")))
        links << tr("network");
    parts << links.join(tr(" and ", "two links"));
    parts << (profile.deliveredKey == DeliveredKeyPolicy::Required ? tr("only devices whose key was delivered")
                                                                   : tr("asks when no key was delivered"));
    if (profile.requiresLocalShare)
        parts << tr("needs a local share");
    parts << (profile.certificate.validityDays
                  ? tr("certificate for %n day(s)", nullptr, *profile.certificate.validityDays)
                  : tr("certificate without end"));
    return joined(parts);
}

void ProfileChooser::retranslate()
{
    m_question->setText(tr("What kind of devices are they?"));
    for (std::size_t i = 0; i < m_details.size(); ++i) {
        const auto &profile = m_found[i].profile;
        QAbstractButton *const button = m_buttons->button(int(i));
        button->setText(QString(profile ? batchwords::profileTitle(profile->title) : m_found[i].name).replace(u'&', QStringLiteral("&&")));
        m_details[i]->setText(profile ? describe(*profile) : oneLine(profile.error()));
        button->setAccessibleDescription(m_details[i]->text());
    }
}

} // namespace imprint
