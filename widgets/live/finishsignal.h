// Tells across the room that something happened to a device: a number lights up and, where the operator wants it, a tone sounds: one when a device
// is done, two when one failed or needs the operator. What comes within a moment is told once.
#pragma once

#include "models/tables/batchtable.h"

#include <QObject>

class QTimer;

namespace imprint {

class Preferences;

class FinishSignal : public QObject {
    Q_OBJECT
public:
    FinishSignal(const Preferences &preferences, QObject *parent);

    void start(const BatchCounts &counts); // what is there already is no news
    void look(const BatchCounts &counts);

Q_SIGNALS:
    void happened(imprint::Tone tone);
    void sounded(int tones);

private:
    void sound(int tones);

    const Preferences &m_preferences;
    BatchCounts m_before;
    QTimer *m_second;  // tone, and no other sound until then
};

} // namespace imprint
