#include "widgets/controls/fingerprintlabel.h"

#include "widgets/controls/buttons.h"
#include "widgets/controls/textlabel.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace imprint {

QString groupedHex(const QString &hex, int groups)
{
    const bool isHex = std::all_of(hex.begin(), hex.end(), [](QChar c) {
        return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f');
    });
    if (!isHex)
        return hex;
    QStringList parts;
    for (qsizetype i = 0; i < hex.size() && (groups == 0 || parts.size() < groups); i += 4)
        parts << hex.mid(i, 4).toUpper();
    return parts.join(u' ');
}

FingerprintLabel::FingerprintLabel(QWidget *parent)
    : QWidget(parent), m_text(new TextLabel(TextLabel::Kind::Mono, this)), m_copy(new IconButton(QStringLiteral("copy"), this))
{
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    setFocusProxy(m_copy);
    connect(m_copy, &QToolButton::clicked, this, &FingerprintLabel::copy);
    setFingerprint({});
    retranslate();
}

void FingerprintLabel::setFingerprint(const QString &hex)
{
    m_hex = hex;
    m_text->setText(hex.isEmpty() ? QString(QChar(0x2013)) : groupedHex(hex));
    m_copy->setVisible(!hex.isEmpty());
}

void FingerprintLabel::copy() { QGuiApplication::clipboard()->setText(m_hex); }

void FingerprintLabel::retranslate()
{
    m_text->setAccessibleName(tr("Fingerprint"));
    m_copy->setName(tr("Copy the fingerprint"));
}

void FingerprintLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
