#include "widgets/token/tokenlogin.h"

#include "models/tables/tokenwords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace imprint {

namespace {
constexpr int pinWidth = 260;
}

TokenLogin::TokenLogin(Services &services, QWidget *parent)
    : Card(parent), m_services(services), m_state(new StateText(this)), m_advice(new TextLabel(TextLabel::Kind::Soft, this)),
      m_pin(new PassphraseField(false, this)), m_lastTry(new QCheckBox(this)), m_open(new PrimaryButton(this)), m_error(new ErrorNote(this))
{
    setObjectName(QStringLiteral("token-login"));
    m_pin->edit()->setObjectName(QStringLiteral("token-pin"));
    m_lastTry->setObjectName(QStringLiteral("token-last-try"));
    m_open->setObjectName(QStringLiteral("token-open"));
    m_state->setStrong(true);
    m_advice->setWrapping();
    m_pin->setFixedWidth(pinWidth);
    body()->setContentsMargins(space::l, space::m, space::l, space::m);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_pin);
    line->addWidget(m_open);
    line->addStretch(1);
    body()->addWidget(m_state);
    body()->addWidget(m_advice);
    body()->addWidget(m_lastTry, 0, Qt::AlignLeft);
    body()->addLayout(line);
    body()->addWidget(m_error);
    connect(m_pin, &PassphraseField::edited, this, &TokenLogin::check);
    connect(m_pin, &PassphraseField::entered, this, &TokenLogin::open);
    connect(m_lastTry, &QCheckBox::toggled, this, &TokenLogin::check);
    connect(m_open, &QPushButton::clicked, this, &TokenLogin::open);
    retranslate();
}

void TokenLogin::setToken(const TokenPlace &place, const TokenInfo &info)
{
    const bool isAnother = place != m_place, isOtherState = info.pin != m_info.pin;
    m_place = place;
    m_info = info;
    if (isAnother)
        m_error->clear();
    if (isAnother || isOtherState)
        m_lastTry->setChecked(false);
    retranslate();
}

void TokenLogin::hand(std::function<void(Secret)> taker)
{
    m_taker = std::move(taker);
    setBusy(false);
    retranslate();
}

void TokenLogin::setFocusOnPin()
{
    if (m_pin->isVisible())
        m_pin->edit()->setFocus();
}

void TokenLogin::open()
{
    if (!m_open->isEnabled())
        return; // by Return
    m_error->clear();
    if (m_taker) {
        std::exchange(m_taker, nullptr)(m_pin->take());
        retranslate();
        return;
    }
    setBusy(true);
    const TokenPlace place = m_place;
    m_services.tokens.login(place, m_pin->take(), m_lastTry->isChecked(), this, [this, place](const Result<void> &in) {
        setBusy(false);
        m_lastTry->setChecked(false); // a yes is for one try
        if (!in && place == m_place)
            m_error->setError(in.error());
        if (!in)
            setFocusOnPin();
    });
}

void TokenLogin::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_pin->setEnabled(!isBusy);
    check();
}

void TokenLogin::check()
{
    const bool isRefused = m_info.pin == PinState::FinalTry && !m_lastTry->isChecked();
    m_open->setEnabled(!m_isBusy && !isRefused && (m_info.hasPinPad || !m_pin->isEmpty()));
}

void TokenLogin::retranslate()
{
    const bool canTry = m_info.pin != PinState::Locked && m_info.pin != PinState::Unset && m_info.isInitialised;
    const auto state = tokenwords::pin(m_info, false);
    setTone(m_info.pin == PinState::Fine ? Tone::Idle : state.tone);
    m_state->setState(state.tone, m_taker ? tr("The list waits for the PIN") : state.text);
    const QString advice = tokenwords::pinAdvice(m_info);
    m_advice->setText(m_taker ? tr("The token is there again. Its list goes on where it stood.")
                      : !advice.isEmpty() ? advice
                      : m_info.hasPinPad  ? tr("The PIN is typed at the reader.")
                                          : tr("With the PIN its keys are seen and used. It is sent to the token once and kept nowhere."));
    m_lastTry->setText(tr("Use the last try; a wrong PIN locks the token"));
    m_lastTry->setVisible(m_info.pin == PinState::FinalTry);
    m_pin->setName(tr("PIN of token %1").arg(tokenwords::name(m_info)));
    m_pin->edit()->setPlaceholderText(m_info.leastPin > 0 ? tr("PIN, %1 to %2 characters").arg(m_info.leastPin).arg(m_info.mostPin) : tr("PIN"));
    m_pin->setVisible(canTry && !m_info.hasPinPad);
    m_open->setVisible(canTry);
    m_open->setText(m_taker ? tr("Go on") : tr("Open the token"));
    check();
}

void TokenLogin::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
