#include "widgets/scanbar.h"

#include "widgets/controls.h"
#include "widgets/scanfield.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace imprint {

namespace {
constexpr int fieldWidth = 280;
}

ScanBar::ScanBar(QWidget *parent)
    : QWidget(parent), m_card(new Card), m_field(new ScanField), m_hint(new TextLabel(TextLabel::Kind::Body)),
      m_add(new QPushButton), m_history(new QPushButton), m_error(new ErrorNote)
{
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_field);
    line->addWidget(m_hint, 1);
    line->addWidget(m_add);
    line->addWidget(m_history);
    m_card->body()->setContentsMargins(space::m, space::s, space::m, space::s);
    m_card->body()->addLayout(line);
    m_field->setFixedWidth(fieldWidth);
    m_field->setFont(monoFont(type::base));
    m_hint->setWordWrap(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_card);
    layout->addWidget(m_error);
    const auto news = [this](bool isRefused) {
        m_isRefused = isRefused;
        m_asked.clear();
        m_error->clear();
        retranslate();
    };
    connect(m_field, &ScanField::identified, this, &ScanBar::identified);
    connect(m_field, &ScanField::scanned, this, &ScanBar::scanned);
    connect(m_field, &ScanField::addressed, this, &ScanBar::addressed);
    connect(m_field, &ScanField::refused, this, [news] { news(true); });
    connect(m_field, &QLineEdit::textEdited, this, [news] { news(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addChosen(m_asked); });
    connect(m_history, &QPushButton::clicked, this, [this] {
        const QString serial = m_asked;
        dismiss();
        Q_EMIT historyChosen(serial);
    });
    hide();
    retranslate();
}

QWidget *ScanBar::open()
{
    if (isHidden()) {
        m_before = QApplication::focusWidget();
        show();
    }
    return m_field;
}

void ScanBar::dismiss()
{
    if (isHidden())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_field->clear();
    m_asked.clear();
    m_isRefused = false;
    m_error->clear();
    retranslate();
    hide();
    if (hadFocus && m_before)
        m_before->setFocus();
}

void ScanBar::ask(const QString &serial, bool canAdd)
{
    m_asked = serial;
    retranslate();
    m_add->setVisible(canAdd);
    (canAdd ? m_add : m_history)->setFocus();
}

void ScanBar::showError(const Error &error)
{
    m_error->setError(error);
}

void ScanBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void ScanBar::retranslate()
{
    const bool isAsked = !m_asked.isEmpty();
    m_card->setTone(isAsked || m_isRefused ? Tone::NeedsYou : Tone::Running);
    m_field->setName(tr("Serial"));
    m_hint->setText(isAsked       ? tr("%1 is not on this screen.").arg(m_asked)
                    : m_isRefused ? tr("This is neither a serial nor a code that names a device.")
                                  : tr("Enter finds the device, Escape closes."));
    m_add->setText(tr("Add to the batch"));
    m_history->setText(tr("Show its history"));
    m_add->setVisible(isAsked && m_add->isVisibleTo(this));
    m_history->setVisible(isAsked);
}

void ScanBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
