#include "widgets/logs/logexportcard.h"

#include "models/tables/logwords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace imprint {

LogExportCard::LogExportCard(QWidget *parent)
    : Card(parent), m_title(new TextLabel(TextLabel::Kind::Strong, this)), m_fromName(new TextLabel(TextLabel::Kind::Note, this)),
      m_toName(new TextLabel(TextLabel::Kind::Note, this)), m_from(new QLineEdit(this)), m_to(new QLineEdit(this)), m_useSight(new QPushButton(this)),
      m_useAll(new QPushButton(this)), m_save(new QPushButton(this)), m_said(new StateText(this)), m_error(new ErrorNote(this)),
      m_close(new IconButton(QStringLiteral("clear"), this))
{
    body()->setContentsMargins(14, space::s, space::s, space::m);
    body()->setSpacing(space::xs);
    auto *const top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::s);
    for (QLineEdit *const field : {m_from, m_to}) {
        field->setFont(monoFont());
        field->setFixedWidth(196);
        connect(field, &QLineEdit::textEdited, this, &LogExportCard::check);
    }
    m_from->setObjectName(QStringLiteral("export-from"));
    m_to->setObjectName(QStringLiteral("export-to"));
    m_save->setObjectName(QStringLiteral("export-save"));
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_fromName, m_from, m_toName, m_to, m_useSight, m_useAll})
        line->addWidget(widget);
    line->addStretch(1);
    line->addWidget(m_save);
    body()->addLayout(top);
    body()->addLayout(line);
    body()->addWidget(m_said);
    body()->addWidget(m_error);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_useSight, &QPushButton::clicked, this, [this] { fill(m_inSight); });
    connect(m_useAll, &QPushButton::clicked, this, [this] { fill({}); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        bool isGood = true;
        LogExportWish wish;
        wish.from = momentOf(m_from, isGood);
        wish.to = momentOf(m_to, isGood);
        if (isGood)
            Q_EMIT wanted(wish);
    });
    hide();
    retranslate();
}

void LogExportCard::ask(const Range &inSight, const Range &all)
{
    m_inSight = inSight;
    m_all = all;
    m_error->clear();
    m_said->hide();
    m_useSight->setEnabled(inSight.has_value());
    fill(inSight);
    show();
    m_from->setFocus();
}

void LogExportCard::fill(const Range &range)
{
    m_from->setText(range ? logwords::wholeMoment(range->first) : QString());
    m_to->setText(range ? logwords::wholeMoment(range->second) : QString());
    check();
}

// Empty: from the beginning, to the end.
std::optional<std::int64_t> LogExportCard::momentOf(const QLineEdit *field, bool &isGood) const
{
    const QString text = field->text().trimmed();
    if (text.isEmpty())
        return {};
    for (const char *const format : {"yyyy-MM-dd HH:mm:ss.zzz", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"}) {
        QDateTime moment = QDateTime::fromString(text, QLatin1String(format));
        moment.setTimeSpec(Qt::UTC);
        if (moment.isValid()) // what is shown is cut to ms: the last line's fraction belongs to it
            return moment.toMSecsSinceEpoch() * 1'000'000 + (field == m_to ? 999'999 : 0);
    }
    isGood = false;
    return {};
}

void LogExportCard::check()
{
    bool isGood = true;
    const auto from = momentOf(m_from, isGood), to = momentOf(m_to, isGood);
    isGood = isGood && (!from || !to || *from <= *to);
    m_save->setEnabled(isGood);
    m_save->setToolTip(isGood ? QString() : tr("Write moments as 2026-11-20 09:28:14, the earlier one first"));
}

void LogExportCard::setBusy()
{
    m_save->setEnabled(false);
    m_error->clear();
    m_said->setState(Tone::Running, tr("Writing the archive…"));
    m_said->show();
}

void LogExportCard::setDone(const QString &file, const std::vector<ExportedLog> &parts)
{
    std::size_t lines = 0;
    for (const ExportedLog &part : parts)
        lines += part.count;
    m_save->setEnabled(true);
    m_said->setState(Tone::Passed, tr("%n line(s) with report and alignment are in %1", nullptr, int(std::min<std::size_t>(lines, INT_MAX))).arg(QFileInfo(file).fileName()));
    m_said->show();
}

void LogExportCard::setError(const Error &error)
{
    m_save->setEnabled(true);
    m_said->hide();
    m_error->setError(error);
}

void LogExportCard::retranslate()
{
    m_title->setText(tr("Export a stretch of time of all logs"));
    m_fromName->setText(tr("From"));
    m_toName->setText(tr("To"));
    m_from->setAccessibleName(tr("From, in UTC"));
    m_to->setAccessibleName(tr("To, in UTC"));
    m_from->setPlaceholderText(tr("the beginning"));
    m_to->setPlaceholderText(tr("the end"));
    m_useSight->setText(tr("What is in sight"));
    m_useAll->setText(tr("Everything"));
    m_save->setText(tr("Save archive…"));
    m_close->setName(tr("Close"));
}

void LogExportCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
