#include "widgets/diagnose/kdfsidecard.h"

#include "models/tables/kdfform.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>

namespace imprint {

KdfSideCard::KdfSideCard(QWidget *parent)
    : Card(parent), m_title(new TextLabel(TextLabel::Kind::Strong, this)), m_output(new TextLabel(TextLabel::Kind::Mono, this)),
      m_cost(new TextLabel(TextLabel::Kind::Note, this)), m_advice(new TextLabel(TextLabel::Kind::Note, this)),
      m_copy(new IconButton(QStringLiteral("copy"), this)), m_error(new ErrorNote(this))
{
    m_output->setWrapping();
    m_advice->setWrapping();
    auto *const top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_copy);
    body()->setContentsMargins(space::m, space::s, space::m, space::s);
    body()->setSpacing(space::xs);
    body()->addLayout(top);
    body()->addWidget(m_output);
    body()->addWidget(m_cost);
    body()->addWidget(m_advice);
    body()->addWidget(m_error);
    connect(m_copy, &IconButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_side->output); });
    retranslate();
}

void KdfSideCard::setTitle(const QString &title) { m_title->setText(title); }

void KdfSideCard::setSide(const std::optional<KdfSide> &side)
{
    m_side = side;
    retranslate();
}

// A wrapping label breaks at spaces: groups of eight.
static QString grouped(const QString &hex)
{
    QString out;
    for (qsizetype i = 0; i < hex.size(); i += 8)
        out += (i > 0 ? QStringLiteral(" ") : QString()) + hex.mid(i, 8);
    return out.size() > 1200 ? out.left(1200) + QStringLiteral("…") : out;
}

void KdfSideCard::retranslate()
{
    m_copy->setName(tr("Copy the key"));
    const bool isDerived = m_side && m_side->error.code.empty();
    m_copy->setEnabled(isDerived);
    m_error->setError(m_side ? m_side->error : Error{});
    m_output->setVisible(isDerived);
    m_cost->setVisible(isDerived || !m_side);
    m_advice->setVisible(isDerived && !m_side->advice.empty());
    if (!m_side)
        m_cost->setText(tr("not derived yet"));
    if (!isDerived)
        return;
    m_output->setText(grouped(m_side->output));
    const QLocale locale;
    QString cost = m_side->seconds < 0.001 ? tr("under a millisecond")
                                           : tr("%1 s").arg(locale.toString(m_side->seconds, 'g', 3));
    if (m_side->memoryKib >= 1024)
        cost += tr(", %1 of memory").arg(locale.formattedDataSize(qint64(m_side->memoryKib) * 1024, 1));
    m_cost->setText(cost);
    QStringList advice;
    for (const Sentence &sentence : m_side->advice)
        advice << QStringLiteral("▲ ") + sentenceWords("KdfAdvice", sentence);
    if (!m_side->ignored.isEmpty())
        advice << tr("Not used: %1").arg(m_side->ignored.join(QStringLiteral(", ")));
    m_advice->setText(advice.join(u'\n'));
}

} // namespace imprint
