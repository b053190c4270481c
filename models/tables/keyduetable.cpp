#include "models/tables/keyduetable.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace imprint {
namespace {

struct WhyRow {
    const char *word;
    Tone tone;
    const char *sentence; // %1: days
    const char *remedy;
};
// In the order of DueWhy.
constexpr std::array<WhyRow, 5> whys{
    {{QT_TRANSLATE_NOOP("Keys", "age"), Tone::NeedsYou, QT_TRANSLATE_NOOP("Keys", "%1 days old, more than the policy allows"),
      QT_TRANSLATE_NOOP("Keys", "Release and provision it again; it gets a new key.")},
     {QT_TRANSLATE_NOOP("Keys", "expiring"), Tone::NeedsYou, QT_TRANSLATE_NOOP("Keys", "its certificate ends in %1 days"),
      QT_TRANSLATE_NOOP("Keys", "Renew it: let the device refresh, or provision it again.")},
     {QT_TRANSLATE_NOOP("Keys", "expired"), Tone::Failed, QT_TRANSLATE_NOOP("Keys", "its certificate ended %1 days ago"),
      QT_TRANSLATE_NOOP("Keys", "Provision it again, or take it out of use.")},
     {QT_TRANSLATE_NOOP("Keys", "use"), Tone::NeedsYou, QT_TRANSLATE_NOOP("Keys", "signed %1 certificates, more than the policy allows"),
      QT_TRANSLATE_NOOP("Keys", "Make a new site with a new CA key and take the devices over batch by batch.")},
     {QT_TRANSLATE_NOOP("Keys", "leaked"), Tone::Failed, QT_TRANSLATE_NOOP("Keys", "reported as leaked %1 days ago, with no newer key"),
      QT_TRANSLATE_NOOP("Keys", "Provision it again before it is used.")}}};
// What the engine says of the levels, for the translators; tst_diagnosepage holds it against keyHierarchy().
[[maybe_unused]] constexpr const char *levelTexts[] = {
    QT_TRANSLATE_NOOP("Keys", "CA key"),
    QT_TRANSLATE_NOOP("Keys", "sealed in the site's folder, or in a token"),
    QT_TRANSLATE_NOOP("Keys", "All devices of the site: whoever has it can release, take over and impersonate each of them."),
    QT_TRANSLATE_NOOP("Keys", "Workbench key"),
    QT_TRANSLATE_NOOP("Keys", "in memory while a site is open"),
    QT_TRANSLATE_NOOP("Keys", "Connections of this workbench until its certificate ends; it can sign no certificate."),
    QT_TRANSLATE_NOOP("Keys", "Device key"),
    QT_TRANSLATE_NOOP("Keys", "made on the device, never outside"),
    QT_TRANSLATE_NOOP("Keys", "That one device. Revoke its certificate and provision it again.")};

QString words(const char *text) { return QCoreApplication::translate("Keys", text); }

} // namespace

KeyLevel keyLevelWords(const KeyLevel &level)
{
    const auto translated = [](const QString &text) { return QCoreApplication::translate("Keys", text.toUtf8().constData()); };
    return {translated(level.name), translated(level.kept), level.count, translated(level.exposure), level.depth};
}

void KeyDueTable::setKeys(std::vector<DueKey> keys)
{
    beginResetModel();
    m_keys = std::move(keys);
    endResetModel();
}

QVariant KeyDueTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DueKey &key = at(index.row());
    const WhyRow &why = whys[std::size_t(key.why)];
    const int column = index.column();
    const bool isCa = key.holder == QLatin1String("CA");
    const QString days = QLocale().toString(std::abs(key.days));
    if (role == MonoRole)
        return column == Holder && !isCa;
    if (role == SerialRole)
        return isCa ? QString() : key.holder;
    if (role == ToneRole && column == Due)
        return int(why.tone);
    if (role == Qt::TextAlignmentRole && column == Days)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Holder: return key.holder;
    case Due: return words(why.word);
    case Days: return days;
    case Why: return words(why.sentence).arg(days);
    default: return words(isCa ? whys[std::size_t(DueWhy::Use)].remedy : why.remedy);
    }
}

QVariant KeyDueTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && section == Days)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const QString names[] = {tr("Key of"), tr("Due by"), tr("Days"), tr("Why"), tr("What to do")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

} // namespace imprint
