#include "app/batchview.h"

#include "models/core/errortext.h"
#include "models/workflow/report.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTime>

#include <utility>

namespace imprint {
namespace {

QString who(const LiveRow &row)
{
    return plainText(row.serial.isEmpty() ? row.where : row.serial + QStringLiteral(" at ") + row.where);
}

QJsonArray stepsJson(const LiveRow &row)
{
    QJsonArray steps;
    for (const Step step : allSteps)
        if (const auto &outcome = row.steps[std::size_t(step)])
            steps.append(
                QJsonObject{{QStringLiteral("step"), stepId(step)}, {QStringLiteral("outcome"), outcomeId(*outcome)}});
    return steps;
}

} // namespace

LiveMark liveMarkOf(LiveRow::State state)
{
    static constexpr LiveMark marks[] = {{"–", "queued", Tone::Faint}, {"◔", "running", Tone::Busy},
                                         {"✔", "done", Tone::Good},    {"▲", "needs you", Tone::Attention},
                                         {"✖", "failed", Tone::Bad},   {"◌", "interrupted", Tone::Attention}};
    return marks[std::size_t(state)];
}

const char *liveStateId(LiveRow::State state)
{
    constexpr const char *ids[] = {"queued", "running", "done", "waiting", "failed", "interrupted"};
    return ids[std::size_t(state)];
}

QString liveSteps(const LiveRow &row)
{
    QString out;
    for (const Step step : allSteps) {
        constexpr std::array outcomes{u'✔', u'◌', u'▲', u'✖'};
        const auto &outcome = row.steps[std::size_t(step)];
        out += outcome ? outcomes[std::size_t(*outcome)] : row.at == step ? u'◔' : u'·';
    }
    return out;
}

void ChangeLines::rowChanged(const LiveRow &row)
{
    if (row.isJoined)
        return;
    LiveRow &before = m_before.try_emplace(row.arrival).first->second;
    QString &ended = m_ended[row.arrival];
    const auto say = [&](const QString &what, Tone tone = Tone::Plain) {
        m_out.line(QTime::currentTime().toString(QStringLiteral("HH:mm:ss ")) + who(row) + QStringLiteral(": ") + what, tone);
    };
    const auto progressed = [&](const QString &what) {
        ended.clear();
        say(what);
    };
    for (const Step step : allSteps) {
        const auto &now = row.steps[std::size_t(step)];
        if (now && now != before.steps[std::size_t(step)] && *now == Outcome::Passed)
            progressed(stepId(step) + QStringLiteral(" passed"));
    }
    if (row.activity != before.activity && row.activity.startsWith(QStringLiteral("attempt ")))
        progressed(row.activity);
    if (row.state != before.state && row.state != LiveRow::State::Queued && row.state != LiveRow::State::Running) {
        const LiveMark mark = liveMarkOf(row.state);
        QString line = QStringLiteral("%1 %2").arg(QString::fromUtf8(mark.sign), QString::fromUtf8(mark.word));
        if (!row.reason.code.empty())
            line += QStringLiteral(": ") + errorText(row.reason).sentence;
        if (line != std::exchange(ended, line))
            say(line, mark.tone);
    }
    before = row;
}

void JsonLines::rowChanged(const LiveRow &row)
{
    QJsonObject event{{QStringLiteral("event"), QStringLiteral("row")},
                      {QStringLiteral("time"), isoTime(m_clock.unixMilliseconds())},
                      {QStringLiteral("arrival"), qint64(row.arrival)},
                      {QStringLiteral("url"), row.url},
                      {QStringLiteral("where"), row.where},
                      {QStringLiteral("serial"), row.serial.isEmpty() ? QJsonValue() : QJsonValue(row.serial)},
                      {QStringLiteral("state"), QLatin1String(liveStateId(row.state))},
                      {QStringLiteral("steps"), stepsJson(row)}};
    if (row.at)
        event[QStringLiteral("step")] = stepId(*row.at);
    if (!row.activity.isEmpty())
        event[QStringLiteral("activity")] = row.activity;
    if (row.isJoined)
        event[QStringLiteral("isJoined")] = true;
    if (!row.reason.code.empty())
        event[QStringLiteral("reason")] = QString::fromStdString(row.reason.code);
    m_out.json(event);
}

} // namespace imprint
