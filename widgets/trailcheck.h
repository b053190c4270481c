// Whether the audit trail holds together: not checked yet, being checked, whole (how many entries, signed up to where), or wrong, with
// the first wrong entry named and a way to it. The check reads every entry, on the site's worker, and can be stopped.
#pragma once

#include "models/registry/auditverify.h"
#include "widgets/controls/card.h"
#include "widgets/page.h"

#include <QPointer>

class QPushButton;

namespace imprint {

class ErrorNote;
class Job;
class LinkButton;
class StateText;
class TextLabel;

class TrailCheck : public Card {
    Q_OBJECT
public:
    explicit TrailCheck(Services &services, QWidget *parent = nullptr);

    void check();
    const std::optional<AuditVerdict> &verdict() const { return m_verdict; }

Q_SIGNALS:
    void checked();
    void entryRequested(qint64 seq); // the first wrong one

protected:
    void changeEvent(QEvent *event) override;

private:
    void showVerdict();

    Services &m_services;
    StateText *m_state;
    TextLabel *m_text;
    ErrorNote *m_error;
    LinkButton *m_show;
    QPushButton *m_check;
    std::optional<AuditVerdict> m_verdict;
    std::int64_t m_checkedAt = 0;
    QPointer<Job> m_job;
};

} // namespace imprint
