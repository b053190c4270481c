#include "widgets/logs/lognotescard.h"

#include "models/tables/recordwords.h"
#include "widgets/controls.h"
#include "widgets/recordtable.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace imprint {

namespace {
constexpr int high = 214, longestNote = 2000;
}

LogNotesCard::LogNotesCard(Memory &memory, QWidget *parent)
    : Card(parent), m_facts(new LogFacts(this)), m_title(new TextLabel(TextLabel::Kind::Strong, this)), m_text(new QLineEdit(this)),
      m_keep(new QPushButton(this)), m_tie(new QPushButton(this)), m_remove(new QPushButton(this)),
      m_table(new RecordTable(memory, QStringLiteral("logs/notes"), this)), m_close(new IconButton(QStringLiteral("clear"), this))
{
    body()->setContentsMargins(14, space::s, space::s, space::s);
    body()->setSpacing(space::xs);
    auto *const top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_text, 1);
    line->addWidget(m_keep);
    line->addWidget(m_tie);
    line->addWidget(m_remove);
    body()->addLayout(top);
    body()->addLayout(line);
    m_text->setMaxLength(longestNote);
    m_text->setObjectName(QStringLiteral("note"));
    m_tie->setObjectName(QStringLiteral("tie"));
    setNotes({});
    m_table->setTable(m_facts, {170, 90, 0, 190, 130});
    body()->addWidget(m_table, 1);
    setFixedHeight(high);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_text, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT noteWritten(m_text->text().trimmed()); });
    connect(m_tie, &QPushButton::clicked, this, &LogNotesCard::tieWanted);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_table->currentIndex().isValid())
            Q_EMIT removeWanted(m_table->currentIndex().row());
    });
    connect(m_table, &RecordTable::rowChosen, this, [this](int row) {
        m_remove->setEnabled(row >= 0);
        if (row >= 0 && m_facts->at(row).id != 0)
            Q_EMIT lineWanted(m_facts->at(row).id, m_facts->at(row).line);
    });
    hide();
    retranslate();
}

void LogNotesCard::setNotes(const std::vector<Row> &rows)
{
    m_rows = rows;
    std::vector<LogFact> facts;
    for (const Row &row : rows) {
        const LogNote &n = row.note;
        const QString text = n.isTie() ? tr("same moment as line %1 of %2").arg(QLocale().toString(n.tiedLine + 1), row.tiedName) : n.text;
        const QString when = n.madeAt ? localTime(n.madeAt) : QString();
        facts.push_back({{row.name, QLocale().toString(n.line + 1), text, when, n.by}, row.id, std::size_t(n.line)});
    }
    m_facts->setFacts({tr("Log"), tr("Line"), tr("Note"), tr("When"), tr("By")}, {false, true, false, false, false}, std::move(facts));
    m_remove->setEnabled(false);
}

void LogNotesCard::setChosen(const QString &what, const QString &text)
{
    m_what = what;
    if (m_text->text() != text)
        m_text->setText(text);
    m_text->setEnabled(!what.isEmpty());
    m_keep->setEnabled(!what.isEmpty());
    retranslate();
}

void LogNotesCard::setTie(const QString &what)
{
    m_tieWhat = what;
    m_tie->setEnabled(!what.isEmpty());
    retranslate();
}

void LogNotesCard::edit()
{
    show();
    m_text->setFocus();
    m_text->selectAll();
}

void LogNotesCard::retranslate()
{
    m_title->setText(tr("Marks and notes"));
    m_close->setName(tr("Close"));
    m_text->setPlaceholderText(m_what.isEmpty() ? tr("Choose a line to write a note beside it") : tr("Note for %1").arg(m_what));
    m_text->setAccessibleName(m_text->placeholderText());
    m_keep->setText(tr("Keep note"));
    m_tie->setText(tr("Same moment"));
    m_tie->setToolTip(m_tieWhat.isEmpty() ? tr("Choose a line in each of two logs: they are put on one clock by them")
                                          : tr("Says that %1 are of one moment (Ctrl+M)").arg(m_tieWhat));
    m_remove->setText(tr("Remove"));
    m_table->setName(tr("Marks and notes"));
}

void LogNotesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setNotes(std::vector<Row>(m_rows));
        retranslate();
    }
    Card::changeEvent(event);
}

} // namespace imprint
