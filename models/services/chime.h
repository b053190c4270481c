// The two sounds of the Bench, made here: two rising tones for a device that is done, two falling ones for one that failed or needs
// somebody. Played by whatever plays a WAV file on this computer (PipeWire, PulseAudio, ALSA, afplay on macOS), on a thread of its own.
//
// hasPlayer() is false where there is none of them, on Windows for example: the window beeps then.
#pragma once

#include "models/services/workthread.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace imprint {

enum class Chime : int { Done, Attention };

// 16 bit, mono, 22,050 Hz.
QByteArray chimeWav(Chime chime);

class ChimePlayer {
public:
    ChimePlayer();
    bool hasPlayer() const { return !m_program.isEmpty(); }
    void play(Chime chime); // returns at once; one that waits is replaced

private:
    QString m_program;                       // found once
    std::unique_ptr<QTemporaryDir> m_folder; // m_thread's
    WorkThread m_thread;                     // the last member
};

} // namespace imprint
