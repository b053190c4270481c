#include "widgets/diagnose/keylists.h"

#include "models/services/diagnosisservice.h"
#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/diagnose/checklistform.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace imprint {

KeyLists::KeyLists(Services &services, QWidget *parent)
    : Card(parent), m_services(services), m_which(new QComboBox(this)), m_subject(new QLineEdit(this)), m_form(new ChecklistForm(this)),
      m_error(new ErrorNote(this)), m_state(new StateText(this)), m_record(new QPushButton(this))
{
    m_which->setObjectName(QStringLiteral("which-list"));
    m_subject->setObjectName(QStringLiteral("list-subject"));
    m_record->setObjectName(QStringLiteral("record-list"));
    m_subject->setText(QStringLiteral("CA"));
    m_subject->setMaxLength(64);
    auto *const top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_which, 2);
    top->addWidget(m_subject, 1);
    auto *const foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_record);
    body()->addLayout(top);
    body()->addWidget(m_form);
    body()->addWidget(m_error);
    body()->addLayout(foot);
    connect(m_which, &QComboBox::activated, this, &KeyLists::load);
    connect(m_record, &QPushButton::clicked, this, &KeyLists::record);
    connect(m_subject, &QLineEdit::textChanged, this, &KeyLists::showState);
    connect(m_form, &ChecklistForm::changed, this, &KeyLists::showState);
    connect(&services.site, &SiteService::changed, this, &KeyLists::showState);
    retranslate();
    load();
}

void KeyLists::load()
{
    const QString id = m_which->currentData().toString();
    m_services.diagnosis.logs().perform(this, QString(), [id](JobControl &) { return makeChecklist(id, {}); }, [this](Result<Checklist> list) {
        m_error->setError(list ? Error{} : list.error());
        if (list)
            m_form->setChecklist(*list);
    });
}

void KeyLists::record()
{
    Checklist list = m_form->checklist();
    list.subject = m_subject->text().trimmed();
    m_services.site.perform(this, tr("Recording the checklist"), [list](OpenSite &site, JobControl &) { return recordChecklist(site.registry(), list); },
                            [this](Result<QString> summary) {
                                m_error->setError(summary ? Error{} : summary.error());
                                if (summary)
                                    m_state->setState(Tone::Passed, tr("Recorded in the audit trail"));
                            });
}

void KeyLists::showState()
{
    m_record->setEnabled(m_services.site.state() && m_form->isAnswered() && !m_subject->text().trimmed().isEmpty());
    m_state->setState(Tone::Idle, m_form->isAnswered() ? tr("not recorded yet") : tr("nothing answered yet"));
}

void KeyLists::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void KeyLists::retranslate()
{
    const int which = m_which->currentIndex();
    m_which->clear();
    m_which->addItem(tr("How keys are stored"), QStringLiteral("key-storage"));
    m_which->addItem(tr("How keys are destroyed"), QStringLiteral("key-destruction"));
    m_which->setCurrentIndex(std::max(0, which));
    m_which->setAccessibleName(tr("Checklist"));
    m_subject->setAccessibleName(tr("Which key: CA, a serial, a backup"));
    m_subject->setPlaceholderText(tr("Which key"));
    m_record->setText(tr("Record"));
    m_form->retranslate();
    showState();
}

} // namespace imprint
