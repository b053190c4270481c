#include "widgets/live/finishsignal.h"

#include "models/services/preferences.h"

#include <QApplication>
#include <QTimer>

namespace imprint {

namespace {
constexpr int quietTime = 500, betweenBeeps = 220; // milliseconds
}

FinishSignal::FinishSignal(const Preferences &preferences, QObject *parent)
    : QObject(parent), m_preferences(preferences), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(quietTime);
}

void FinishSignal::start(const BatchCounts &counts) { m_before = counts; }

void FinishSignal::look(const BatchCounts &counts)
{
    const bool isDone = counts.done > m_before.done, isFailed = counts.failed > m_before.failed, needsYou = counts.needsYou > m_before.needsYou;
    m_before = counts;
    if (isDone)
        Q_EMIT happened(Tone::Passed);
    if (isFailed)
        Q_EMIT happened(Tone::Failed);
    if (needsYou)
        Q_EMIT happened(Tone::NeedsYou);
    if (isDone || isFailed || needsYou)
        sound(isFailed || needsYou ? Chime::Attention : Chime::Done);
}

void FinishSignal::sound(Chime chime)
{
    if (!m_preferences.settings().hasSound || m_pause->isActive())
        return;
    m_pause->start();
    if (!m_player)
        m_player = std::make_unique<ChimePlayer>();
    if (m_player->hasPlayer())
        m_player->play(chime);
    else
        beep(chime == Chime::Attention ? 2 : 1);
    Q_EMIT sounded(chime);
}

void FinishSignal::beep(int times)
{
    QApplication::beep();
    if (times > 1)
        QTimer::singleShot(betweenBeeps, this, [this, times] { beep(times - 1); });
}

} // namespace imprint
