#include "widgets/live/livedevicepanel.h"

#include "widgets/controls.h"
#include "widgets/errandbutton.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace imprint {
namespace {

constexpr int keptLines = 400;
constexpr int consoleHeight = 132;

// What devices print is text from outside: nothing in it may control or turn round what stands on the screen.
QString printable(const QByteArray &text)
{
    QString out = QString::fromUtf8(text.left(500));
    for (QChar &c : out)
        if (!c.isPrint() && c != u'\t')
            c = QChar(0x00B7);
    return out;
}

bool isZero(const Sha256 &hash)
{
    return std::all_of(hash.begin(), hash.end(), [](std::uint8_t byte) { return byte == 0; });
}

QString hexOf(const Sha256 &hash)
{
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(hash.data()), qsizetype(hash.size())).toHex());
}

} // namespace

LiveDevicePanel::LiveDevicePanel(QWidget *parent)
    : Card(parent), m_empty(new TextLabel(TextLabel::Kind::Soft, this)), m_scroll(new QScrollArea(this))
{
    body()->setContentsMargins(1, 1, 1, 1);
    m_empty->setWrapping();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    body()->addWidget(m_empty, 1);
    auto *const inside = new QWidget;
    auto *const layout = new QVBoxLayout(inside);
    layout->setContentsMargins(space::l, 14, space::l, 14);
    layout->setSpacing(space::xs);
    makeIdentity(layout);
    makeActions(layout);
    makeSteps(layout);
    makeConsole(layout);
    layout->addStretch(1);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    inside->setAutoFillBackground(false); // the card is the ground
    m_scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(m_scroll, 1);
    setMinimumWidth(260);
    retranslate();
    setLine(nullptr);
}

void LiveDevicePanel::makeIdentity(QVBoxLayout *layout)
{
    m_serial = new ElidedLabel(TextLabel::Kind::Title, this);
    m_about = new TextLabel(TextLabel::Kind::Soft, this);
    m_about->setWrapping();
    m_keyTitle = new TextLabel(TextLabel::Kind::Note, this);
    m_fingerprint = new FingerprintLabel(this);
    m_errands = new ErrandButton(ErrandButton::Place::LiveBatch, this);
    connect(m_errands, &ErrandButton::requested, this, &LiveDevicePanel::pageRequested);
    auto *const first = new QHBoxLayout;
    first->addWidget(m_serial, 1);
    first->addWidget(m_errands);
    layout->addLayout(first);
    layout->addWidget(m_about);
    layout->addSpacing(space::xs);
    layout->addWidget(m_keyTitle);
    layout->addWidget(m_fingerprint);
    layout->addSpacing(space::s);
}

void LiveDevicePanel::makeActions(QVBoxLayout *layout)
{
    m_problem = new ErrorNote(this);
    layout->addWidget(m_problem);
    m_actions = new QWidget(this);
    auto *const line = new QHBoxLayout(m_actions);
    line->setContentsMargins(0, space::xs, 0, space::s);
    line->setSpacing(space::s);
    m_retry = new QPushButton(this);
    m_abandon = new QPushButton(this);
    line->addWidget(m_retry);
    line->addWidget(m_abandon);
    line->addStretch(1);
    layout->addWidget(m_actions);

    m_abandonPart = new QWidget(this);
    auto *const asking = new QVBoxLayout(m_abandonPart);
    asking->setContentsMargins(0, 0, 0, space::s);
    m_abandonText = new TextLabel(TextLabel::Kind::Body, this);
    m_abandonText->setWrapping();
    m_why = new QLineEdit(this);
    m_why->setMaxLength(200);
    m_giveUp = new QPushButton(this);
    m_keep = new QPushButton(this);
    auto *const answers = new QHBoxLayout;
    answers->addWidget(m_giveUp);
    answers->addWidget(m_keep);
    answers->addStretch(1);
    asking->addWidget(m_abandonText);
    asking->addWidget(m_why);
    asking->addLayout(answers);
    layout->addWidget(m_abandonPart);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_line ? m_line->serial : QString()); });
    connect(m_abandon, &QPushButton::clicked, this, [this] { askAbandon(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askAbandon(false); });
    connect(m_why, &QLineEdit::returnPressed, m_giveUp, &QPushButton::click);
    connect(m_giveUp, &QPushButton::clicked, this, [this] {
        const QString why = m_why->text().trimmed();
        askAbandon(false);
        if (m_line)
            Q_EMIT abandonRequested(m_line->serial, why.isEmpty() ? tr("given up at the bench") : why);
    });
}

void LiveDevicePanel::makeSteps(QVBoxLayout *layout)
{
    for ([[maybe_unused]] const Step step : allSteps) {
        layout->addWidget(new Hairline(Qt::Horizontal, this));
        StepPart part{new StateText(this), new TextLabel(TextLabel::Kind::Note, this)};
        part.state->setStrong(true);
        part.evidence->setWrapping();
        part.evidence->setContentsMargins(16, 0, 0, 0);
        auto *const box = new QVBoxLayout;
        box->setContentsMargins(0, space::s, 0, space::s);
        box->setSpacing(2);
        box->addWidget(part.state);
        box->addWidget(part.evidence);
        layout->addLayout(box);
        m_steps.push_back(part);
    }
}

void LiveDevicePanel::makeConsole(QVBoxLayout *layout)
{
    m_consoleTitle = new TextLabel(TextLabel::Kind::Note, this);
    m_console = new QPlainTextEdit(this);
    m_console->setReadOnly(true);
    m_console->setUndoRedoEnabled(false);
    m_console->setMaximumBlockCount(keptLines);
    m_console->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_console->setFont(monoFont(type::small));
    m_console->setFixedHeight(consoleHeight);
    m_console->setTabChangesFocus(true);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addSpacing(space::xs);
    layout->addWidget(m_consoleTitle);
    layout->addWidget(m_console);
    m_history = new LinkButton(this);
    layout->addWidget(m_history, 0, Qt::AlignLeft);
    connect(m_history, &QPushButton::clicked, this, [this] { Q_EMIT historyRequested(m_line ? m_line->serial : QString()); });
}

void LiveDevicePanel::setLine(const BatchLine *line)
{
    const QString key = line ? line->key : QString();
    if (key != m_key) {
        m_detail.reset();
        m_console->clear();
        m_isAsking = false;
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_key = key;
    m_line = line ? std::optional(*line) : std::nullopt;
    m_empty->setVisible(!line);
    m_scroll->setVisible(line != nullptr);
    showAll();
}

void LiveDevicePanel::setDetail(const LiveDetail &detail)
{
    if (!m_line || detail.row.serial != m_line->serial)
        return;
    m_detail = detail;
    showAll();
}

bool LiveDevicePanel::isOurs(const ConsoleLine &line) const
{
    if (!m_line || !m_line->live)
        return false;
    const QString place = batchwords::place(line.where);
    const QStringList &others = m_line->live->otherWheres;
    return place == batchwords::place(m_line->live->where)
        || std::any_of(others.begin(), others.end(), [&place](const QString &other) { return place == batchwords::place(other); });
}

void LiveDevicePanel::setConsole(const std::vector<ConsoleLine> &lines)
{
    m_console->clear();
    addConsole(lines);
}

void LiveDevicePanel::addConsole(const std::vector<ConsoleLine> &lines)
{
    QStringList texts;
    for (const ConsoleLine &line : lines)
        if (isOurs(line))
            texts << printable(line.text);
    if (texts.isEmpty())
        return;
    if (texts.size() > keptLines)
        texts = texts.mid(texts.size() - keptLines);
    const bool isAtEnd = m_console->verticalScrollBar()->value() == m_console->verticalScrollBar()->maximum();
    m_console->appendPlainText(texts.join(u'\n'));
    if (isAtEnd)
        m_console->verticalScrollBar()->setValue(m_console->verticalScrollBar()->maximum());
    m_console->show();
    m_consoleTitle->show();
}

QString LiveDevicePanel::consoleText() const { return m_console->toPlainText(); }

QString LiveDevicePanel::stepText(Step step) const
{
    const StepPart &part = m_steps[std::size_t(step)];
    return part.state->text() + u'\n' + part.evidence->text();
}

void LiveDevicePanel::showAll()
{
    if (!m_line)
        return;
    const BatchLine &line = *m_line;
    m_errands->setSerial(line.serial);
    m_serial->setText(line.serial.isEmpty() ? tr("Not identified yet") : line.serial);
    QStringList about;
    const auto add = [&about](const QString &text) {
        if (!text.isEmpty() && !about.contains(text))
            about << text;
    };
    add(line.model);
    if (m_detail && m_detail->device && !m_detail->device->firmware.isEmpty())
        add(tr("firmware %1").arg(m_detail->device->firmware));
    add(batchwords::place(line.live ? line.live->where : line.record ? line.record->where : QString()));
    if (line.live) {
        for (const QString &where : line.live->otherWheres)
            add(batchwords::place(where));
        add(line.live->board);
    }
    m_about->setText(about.join(QStringLiteral(" \u00b7 ")));
    m_about->setVisible(!about.isEmpty());
    QString fingerprint = line.live ? line.live->fingerprint : QString();
    if (fingerprint.isEmpty() && line.record && !isZero(line.record->keyFingerprint))
        fingerprint = hexOf(line.record->keyFingerprint);
    m_fingerprint->setFingerprint(fingerprint);
    const Error reason = line.question ? Error{} : line.reason();
    if (reason.code != m_problem->error().code || reason.detail != m_problem->error().detail)
        m_problem->setError(reason);
    m_retry->setVisible(line.canRetry());
    m_abandon->setVisible(line.canAbandon());
    m_actions->setVisible(!m_isAsking && (line.canRetry() || line.canAbandon()));
    m_abandonPart->setVisible(m_isAsking);
    m_history->setVisible(!line.serial.isEmpty() && line.isSeen());
    const bool hasConsole = m_console->blockCount() > 1 || !m_console->toPlainText().isEmpty();
    m_console->setVisible(hasConsole);
    m_consoleTitle->setVisible(hasConsole);
    showSteps();
}

void LiveDevicePanel::showSteps()
{
    for (const Step step : allSteps) {
        StepPart &part = m_steps[std::size_t(step)];
        const ToneWord state = m_line->step(step);
        part.state->setState(state.tone, batchwords::stepName(step));
        QStringList words;
        if (m_detail && m_detail->row.steps[std::size_t(step)].attempts > 0) {
            const StepState &record = m_detail->row.steps[std::size_t(step)];
            words = batchwords::evidence(step, record.evidence);
            if (record.attempts > 1)
                words << tr("%n attempts", nullptr, record.attempts);
        }
        if (words.isEmpty() && state.tone != Tone::Passed)
            words << (state.word.isEmpty() ? toneName(Tone::Idle) : state.word);
        const QString text = words.join(u'\n');
        if (part.evidence->text() != text)
            part.evidence->setText(text);
        part.evidence->setVisible(!text.isEmpty());
    }
}

void LiveDevicePanel::askAbandon(bool isAsking)
{
    m_isAsking = isAsking;
    m_why->clear();
    if (isAsking && m_line)
        m_abandonText->setText(tr("Give %1 up? It counts as given up in the report; you can start it again later.").arg(m_line->serial));
    showAll();
    isAsking ? m_why->setFocus() : m_abandon->setFocus();
}

void LiveDevicePanel::retranslate()
{
    setAccessibleName(tr("Chosen device"));
    m_empty->setText(tr("Choose a device to see its key, what each step left on record, and its console."));
    m_keyTitle->setText(tr("Key fingerprint"));
    m_consoleTitle->setText(tr("Console"));
    m_console->setAccessibleName(tr("Console of the device"));
    m_retry->setText(tr("Start it again"));
    m_abandon->setText(tr("Give it up"));
    m_giveUp->setText(tr("Give it up"));
    m_keep->setText(tr("Keep it"));
    m_why->setPlaceholderText(tr("Reason, for the record"));
    m_why->setAccessibleName(tr("Reason, for the record"));
    m_history->setText(tr("Its whole history"));
    showAll();
}

void LiveDevicePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
