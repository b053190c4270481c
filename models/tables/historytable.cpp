#include "models/tables/historytable.h"

#include <QSet>

#include <algorithm>

namespace imprint {
namespace {

// The same step of the same run, told by the start of both details: {"run":7,"step":"update" …
QString stepKey(const HistoryEvent &event)
{
    const qsizetype end = event.detail.indexOf(u'"', event.detail.indexOf(QLatin1String("\"step\":\"")) + 8);
    return event.detail.left(end);
}

} // namespace

void HistoryTable::setEvents(std::vector<HistoryEvent> events)
{
    const bool isSame = std::equal(events.begin(), events.end(), m_events.begin(), m_events.end(),
                                   [](const HistoryEvent &a, const HistoryEvent &b) { return a.seq == b.seq; });
    m_events = std::move(events);
    if (!isSame || m_items.empty())
        rebuild();
}

void HistoryTable::retranslate() { rebuild(); }

void HistoryTable::rebuild()
{
    beginResetModel();
    m_items.clear();
    QSet<QString> ended;
    for (auto event = m_events.rbegin(); event != m_events.rend(); ++event) {
        if (event->action == QLatin1String("step.finished"))
            ended.insert(stepKey(*event));
        else if (event->action == QLatin1String("step.started") && ended.contains(stepKey(*event)))
            continue;
        m_items.push_back({event->seq, event->time, event->operatorName, event->station, recordWords(event->action, event->detail)});
    }
    endResetModel();
}

QVariant HistoryTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryItem &item = m_items[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return item.words.title;
    case ToneRole: return int(item.words.tone);
    case Qt::AccessibleTextRole:
    case TextRole: {
        QString text = localTime(item.time) + QStringLiteral("  ") + item.words.title + QStringLiteral("  ") + item.operatorName;
        for (const RecordLine &line : item.words.lines)
            text += QStringLiteral("\n  ") + (line.isSentence ? line.value : line.label + QStringLiteral(": ") + line.value);
        return text;
    }
    default: return {};
    }
}

} // namespace imprint
