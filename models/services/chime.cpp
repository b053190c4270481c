#include "models/services/chime.h"

#include "models/core/durablefile.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtEndian>

#include <array>
#include <cmath>

namespace imprint {
namespace {

constexpr int rate = 22'050;
constexpr double loudness = 0.28, pi = 3.14159265358979323846;

struct Note {
    double hertz, seconds;
};
constexpr std::array<std::array<Note, 2>, 2> tones{{{{{659.25, 0.09}, {987.77, 0.16}}}, {{{587.33, 0.18}, {392.0, 0.26}}}}};
constexpr std::array players{"pw-play", "paplay", "aplay", "afplay"};

void number(QByteArray &out, quint32 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.append(char(value >> (8 * i) & 0xff));
}

// Swells and fades, so that no tone clicks.
void append(QByteArray &samples, const Note &tone)
{
    const int count = int(tone.seconds * rate);
    for (int i = 0; i < count; ++i) {
        const double envelope = std::sin(pi * double(i) / count), time = double(i) / rate;
        const double wave = std::sin(2 * pi * tone.hertz * time) + 0.3 * std::sin(4 * pi * tone.hertz * time);
        number(samples, quint32(qint16(wave * envelope * loudness * 32767 / 1.3)), 2);
    }
}

} // namespace

QByteArray chimeWav(Chime chime)
{
    QByteArray samples;
    for (const Note &tone : tones[std::size_t(chime)])
        append(samples, tone);
    QByteArray wav = "RIFF";
    number(wav, quint32(36 + samples.size()), 4);
    wav += "WAVEfmt ";
    number(wav, 16, 4);       // bytes of this part
    number(wav, 1, 2);        // PCM
    number(wav, 1, 2);        // mono
    number(wav, rate, 4);
    number(wav, 2 * rate, 4); // bytes a second
    number(wav, 2, 2);        // bytes a sample
    number(wav, 16, 2);       // bits a sample
    wav += "data";
    number(wav, quint32(samples.size()), 4);
    return wav + samples;
}

ChimePlayer::ChimePlayer()
{
    for (const char *const player : players)
        if (m_program.isEmpty())
            m_program = QStandardPaths::findExecutable(QLatin1String(player));
}

void ChimePlayer::play(Chime chime)
{
    if (!hasPlayer())
        return;
    m_thread.post([this, chime](std::stop_token) {
        if (!m_folder)
            m_folder = std::make_unique<QTemporaryDir>();
        const QString file = m_folder->filePath(QString::number(int(chime)) + QStringLiteral(".wav"));
        if (!QFile::exists(file) && !writeFile(file, chimeWav(chime), FileAccess::Private))
            return;
        QProcess::startDetached(m_program, {file});
    }, "chime");
}

} // namespace imprint
