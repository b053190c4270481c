#include "app/livetable.h"

#include "app/terminal.h"
#include "models/core/errortext.h"

#include <algorithm>
#include <array>

namespace imprint {
namespace {

constexpr int outFd = 1;
constexpr std::chrono::milliseconds pause{100}; // between two drawings
constexpr std::chrono::milliseconds clockTick{1000};

// Needs you, failed, running, interrupted, queued, done: what somebody must see stands first.
int rankOf(LiveRow::State state)
{
    constexpr std::array ranks{4, 2, 5, 0, 1, 3};
    return ranks[std::size_t(state)];
}

} // namespace

LiveTable::LiveTable(Output &out, const QString &title, int expected, const Clock &clock)
    : m_out(out), m_title(plainText(title)), m_expected(expected), m_clock(clock)
{
    m_thread = std::jthread([this](std::stop_token stop) {
        while (!stop.stop_requested()) {
            draw(false);
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, stop, clockTick, [this] { return m_isDirty; });
            m_isDirty = false;
            m_changed.wait_for(lock, stop, pause, [] { return false; });
        }
    });
}

LiveTable::~LiveTable()
{
    finish();
}

void LiveTable::rowChanged(const LiveRow &row)
{
    const std::lock_guard lock(m_mutex);
    m_rows[row.arrival] = row;
    // One device is one line: a further link of it has none, and what came before on the link, or with the serial, is
    // over.
    std::erase_if(m_rows, [&](const auto &item) {
        const LiveRow &other = item.second;
        const bool isBefore =
            other.arrival < row.arrival && (other.serial.isEmpty() ? other.url == row.url : other.serial == row.serial);
        return other.isJoined || isBefore;
    });
    m_isDirty = true;
    m_changed.notify_all();
}

void LiveTable::note(const QString &text)
{
    const std::lock_guard lock(m_mutex);
    m_note = plainText(text);
    m_isDirty = true;
    m_changed.notify_all();
}

void LiveTable::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_thread.request_stop();
    m_thread.join();
    draw(true);
}

QString LiveTable::headline() const
{
    std::map<LiveRow::State, int> counts;
    std::set<QString> serials;
    for (const auto &[arrival, row] : m_rows) {
        ++counts[row.state];
        serials.insert(row.serial);
    }
    QString text = painted(m_title, Tone::Strong, m_out.hasColour());
    for (const auto state : {LiveRow::State::Done, LiveRow::State::Running, LiveRow::State::Waiting,
                             LiveRow::State::Failed, LiveRow::State::Interrupted}) {
        const LiveMark mark = liveMarkOf(state);
        const int count = counts[state];
        if (count > 0 || state != LiveRow::State::Interrupted)
            text += u' ' + QStringLiteral("  ") +
                    painted(QStringLiteral("%1 %2 %3")
                                .arg(QString::fromUtf8(mark.sign))
                                .arg(count)
                                .arg(QString::fromUtf8(mark.word)),
                            count > 0 ? mark.tone : Tone::Faint, m_out.hasColour());
    }
    serials.erase(QString());
    if (const int missing = m_expected - int(serials.size()); m_expected > 0)
        text += painted(QStringLiteral("   – %1 not yet of %2").arg(std::max(0, missing)).arg(m_expected), Tone::Faint,
                        m_out.hasColour());
    return text;
}

QString LiveTable::reasonOf(const LiveRow &row) const
{
    if (row.state == LiveRow::State::Running)
        return row.activity;
    if (row.state == LiveRow::State::Done || row.reason.code.empty())
        return {};
    return errorText(row.reason).title;
}

QStringList LiveTable::lines(int columns, int rows) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<const LiveRow *> sorted;
    for (const auto &[arrival, row] : m_rows)
        sorted.push_back(&row);
    std::stable_sort(sorted.begin(), sorted.end(), [](const LiveRow *a, const LiveRow *b) {
        return std::pair(rankOf(a->state), a->serial) < std::pair(rankOf(b->state), b->serial);
    });
    const auto room = std::size_t(std::max(1, rows - 8));
    TextTable table({{"Serial", false, true},
                     {"Model", false, true},
                     {"Where", false, true},
                     {"R D V U C"},
                     {"State"},
                     {"Time", true},
                     {"", false, true}});
    for (std::size_t i = 0; i < std::min(sorted.size(), room); ++i) {
        const LiveRow &row = *sorted[i];
        const LiveMark mark = liveMarkOf(row.state);
        QString steps;
        for (const QChar sign : liveSteps(row))
            steps += (steps.isEmpty() ? QString() : QStringLiteral(" ")) + sign;
        const auto until = row.endedAt ? row.endedAt : m_clock.unixMilliseconds();
        table.add({{row.serial.isEmpty() ? QStringLiteral("?") : row.serial},
                   {row.model},
                   {row.where},
                   {steps},
                   {QString::fromUtf8(mark.sign) + u' ' + QString::fromUtf8(mark.word), mark.tone},
                   {row.startedAt ? timeSpan(until - row.startedAt) : QString()},
                   {reasonOf(row), mark.tone}});
    }
    QStringList out{headline()};
    if (!table.isEmpty())
        out << table.lines(columns, m_out.hasColour());
    if (sorted.size() > room)
        out << QStringLiteral("… and %1 more").arg(sorted.size() - room);
    if (!m_note.isEmpty())
        out << wrapTo(m_note, columns, 3);
    return out;
}

void LiveTable::draw(bool isLast)
{
    const int columns = std::max(20, m_out.columns() - 1);
    const QStringList now = lines(columns, isLast ? 1 << 16 : terminalRows(outFd));
    QByteArray screen;
    if (m_drawn > 0)
        screen += "\x1b[" + QByteArray::number(m_drawn) + 'A';
    for (const QString &line : now)
        screen += "\x1b[2K" + line.toUtf8() + '\n';
    screen += "\x1b[J";
    m_drawn = int(now.size());
    m_out.raw(screen);
}

} // namespace imprint
