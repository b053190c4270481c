// Radio channels of one radio for a table, the best first given what is in use; and the words for radios and channels.
#pragma once

#include "models/diagnosis/channels.h"
#include "models/tables/tone.h"

#include <QAbstractTableModel>

#include <span>

namespace imprint {

// "zigbee" is "Zigbee and Thread".
QString radioName(const QString &radio);
QString channelName(const Channel &channel); // "Wi-Fi 6", "Zigbee 25"
QString channelsInWords(const QStringList &ids);
struct RadioRow {
    const char *radio;
    const char *name;
};
std::span<const RadioRow> radioTable(); // those that a channel is chosen for

class ChannelTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Band, State, Shared, Nearest, Disturbers, ColumnCount };

    explicit ChannelTable(QObject *parent = nullptr);

    void setRadio(const QString &radio);
    const QString &radio() const { return m_radio; }
    // Puts it in or takes it out. Unknown ids are passed over.
    void toggle(const QString &id);
    void clear();
    bool isInUse(const QString &id) const;
    const std::vector<Channel> &inUse() const { return m_inUse; }
    const Advice &at(int row) const { return m_advice[std::size_t(row)]; }
    const std::vector<Advice> &advice() const { return m_advice; }
    QString sentence() const; // which to take, and why
    QStringList best() const; // ids of the channels that nothing beats

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_advice.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate() { rebuild(); }

private:
    void rebuild();
    QString word(const Advice &advice) const;
    Tone tone(const Advice &advice) const;

    QString m_radio;
    std::vector<Channel> m_inUse;
    std::vector<Advice> m_advice;
};

} // namespace imprint
