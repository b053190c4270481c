// Tells across the room that something happened to a device: a number lights up and, where the operator wants it, one of two sounds is
// heard: one for a device that is done, another for one that failed or needs the operator. What comes within a moment is told once.
#pragma once

#include "models/services/chime.h"
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
    void sounded(imprint::Chime chime);

private:
    void sound(Chime chime);
    void beep(int times); // where nothing plays sounds

    const Preferences &m_preferences;
    BatchCounts m_before;
    QTimer *m_pause; // no other sound until it ends
    std::unique_ptr<ChimePlayer> m_player; // made for the first sound
};

} // namespace imprint
