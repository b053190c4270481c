// Which radio channel to take: a picture of the band and a table, from centre frequencies and widths alone.
#pragma once

#include "models/tables/channeltable.h"
#include "widgets/page.h"

class QComboBox;
class QPushButton;

namespace imprint {

class ChannelPicture;
class RecordTable;
class StateText;
class TextLabel;

class ChannelsView : public QWidget {
    Q_OBJECT
public:
    explicit ChannelsView(Services &services, QWidget *parent = nullptr);

    ChannelTable &table() { return m_channels; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const QString &id);
    void showSentence();
    void retranslate();

    ChannelTable m_channels;
    TextLabel *m_for, *m_hint;
    QComboBox *m_radio, *m_width;
    QPushButton *m_clear;
    StateText *m_sentence;
    ChannelPicture *m_picture;
    RecordTable *m_table;
};

} // namespace imprint
