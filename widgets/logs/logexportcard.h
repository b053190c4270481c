// Asks for the stretch of time that goes into an archive, with all logs, their alignment and a report.
#pragma once

#include "models/logs/logexport.h"
#include "widgets/controls/card.h"

class QLineEdit;
class QPushButton;

namespace imprint {

class ErrorNote;
class IconButton;
class PrimaryButton;
class StateText;
class TextLabel;

class LogExportCard : public Card {
    Q_OBJECT
public:
    using Range = std::optional<std::pair<std::int64_t, std::int64_t>>;
    explicit LogExportCard(QWidget *parent = nullptr);

    // Moments in ns; nothing: there is no common clock, everything goes in.
    void ask(const Range &inSight, const Range &all);
    void setBusy();
    void setDone(const QString &file, const std::vector<ExportedLog> &parts);
    void setError(const Error &error);
    QPushButton *save() const { return m_save; }

Q_SIGNALS:
    void wanted(const imprint::LogExportWish &wish); // its archive is still to be chosen

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(const Range &range);
    std::optional<std::int64_t> momentOf(const QLineEdit *field, bool &isGood) const;
    void check();
    void retranslate();

    Range m_inSight, m_all;
    TextLabel *m_title, *m_fromName, *m_toName;
    QLineEdit *m_from, *m_to;
    QPushButton *m_useSight, *m_useAll, *m_save;
    StateText *m_said;
    ErrorNote *m_error;
    IconButton *m_close;
};

} // namespace imprint
