#include "widgets/live/finishsignal.h"

#include "models/services/preferences.h"

#include <QApplication>
#include <QTimer>

namespace imprint {

namespace {
constexpr int betweenTones = 220; // milliseconds
}

FinishSignal::FinishSignal(const Preferences &preferences, QObject *parent)
    : QObject(parent), m_preferences(preferences), m_second(new QTimer(this))
{
    m_second->setSingleShot(true);
    m_second->setInterval(betweenTones);
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
        sound(isFailed || needsYou ? 2 : 1);
}

void FinishSignal::sound(int tones)
{
    if (!m_preferences.settings().hasSound || m_second->isActive())
        return;
    QApplication::beep();
    m_second->disconnect(this);
    if (tones > 1)
        connect(m_second, &QTimer::timeout, this, [] { QApplication::beep(); });
    m_second->start();
    Q_EMIT sounded(tones);
}

} // namespace imprint
