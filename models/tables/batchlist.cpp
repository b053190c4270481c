#include "models/tables/batchlist.h"

namespace imprint {

int devicesOf(const BatchRecord &b)
{
    return std::max(b.expected, b.done + b.failed + b.running + b.waiting + b.interrupted + b.abandoned + b.notSeen);
}

bool canGoOn(const BatchRecord &b)
{
    const bool isBegun = b.waiting + b.interrupted + b.running + b.notSeen > 0;
    return b.closedAt == 0 && (isBegun || (devicesOf(b) == 0 && b.takesAny));
}

Tone toneOf(const BatchRecord &b)
{
    if (b.waiting > 0)
        return Tone::NeedsYou;
    if (b.failed > 0)
        return Tone::Failed;
    if (b.running + b.interrupted > 0)
        return Tone::Running;
    return b.done > 0 && b.notSeen == 0 ? Tone::Passed : Tone::Idle;
}

QString batchDetail(const BatchRecord &b)
{
    const int all = devicesOf(b);
    QStringList parts{all == 0 ? BatchList::tr("no device yet") : BatchList::tr("%1 of %2 done").arg(b.done).arg(all)};
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts << text;
    };
    add(b.running, BatchList::tr("%1 running").arg(b.running));
    add(b.waiting, BatchList::tr("%n need you", nullptr, b.waiting));
    add(b.failed, BatchList::tr("%1 failed").arg(b.failed));
    add(b.interrupted, BatchList::tr("%1 interrupted").arg(b.interrupted));
    add(b.abandoned, BatchList::tr("%1 given up").arg(b.abandoned));
    add(b.notSeen, BatchList::tr("%1 not seen yet").arg(b.notSeen));
    return parts.join(QStringLiteral(" · "));
}

void BatchList::show(const std::vector<BatchRecord> &batches)
{
    std::vector<std::pair<qint64, BatchRecord>> rows;
    for (const BatchRecord &batch : batches)
        rows.emplace_back(batch.id, batch);
    reset(std::move(rows));
}

QVariant BatchList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BatchRecord &b = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return b.name;
    case Qt::AccessibleTextRole:
        return QString(b.name + QStringLiteral(", ") + batchDetail(b));
    case ToneRole:
        return int(toneOf(b));
    case BatchIdRole:
        return b.id;
    case BatchDetailRole:
        return batchDetail(b);
    case BatchPlannedRole:
        return devicesOf(b);
    case BatchDoneRole:
        return b.done;
    case BatchRunningRole:
        return b.running + b.interrupted;
    case BatchNeedsYouRole:
        return b.waiting;
    case BatchFailedRole:
        return b.failed + b.abandoned;
    case BatchCreatedRole:
        return QVariant::fromValue<qint64>(b.createdAt);
    case BatchCanGoOnRole:
        return canGoOn(b);
    default:
        return {};
    }
}

} // namespace imprint
