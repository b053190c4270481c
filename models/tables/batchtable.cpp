#include "models/tables/batchtable.h"

#include "models/core/errortext.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr int notSeenOrder = 1'000'000'000;

QString shortWhere(const QString &where)
{
    const QString place = batchwords::place(where);
    return place.startsWith(QLatin1String("/dev/")) ? place.mid(5) : place;
}

bool isPort(const QString &where)
{
    const QString place = batchwords::place(where);
    return place.startsWith(u'/') || place.startsWith(QLatin1String("COM"));
}

QString whereOf(const BatchLine &line)
{
    if (!line.live)
        return line.record && !line.record->where.isEmpty() ? shortWhere(line.record->where) : QString(QChar(0x2013));
    QString text = shortWhere(line.live->where);
    for (const QString &other : line.live->otherWheres)
        if (const QString kind = isPort(other) ? QStringLiteral(" +usb") : QStringLiteral(" +net"); !text.endsWith(kind))
            text += kind;
    return text;
}

} // namespace

bool BatchLine::isRunning() const
{
    if (live)
        return live->state == LiveRow::State::Running;
    return record && record->state == RunState::Running;
}

bool BatchLine::isAbandoned() const
{
    const bool isUnderWay = live && (live->state == LiveRow::State::Running || live->state == LiveRow::State::Done);
    return record && record->state == RunState::Abandoned && !isUnderWay;
}

ToneWord BatchLine::result() const
{
    if (isAbandoned() || !live)
        return batchwords::runState(record ? record->state : std::nullopt);
    return batchwords::liveState(*live);
}

ToneWord BatchLine::step(Step step) const
{
    const auto i = std::size_t(step);
    if (live && live->at == step && live->state == LiveRow::State::Running)
        return {Tone::Running, batchwords::activity(live->activity)};
    const auto outcome = live ? live->steps[i] : record ? record->steps[i].outcome : std::nullopt;
    return outcome ? batchwords::outcome(*outcome) : ToneWord{};
}

Error BatchLine::reason() const
{
    if (result().tone == Tone::Passed || isRunning())
        return {};
    return live && !isAbandoned() ? live->reason : record ? record->reason : Error{};
}

std::int64_t BatchLine::milliseconds(std::int64_t now) const
{
    if (!live)
        return record ? record->duration : 0;
    return live->startedAt == 0 ? 0 : std::max<std::int64_t>(0, (live->endedAt ? live->endedAt : now) - live->startedAt);
}

bool BatchLine::canRetry() const { return !serial.isEmpty() && (isAbandoned() || result().tone == Tone::Failed); }

bool BatchLine::canAbandon() const { return !serial.isEmpty() && record && !isAbandoned() && result().tone != Tone::Passed; }

void BatchTable::clear()
{
    beginResetModel();
    m_lines.clear();
    m_positions.clear();
    m_keyByArrival.clear();
    m_lastOrder = 0;
    m_firstTouched = m_lastTouched = -1;
    endResetModel();
}

int BatchTable::append(BatchLine line)
{
    const int row = int(m_lines.size());
    tell();
    beginInsertRows({}, row, row);
    m_positions.insert(line.key, row);
    m_lines.push_back(std::move(line));
    endInsertRows();
    return row;
}

void BatchTable::removeAt(int row)
{
    tell();
    beginRemoveRows({}, row, row);
    m_positions.remove(m_lines[std::size_t(row)].key);
    m_lines.erase(m_lines.begin() + row);
    for (int i = row; i < int(m_lines.size()); ++i)
        m_positions[m_lines[std::size_t(i)].key] = i;
    endRemoveRows();
}

void BatchTable::touch(int row)
{
    m_firstTouched = m_firstTouched < 0 ? row : std::min(m_firstTouched, row);
    m_lastTouched = std::max(m_lastTouched, row);
}

void BatchTable::tell()
{
    if (m_firstTouched < 0)
        return;
    const int first = std::exchange(m_firstTouched, -1), last = std::exchange(m_lastTouched, -1);
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void BatchTable::setRecords(std::vector<BatchRow> rows)
{
    if (m_lines.empty() && !rows.empty()) { // the whole batch at once
        beginResetModel();
        for (BatchRow &row : rows) {
            BatchLine line{.key = row.serial, .serial = row.serial, .model = row.model};
            line.order = row.state ? ++m_lastOrder : notSeenOrder;
            line.record = std::move(row);
            m_positions.insert(line.key, int(m_lines.size()));
            m_lines.push_back(std::move(line));
        }
        endResetModel();
        return;
    }
    for (BatchRow &row : rows) {
        int at = rowOf(row.serial);
        if (at < 0)
            at = append({.key = row.serial, .serial = row.serial, .order = notSeenOrder});
        BatchLine &line = m_lines[std::size_t(at)];
        if (line.model.isEmpty())
            line.model = row.model;
        if (line.order == notSeenOrder && row.state)
            line.order = ++m_lastOrder;
        line.record = std::move(row);
        touch(at);
    }
    tell();
}

void BatchTable::apply(const std::vector<LiveRow> &rows)
{
    for (const LiveRow &row : rows)
        applyOne(row);
    tell();
}

void BatchTable::applyOne(const LiveRow &row)
{
    const QString key = row.serial.isEmpty() ? QStringLiteral("#%1").arg(row.arrival) : row.serial;
    const QString before = m_keyByArrival.value(row.arrival);
    if (row.isJoined) { // a further link of a device that has a row: that row names it
        if (const int old = rowOf(before); old >= 0 && at(old).serial.isEmpty())
            removeAt(old);
        return;
    }
    int order = 0;
    if (!before.isEmpty() && before != key)
        if (const int old = rowOf(before); old >= 0 && at(old).serial.isEmpty()) { // it said who it is: its row goes to the device's
            order = at(old).order;
            removeAt(old);
        }
    m_keyByArrival.insert(row.arrival, key);
    int position = rowOf(key);
    if (position < 0)
        position = append({.key = key, .serial = row.serial, .order = notSeenOrder});
    BatchLine &line = m_lines[std::size_t(position)];
    if (line.live && line.live->arrival > row.arrival)
        return; // an earlier plugging in of the same device
    if (line.order == notSeenOrder)
        line.order = order ? order : ++m_lastOrder;
    if (!row.model.isEmpty())
        line.model = row.model;
    line.live = row;
    touch(position);
}

void BatchTable::setQuestions(const std::vector<OpenQuestion> &questions)
{
    QHash<QString, const OpenQuestion *> bySerial;
    for (const OpenQuestion &question : questions)
        bySerial.insert(question.serial, &question);
    for (int row = 0; row < int(m_lines.size()); ++row) {
        BatchLine &line = m_lines[std::size_t(row)];
        const OpenQuestion *const now = bySerial.value(line.serial);
        if ((line.question ? line.question->id : 0) == (now ? now->id : 0))
            continue;
        line.question = now ? std::optional(*now) : std::nullopt;
        touch(row);
    }
    tell();
}

void BatchTable::setNow(std::int64_t now)
{
    m_now = now;
    int first = -1, last = -1;
    for (int row = 0; row < int(m_lines.size()); ++row)
        if (m_lines[std::size_t(row)].isRunning()) {
            first = first < 0 ? row : first;
            last = row;
        }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, Time), index(last, Time), {Qt::DisplayRole});
}

void BatchTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const BatchLine *BatchTable::find(const QString &key) const
{
    const int row = rowOf(key);
    return row < 0 ? nullptr : &at(row);
}

BatchCounts BatchTable::counts() const
{
    BatchCounts counts;
    std::int64_t sum = 0;
    for (const BatchLine &line : m_lines) {
        const ToneWord result = line.result();
        const bool isNobody = line.serial.isEmpty() && result.tone == Tone::Idle; // a port, not a device
        counts.total += isNobody ? 0 : 1;
        counts.seen += !isNobody && line.isSeen() ? 1 : 0;
        int *const counters[] = {nullptr, &counts.running, &counts.done, &counts.needsYou, &counts.failed};
        if (int *const counter = counters[std::size_t(result.tone)])
            ++*counter;
        if (line.isAbandoned())
            ++counts.abandoned;
        else if (line.live ? line.live->state == LiveRow::State::Interrupted && !isNobody
                           : line.record && line.record->state == RunState::Interrupted)
            ++counts.interrupted;
        if (result.tone == Tone::Passed)
            sum += line.milliseconds(m_now);
        for (const Step step : allSteps) {
            StepCounts &of = counts.steps[std::size_t(step)];
            int *const at[] = {nullptr, &of.running, &of.passed, &of.waiting, &of.refused};
            if (int *const counter = at[std::size_t(line.step(step).tone)])
                ++*counter;
        }
    }
    counts.averageMilliseconds = counts.done ? sum / counts.done : 0;
    return counts;
}

int BatchTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }
int BatchTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString BatchTable::waitingWord() { return tr("waiting"); }

QString BatchTable::text(const BatchLine &line, int column) const
{
    switch (column) {
    case Where:
        return whereOf(line);
    case Serial:
        return line.serial.isEmpty() ? QString(QChar(0x2013)) : line.serial;
    case Model:
        return line.model;
    case Result:
        return line.result().word;
    case Time:
        if (line.result().tone == Tone::NeedsYou)
            return waitingWord();
        return line.milliseconds(m_now) > 0 ? batchwords::duration(line.milliseconds(m_now)) : QString();
    default:
        return line.step(Step(column - FirstStep)).word;
    }
}

QVariant BatchTable::tone(const BatchLine &line, int column) const
{
    if (column == Result)
        return int(line.result().tone);
    if (column >= FirstStep && column < Result)
        return int(line.step(Step(column - FirstStep)).tone);
    return {};
}

QVariant BatchTable::sortKey(const BatchLine &line, int column) const
{
    if (column == Time)
        return qint64(line.milliseconds(m_now));
    if (const QVariant own = tone(line, column); own.isValid())
        return toneCount - own.toInt(); // the urgent first
    return text(line, column);
}

QVariant BatchTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BatchLine &line = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(line, column);
    case ToneRole:
        return tone(line, column);
    case SerialRole:
        return line.serial;
    case SortRole:
        return sortKey(line, column);
    case MonoRole:
        return column == Serial ? QVariant(true) : QVariant();
    case OrderRole:
        return line.order;
    case BoardRole:
        return column == Where && line.live ? line.live->board : QString();
    case Qt::ToolTipRole:
        if (column == Where && line.live)
            return (QStringList{line.live->where} + line.live->otherWheres + QStringList{line.live->board}).join(u'\n').trimmed();
        if (const Error reason = line.reason(); !reason.code.empty() && column >= FirstStep)
            return oneLine(reason);
        return {};
    case Qt::AccessibleTextRole:
        return column >= FirstStep && column <= Result
            ? QVariant(headerData(column, Qt::Horizontal).toString() + QStringLiteral(": ") + text(line, column)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Time ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

QVariant BatchTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section >= FirstStep && section < Result)
        return batchwords::stepShort(Step(section - FirstStep));
    switch (section) {
    case Where: return tr("Where");
    case Serial: return tr("Serial");
    case Model: return tr("Model");
    case Result: return tr("Result");
    default: return tr("Time");
    }
}

} // namespace imprint
