// How a log is read: format of its stamps, zone and year, with what was guessed; the operator corrects it here.
#pragma once

#include "models/services/logdesk.h"
#include "widgets/controls/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace imprint {

class ErrorNote;
class IconButton;
class TextLabel;

class LogReadingCard : public Card {
    Q_OBJECT
public:
    explicit LogReadingCard(QWidget *parent = nullptr);
    void setEntry(const LogEntry &entry);
    int id() const { return m_id; }

Q_SIGNALS:
    void chosen(int id, const imprint::LogOptions &options);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void retranslate();
    void fill(const LogEntry &entry);

    int m_id = 0;
    std::optional<LogEntry> m_entry;
    LogOptions m_options;
    TextLabel *m_title, *m_guesses, *m_formatName, *m_zoneName, *m_yearName;
    QComboBox *m_format, *m_zone;
    QLineEdit *m_year;
    QPushButton *m_apply;
    ErrorNote *m_error;
    IconButton *m_close;
};

} // namespace imprint
