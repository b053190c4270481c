#include "widgets/diagnose/checklistform.h"

#include "models/core/step.h"
#include "models/tables/kdfform.h"
#include "models/tables/recordwords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace imprint {
namespace {

constexpr CheckAnswer answers[] = {CheckAnswer::Open, CheckAnswer::Fine, CheckAnswer::Wrong, CheckAnswer::NotApplicable};

Tone toneOf(CheckAnswer answer)
{
    static constexpr Tone tones[] = {Tone::Idle, Tone::Passed, Tone::Failed, Tone::Idle};
    return tones[int(answer)];
}

} // namespace

QString checklistWords(const QString &text)
{
    const QByteArray source = text.toUtf8();
    for (const char *const context : {"Checklist", "Failures", "FailureCodes"})
        if (const QString words = text.isEmpty() ? text : QCoreApplication::translate(context, source.constData()); words != text)
            return words;
    return text;
}

// Values may be texts of the catalogue, and the names of steps, one or several.
QString factWords(const Sentence &fact)
{
    Sentence said = fact;
    for (QString &value : said.values) {
        QStringList parts = value.split(QStringLiteral(", "));
        for (QString &part : parts)
            part = stepById(part) ? stepName(part) : checklistWords(part);
        value = parts.join(QStringLiteral(", "));
    }
    return sentenceWords("Checklist", said);
}

QString answerName(CheckAnswer answer)
{
    static constexpr const char *names[] = {QT_TRANSLATE_NOOP("Checklist", "not looked at"), QT_TRANSLATE_NOOP("Checklist", "fine"),
                                            QT_TRANSLATE_NOOP("Checklist", "wrong"), QT_TRANSLATE_NOOP("Checklist", "does not apply")};
    return QCoreApplication::translate("Checklist", names[int(answer)]);
}

ChecklistForm::ChecklistForm(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    m_layout->addStretch();
}

ChecklistForm::Row ChecklistForm::makeRow(std::size_t index)
{
    auto *const card = new Card(this);
    Row row{card, new StateText(card), new TextLabel(TextLabel::Kind::Note, card), new TextLabel(TextLabel::Kind::Note, card), new QComboBox(card),
            new QLineEdit(card)};
    row.title->setStrong(true);
    row.answer->setObjectName(QStringLiteral("answer-") + m_list.items[index].id);
    row.note->setObjectName(QStringLiteral("note-") + m_list.items[index].id);
    row.note->setMaxLength(200);
    for (const CheckAnswer answer : answers)
        row.answer->addItem(answerName(answer), int(answer));
    auto *const top = new QHBoxLayout;
    top->setSpacing(space::s);
    const bool isList = m_list.items[index].steps.isEmpty(); // the sentence is all there is to it
    row.title->setVisible(!isList);
    top->addWidget(isList ? static_cast<QWidget *>(row.facts) : row.title, 1);
    top->addWidget(row.answer, 0, Qt::AlignTop);
    for (TextLabel *const label : {row.facts, row.steps}) {
        label->setWrapping();
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    card->body()->setContentsMargins(space::m, space::s, space::m, space::m);
    card->body()->setSpacing(space::xs);
    card->body()->addLayout(top);
    if (!isList)
        card->body()->addWidget(row.facts);
    card->body()->addWidget(row.steps);
    card->body()->addWidget(row.note);
    m_layout->insertWidget(int(index), card);
    connect(row.answer, &QComboBox::currentIndexChanged, this, [this, index] { answered(index); });
    connect(row.note, &QLineEdit::textChanged, this, [this, index](const QString &text) {
        if (index < m_list.items.size())
            m_list.items[index].note = text;
    });
    return row;
}

void ChecklistForm::setChecklist(const Checklist &list)
{
    for (const Row &row : m_rows) {
        row.card->setParent(nullptr); // out of sight at once; its own signal may be what led here
        row.card->deleteLater();
    }
    m_rows.clear();
    m_list = list;
    for (std::size_t i = 0; i < m_list.items.size(); ++i) {
        m_rows.push_back(makeRow(i));
        showRow(i);
    }
    Q_EMIT changed();
}

Checklist ChecklistForm::checklist() const { return m_list; }

bool ChecklistForm::isAnswered() const
{
    return std::any_of(m_list.items.begin(), m_list.items.end(), [](const ChecklistItem &item) { return item.answer != CheckAnswer::Open; });
}

void ChecklistForm::answered(std::size_t index)
{
    if (index >= m_rows.size())
        return;
    m_list.items[index].answer = CheckAnswer(m_rows[index].answer->currentData().toInt());
    showRow(index);
    Q_EMIT changed();
}

void ChecklistForm::showRow(std::size_t index)
{
    const ChecklistItem &item = m_list.items[index];
    const Row &row = m_rows[index];
    const bool isList = item.steps.isEmpty();
    const QString words = checklistWords(item.title);
    row.title->setState(toneOf(item.answer), QStringLiteral("%1. %2").arg(index + 1).arg(words));
    QStringList facts, steps;
    for (const Fact &fact : item.facts)
        facts << (fact.isBad ? QStringLiteral("▲ ") : QStringLiteral("– ")) + factWords(fact.sentence);
    if (isList)
        facts << words;
    for (const QString &step : item.steps)
        steps << QStringLiteral("• ") + checklistWords(step);
    row.facts->setText(facts.join(u'\n'));
    row.facts->setVisible(!facts.isEmpty());
    row.steps->setText(steps.join(u'\n'));
    row.steps->setVisible(!steps.isEmpty());
    row.answer->setCurrentIndex(int(item.answer));
    row.answer->setAccessibleName(tr("Answer: %1").arg(words));
    row.note->setPlaceholderText(tr("What was seen"));
    row.note->setAccessibleName(tr("What was seen: %1").arg(words));
    row.note->setVisible(item.answer != CheckAnswer::Open);
    if (row.note->text() != item.note)
        row.note->setText(item.note);
}

void ChecklistForm::retranslate()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        for (const CheckAnswer answer : answers)
            m_rows[i].answer->setItemText(int(answer), answerName(answer));
        showRow(i);
    }
}

} // namespace imprint
