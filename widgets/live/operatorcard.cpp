#include "widgets/live/operatorcard.h"

#include "models/core/errortext.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include <array>

namespace imprint {
namespace {

enum class Evidences { None, Fingerprint, Detail };

// One row a kind of question. %1 is the serial. Kinds without a row are asked in the words of the failure catalogue.
struct Asked {
    const char *kind, *title, *text, *yes, *no;
    Evidences evidence;
    bool wantsWords = false;
};
constexpr std::array<Asked, 10> asked{{
    {"ask.unknown-key",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "No key was delivered for %1."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Compare the fingerprint on its label. Is it the same?"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "It is this device"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Not this one"), Evidences::Fingerprint},
    {"ask.old-label",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "The label of %1 shows an earlier key."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "It says which device this is, but does not verify it. Compare device and label, then print a new label."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "It is this device"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Not this one"), Evidences::Detail},
    {"ask.release-account",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "How was %1 released?"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "The device says that it was released, and this site did not do it. What you say goes on record."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Accept it"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Refuse it"), Evidences::None, true},
    {"ask.release-own",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "%1 belongs to this site already."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Release it and provision it anew?"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Release it"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Leave it as it is"), Evidences::None},
    {"ask.registry-older",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "%1 knows more than the restored registry."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Its certificate is missing in the registry. Release it and provision it anew?"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Release it"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Leave it as it is"), Evidences::Fingerprint},
    {"ask.unknown-leaf",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "%1 has a certificate of this site that the registry does not know."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Is another copy of this registry in use? Go on only when that is explained."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "It is explained"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Set it aside"), Evidences::Fingerprint},
    {"ask.unknown-update",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "%1 is in a key update that the registry does not know."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Was the registry restored from a backup, or did another station begin it?"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Yes, begin anew"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "No, set it aside"), Evidences::Fingerprint},
    {"ask.foreign-offer",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Another owner began a key update of %1."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Give it up and begin anew? Refuse when the device may belong to somebody else."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Begin anew"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Set it aside"), Evidences::Fingerprint},
    {"ask.epoch",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Somebody else has owned %1 since it was released."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Do you know where it was? Its ownership counter is higher than this site's release explains."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "I know, go on"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Set it aside"), Evidences::Detail},
    {"ask.reveal-limit",
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "The key update of %1 failed several times."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Check power and cable first. Let it try again, unless it looks tampered with."),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Try again"),
     QT_TRANSLATE_NOOP("imprint::OperatorCard", "Set it aside"), Evidences::Detail}}};

const Asked *askedOf(const QString &kind)
{
    for (const Asked &row : asked)
        if (kind == QLatin1String(row.kind))
            return &row;
    return nullptr;
}

} // namespace

OperatorCard::OperatorCard(const OpenQuestion &question, QWidget *parent)
    : QWidget(parent), m_question(question), m_title(new StateText(this)), m_text(new TextLabel(TextLabel::Kind::Body, this)),
      m_evidence(new TextLabel(TextLabel::Kind::Mono, this)), m_answers(new QHBoxLayout), m_no(new QPushButton(this))
{
    const Asked *const row = askedOf(question.kind);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, 10, space::m, 10);
    layout->setSpacing(6);
    m_title->setStrong(true);
    m_text->setWrapping();
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_evidence);
    m_evidence->setWordWrap(true);
    m_evidence->setVisible(row && row->evidence != Evidences::None);
    m_evidence->setText(row && row->evidence == Evidences::Fingerprint ? groupedHex(question.subject) : question.detail);
    m_answers->setContentsMargins(0, 2, 0, 0);
    m_answers->setSpacing(space::s);
    layout->addLayout(m_answers);
    if (row && row->wantsWords) {
        m_words = new QLineEdit(this);
        m_words->setMaxLength(200);
        m_words->setMinimumWidth(220);
        connect(m_words, &QLineEdit::textChanged, this, &OperatorCard::showPossible);
        m_answers->addWidget(m_words, 1);
        m_words->installEventFilter(this);
    }
    m_answers->addWidget(m_no);
    if (!m_words)
        m_answers->addStretch(1);
    connect(m_no, &QPushButton::clicked, this, [this] {
        Q_EMIT answered(m_question.id, AnswerKind::Refused, m_words ? m_words->text().trimmed() : tr("refused at the bench"));
    });
    m_no->installEventFilter(this);
    makeYes();
    retranslate();
}

// The filled button is a class of its own, so the answer is made anew when the card becomes the first.
void OperatorCard::makeYes()
{
    const bool hadFocus = m_yes && m_yes->hasFocus();
    delete m_yes;
    m_yes = m_isLeading ? new PrimaryButton(this) : new QPushButton(this);
    m_answers->insertWidget(m_words ? 1 : 0, m_yes);
    setTabOrder(m_yes, m_no);
    if (m_words) {
        setTabOrder(m_words, m_yes);
        connect(m_words, &QLineEdit::returnPressed, m_yes, &QPushButton::click);
    }
    connect(m_yes, &QPushButton::clicked, this, [this] {
        Q_EMIT answered(m_question.id, AnswerKind::Confirmed, m_words ? m_words->text().trimmed() : tr("confirmed at the bench"));
    });
    m_yes->installEventFilter(this);
    m_yes->show();
    if (hadFocus)
        m_yes->setFocus();
}

void OperatorCard::setLeading(bool isLeading)
{
    if (m_isLeading == isLeading)
        return;
    m_isLeading = isLeading;
    makeYes();
    retranslate();
}

void OperatorCard::setFocusToAnswer() { m_words ? m_words->setFocus() : m_yes->setFocus(); }

void OperatorCard::setRecorded(bool isRecorded)
{
    m_isRecorded = isRecorded;
    showPossible();
}

void OperatorCard::showPossible()
{
    m_no->setEnabled(!m_isRecorded);
    m_yes->setEnabled(!m_isRecorded && (!m_words || !m_words->text().trimmed().isEmpty()));
    if (m_words)
        m_words->setEnabled(!m_isRecorded);
}

void OperatorCard::retranslate()
{
    const Asked *const row = askedOf(m_question.kind);
    const ErrorText text = errorText(fail(m_question.kind.toStdString(), m_question.detail.toStdString()));
    m_title->setState(Tone::NeedsYou, row ? tr(row->title).arg(m_question.serial) : m_question.serial + QStringLiteral(": ") + text.title);
    m_text->setText(row ? tr(row->text) : text.sentence + u' ' + text.remedy);
    m_yes->setText(row ? tr(row->yes) : tr("Confirm"));
    m_no->setText(row ? tr(row->no) : tr("Refuse"));
    const auto describe = [this](QWidget *button, const QString &name) {
        button->setAccessibleName(name);
        button->setAccessibleDescription(m_title->text() + u' ' + m_text->text());
    };
    describe(m_yes, m_yes->text());
    describe(m_no, m_no->text());
    if (m_words) {
        m_words->setPlaceholderText(tr("Reset button, seller, time-out …"));
        describe(m_words, tr("How it was released"));
    }
    showPossible();
}

void OperatorCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).needsGround);
}

void OperatorCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool OperatorCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT chosen(m_question.serial);
    return QWidget::eventFilter(watched, event);
}

} // namespace imprint
