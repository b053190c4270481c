#include "widgets/logs/logalignmentcard.h"

#include "models/core/errortext.h"
#include "models/tables/logwords.h"
#include "widgets/controls.h"
#include "widgets/recordtable.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QTabWidget>

namespace imprint {

namespace {
constexpr int high = 236;
}

LogAlignmentCard::LogAlignmentCard(Memory &memory, QWidget *parent)
    : Card(parent), m_segments(new LogFacts(this)), m_pairs(new LogFacts(this)), m_rivals(new LogFacts(this)), m_title(new StateText(this)),
      m_why(new TextLabel(TextLabel::Kind::Soft, this)), m_tabs(new QTabWidget(this)), m_close(new IconButton(QStringLiteral("clear"), this))
{
    body()->setContentsMargins(14, space::s, space::s, space::s);
    body()->setSpacing(space::xs);
    m_title->setStrong(true);
    m_why->setWrapping();
    auto *const top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    body()->addLayout(top);
    body()->addWidget(m_why);
    setPart(nullptr); // the models have their columns before views look at them
    m_tabs->addTab(makeTable(memory, m_segments, QStringLiteral("logs/segments"), {60, 130, 150, 0, 110, 90, 80}), QString());
    m_tabs->addTab(makeTable(memory, m_pairs, QStringLiteral("logs/pairs"), {90, 130, 110, 0}), QString());
    m_tabs->addTab(makeTable(memory, m_rivals, QStringLiteral("logs/rivals"), {240, 0}), QString());
    body()->addWidget(m_tabs, 1);
    setFixedHeight(high);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
    retranslate();
}

RecordTable *LogAlignmentCard::makeTable(Memory &memory, LogFacts *facts, const QString &key, const std::vector<int> &widths)
{
    auto *const table = new RecordTable(memory, key, m_tabs);
    table->setObjectName(key);
    table->setTable(facts, widths);
    connect(table, &RecordTable::rowChosen, this, [this, facts](int row) {
        if (row >= 0 && facts->at(row).id != 0)
            Q_EMIT lineWanted(facts->at(row).id, facts->at(row).line);
    });
    return table;
}

void LogAlignmentCard::setPart(std::shared_ptr<const LogPart> part)
{
    if (part && part == m_part)
        return; // it is asked for with every line that is chosen
    m_part = part ? std::move(part) : std::make_shared<const LogPart>();
    fill();
}

void LogAlignmentCard::fill()
{
    m_segments->showSegments(*m_part);
    m_pairs->showPairs(*m_part);
    m_rivals->showRivals(*m_part);
    retranslate();
}

void LogAlignmentCard::retranslate()
{
    m_close->setName(tr("Close"));
    if (m_tabs->count() == 3) {
        const char *const names[] = {QT_TR_NOOP("Segments"), QT_TR_NOOP("Pairs"), QT_TR_NOOP("What else it could be")};
        for (int i = 0; i < 3; ++i) {
            m_tabs->setTabText(i, tr(names[i]));
            static_cast<RecordTable *>(m_tabs->widget(i))->setName(tr(names[i]));
        }
    }
    const bool isAligned = m_part->clock == LogPart::Clock::Aligned;
    if (m_part->problem) {
        const ErrorText text = errorText(*m_part->problem);
        m_title->setState(Tone::NeedsYou, text.title);
        m_why->setText(text.sentence + u' ' + text.remedy);
    } else if (!m_part->alignment) {
        m_title->setState(Tone::Idle, tr("Nothing to align"));
        m_why->setText(tr("Open a second log, and it is put on the clock of this one."));
    } else if (isAligned) {
        m_title->setState(Tone::Passed, tr("Aligned with a confidence of %1 %, within %2")
                                            .arg(QLocale().toString(m_part->alignment->confidence * 100, 'f', 0),
                                                 logwords::span(std::int64_t(m_part->alignment->errorBound * 1e9))));
        m_why->setText(logwords::reason(m_part->alignment->why));
    } else {
        m_title->setState(Tone::NeedsYou, tr("Not aligned"));
        m_why->setText(logwords::reason(m_part->alignment->why) + u' ' +
                       tr("Choose a line in each log that you know to be of one moment, and press “Same moment” (Ctrl+M)."));
    }
    m_tabs->setVisible(isAligned || (m_part->alignment && !m_part->alignment->rivals.empty()));
    setFixedHeight(m_tabs->isVisibleTo(this) ? high : 92);
}

void LogAlignmentCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    Card::changeEvent(event);
}

} // namespace imprint
