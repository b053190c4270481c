#include "widgets/controls/passphrasefield.h"

#include "widgets/controls/buttons.h"
#include "widgets/controls/textlabel.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace imprint {
namespace {

constexpr std::array strengthTones{Tone::Failed, Tone::Failed, Tone::NeedsYou, Tone::Passed};

class StrengthBar final : public QWidget {
public:
    StrengthBar(const PassphraseField *field) : m_field(field) { setFixedHeight(4); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensOf(this);
        const int strength = m_field->strength();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const qreal part = (width() - 2.0 * space::xs) / 3;
        for (int i = 0; i < 3; ++i) {
            painter.setBrush(i < strength ? toneColors(tokens, strengthTones[std::size_t(strength)]).text : tokens.line);
            painter.drawRoundedRect(QRectF(i * (part + space::xs), 0, part, height()), 2, 2);
        }
    }

private:
    const PassphraseField *m_field;
};

} // namespace

// Bits, roughly: each character counts for the kinds that occur, little when it repeats or continues the one before ("aaaa", "1234").
int passphraseStrength(const QString &text)
{
    if (text.toUtf8().size() < 8)
        return 0;
    double alphabet = 0, characters = 0;
    std::array<bool, 5> kinds{};
    QChar before;
    for (const QChar c : text) {
        kinds[c.isLower() ? 0 : c.isUpper() ? 1 : c.isDigit() ? 2 : c.unicode() < 128 ? 3 : 4] = true;
        const int difference = int(c.unicode()) - int(before.unicode());
        characters += difference >= -1 && difference <= 1 ? 0.25 : 1;
        before = c;
    }
    constexpr std::array<double, 5> sizes{26, 26, 10, 20, 500};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        alphabet += kinds[i] ? sizes[i] : 0;
    // Words are far from random letters: two thirds.
    const double bits = characters * std::log2(alphabet) * 2 / 3;
    return bits < 36 ? 1 : bits < 56 ? 2 : 3;
}

PassphraseField::PassphraseField(bool showsStrength, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_reveal(new IconButton(QStringLiteral("eye"), this)),
      m_bar(new StrengthBar(this)), m_hint(new TextLabel(TextLabel::Kind::Note, this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_reveal->setCheckable(true);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::xs);
    line->addWidget(m_edit, 1);
    line->addWidget(m_reveal);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addLayout(line);
    layout->addWidget(m_bar);
    layout->addWidget(m_hint);
    m_bar->setVisible(showsStrength);
    m_hint->setVisible(showsStrength);
    setFocusProxy(m_edit);
    connect(m_reveal, &QToolButton::toggled, this,
            [this](bool isShown) { m_edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showStrength();
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &PassphraseField::entered);
    retranslate();
}

Secret PassphraseField::take()
{
    QByteArray utf8 = m_edit->text().toUtf8();
    std::string text = utf8.toStdString();
    cleanse(utf8.data(), std::size_t(utf8.size()));
    // Typed over before it goes, because the field's own string is freed as it is.
    m_edit->setText(QString(m_edit->text().size(), u' '));
    m_edit->clear();
    m_reveal->setChecked(false);
    return Secret::takeOver(text);
}

void PassphraseField::setName(const QString &name)
{
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(name);
    m_isNamed = true;
}

bool PassphraseField::isEmpty() const { return m_edit->text().isEmpty(); }
bool PassphraseField::equals(const PassphraseField &other) const { return m_edit->text() == other.m_edit->text(); }
int PassphraseField::strength() const { return passphraseStrength(m_edit->text()); }

void PassphraseField::showStrength()
{
    if (m_bar->isHidden())
        return;
    const std::array hints{tr("At least 8 characters; several words are best."), tr("Easy to guess: add a word or two."),
                           tr("Fair: one more word makes it good."), tr("Good.")};
    m_hint->setText(hints[std::size_t(strength())]);
    m_bar->setAccessibleName(m_hint->text());
    m_bar->update();
}

void PassphraseField::retranslate()
{
    if (!m_isNamed)
        m_edit->setAccessibleName(tr("Passphrase"));
    m_reveal->setName(tr("Show the passphrase"));
    showStrength();
}

void PassphraseField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
