#include "widgets/token/tokenoverview.h"

#include "widgets/controls.h"
#include "widgets/recordtable.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>

namespace imprint {

namespace {
constexpr int nameWidth = 110;

QString plain(const std::string &text) { return QString::fromStdString(text).simplified(); }
}

TokenOverview::TokenOverview(Services &services, QWidget *parent)
    : TokenTab(services, parent), m_facts(new QWidget(this)), m_grid(new QGridLayout(m_facts)),
      m_about(new TextLabel(TextLabel::Kind::Soft, this)), m_examine(new QPushButton(this)), m_verdict(new StateText(this)),
      m_table(new RecordTable(services.memory, QStringLiteral("token/health"), this)), m_error(new ErrorNote(this))
{
    m_examine->setObjectName(QStringLiteral("token-examine"));
    m_table->setObjectName(QStringLiteral("token-tests"));
    m_table->setTable(&m_tests, {290, 120, 110, 0});
    m_table->hide();
    m_about->setWrapping();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_examine);
    line->addWidget(m_verdict);
    line->addStretch(1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_facts);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_about);
    layout->addLayout(line);
    layout->addWidget(m_error);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
    connect(m_examine, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
        else
            examine();
    });
    retranslate();
}

void TokenOverview::setInfo(const TokenInfo &info)
{
    m_info = info;
    showFacts();
}

void TokenOverview::followToken(bool isAnother)
{
    if (isAnother) {
        m_health.reset();
        m_tests.reset({});
        m_table->hide();
        m_error->clear();
    }
    retranslate();
}

void TokenOverview::showFacts()
{
    while (QLayoutItem *const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto &module = m_services.tokens.moduleInfo();
    std::vector<std::pair<QString, QString>> rows{
        {tr("Serial"), plain(m_info.serial)},
        {tr("Made by"), QStringLiteral("%1 %2").arg(plain(m_info.manufacturer), plain(m_info.model)).simplified()},
        {tr("Firmware"), plain(m_info.firmware)},
        {tr("PIN"), m_info.hasPinPad ? tr("typed at the reader") : tr("%1 to %2 characters").arg(m_info.leastPin).arg(m_info.mostPin)},
        {tr("Slot"), QLocale().toString(qulonglong(m_info.slot))},
        {tr("Module"), module ? tokenwords::module(*module) : QString()}};
    if (module && !module->seesSecretKeys())
        rows.emplace_back(QString(), tr("This module cannot see AES keys; choose the one of SmartCard-HSM for those."));
    if (m_health)
        rows.emplace_back(tr("Mechanisms"), tokenwords::abilities(*m_health));
    if (m_health && m_health->counters.freePrivate >= 0)
        rows.emplace_back(tr("Memory free"), tr("%1 bytes").arg(QLocale().toString(qlonglong(m_health->counters.freePrivate))));
    for (const auto &[name, value] : rows) {
        const int row = m_grid->rowCount();
        auto *const label = new TextLabel(TextLabel::Kind::Note, name, m_facts);
        auto *const text = new TextLabel(TextLabel::Kind::Body, value.isEmpty() ? QStringLiteral("–") : value, m_facts);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1);
    }
}

void TokenOverview::examine()
{
    m_error->clear();
    const TokenPlace of = place();
    m_job = m_services.tokens.perform(
        this, tr("Examining the token"), of,
        [](const std::shared_ptr<Token> &token, JobControl &control) { return examineToken(token, control.stop()); },
        [this, of](Result<TokenHealth> health) {
            m_job = nullptr;
            if (of == place() && health) {
                m_health = std::move(*health);
                m_tests.setHealth(*m_health);
            } else if (of == place()) {
                m_error->setError(health.error());
            }
            retranslate();
        });
    retranslate();
}

void TokenOverview::showHealth()
{
    m_table->setVisible(m_health.has_value());
    m_verdict->setVisible(m_health.has_value() && !m_job);
    if (m_health)
        m_verdict->setState(m_health->isGood() ? Tone::Passed : Tone::NeedsYou,
                            !m_health->isGood()        ? tr("Look at what is marked")
                            : m_health->isLoggedIn ? tr("All is well")
                                                   : tr("All is well; its keys were not tried"));
}

void TokenOverview::retranslate()
{
    m_about->setText(isOpen() ? tr("The examination draws random numbers, tries every key and measures how long that takes, against what tokens of this "
                                   "kind need.")
                              : tr("The examination draws random numbers and measures how long that takes. Open the token first to have its keys "
                                   "tried too."));
    m_examine->setText(m_job ? tr("Stop") : tr("Examine it"));
    m_table->setName(tr("What the examination found"));
    m_tests.retranslate();
    showFacts();
    showHealth();
}

} // namespace imprint
