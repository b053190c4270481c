#include "widgets/diagnose/kdffindcard.h"

#include "models/tables/kdfform.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace imprint {

namespace {

// What a wrapping label can break anywhere; cut where it would fill the page. The clipboard gets the whole line.
QString breakable(const QString &line)
{
    constexpr qsizetype most = 420;
    QString out;
    for (qsizetype i = 0; i < std::min(line.size(), most); ++i)
        out += i % 4 == 3 ? QString(line[i]) + QChar(0x200b) : QString(line[i]);
    return line.size() > most ? out + QStringLiteral("…") : out;
}

} // namespace

KdfFindCard::KdfFindCard(const KdfFindRow &find, QWidget *parent) : Card(parent), m_find(find)
{
    auto *const title = new StateText(this);
    title->setStrong(true);
    title->setState(Tone::Passed, find.faults == 0 ? tr("It did what it should have") : tr("%n fault(s)", nullptr, find.faults));
    auto *const what = new TextLabel(TextLabel::Kind::Body, differenceWords(find.differs), this);
    what->setWrapping();
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *const line = new TextLabel(TextLabel::Kind::Mono, breakable(find.reproduce), this);
    line->setWrapping();
    line->setTextInteractionFlags(Qt::NoTextInteraction);
    auto *const copy = new QPushButton(tr("Copy the command"), this);
    copy->setObjectName(QStringLiteral("copy-command"));
    copy->setToolTip(tr("It holds the secret."));
    auto *const show = new QPushButton(tr("Show beside the hub"), this);
    show->setObjectName(QStringLiteral("show-find"));
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(show);
    buttons->addWidget(copy);
    buttons->addStretch();
    body()->setContentsMargins(space::m, space::s, space::m, space::m);
    body()->setSpacing(space::xs);
    body()->addWidget(title);
    body()->addWidget(what);
    body()->addWidget(line);
    body()->addSpacing(space::xs);
    body()->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_find.reproduce); });
    connect(show, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_find); });
}

} // namespace imprint
