#include "widgets/logs/logreadingcard.h"

#include "models/tables/logwords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>

namespace imprint {

LogReadingCard::LogReadingCard(QWidget *parent)
    : Card(parent), m_title(new TextLabel(TextLabel::Kind::Strong, this)), m_guesses(new TextLabel(TextLabel::Kind::Soft, this)),
      m_formatName(new TextLabel(TextLabel::Kind::Note, this)), m_zoneName(new TextLabel(TextLabel::Kind::Note, this)),
      m_yearName(new TextLabel(TextLabel::Kind::Note, this)), m_format(new QComboBox(this)), m_zone(new QComboBox(this)), m_year(new QLineEdit(this)),
      m_apply(new QPushButton(this)), m_error(new ErrorNote(this)), m_close(new IconButton(QStringLiteral("clear"), this))
{
    body()->setContentsMargins(14, space::s, space::s, space::m);
    body()->setSpacing(space::xs);
    auto *const top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addSpacing(space::s);
    top->addWidget(m_guesses, 1);
    top->addWidget(m_close);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::s);
    m_zone->setEditable(true);
    m_zone->setMinimumWidth(190);
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->setMinimumContentsLength(30);
    m_year->setFixedWidth(72);
    m_year->setValidator(new QIntValidator(1971, 2199, m_year));
    m_format->setObjectName(QStringLiteral("log-format"));
    m_zone->setObjectName(QStringLiteral("log-zone"));
    m_year->setObjectName(QStringLiteral("log-year"));
    m_apply->setObjectName(QStringLiteral("log-read"));
    for (const auto &[name, field] : {std::pair<QWidget *, QWidget *>{m_formatName, m_format}, {m_zoneName, m_zone}, {m_yearName, m_year}}) {
        line->addWidget(name);
        line->addWidget(field);
        line->addSpacing(space::s);
    }
    line->addWidget(m_apply);
    line->addStretch(1);
    body()->addLayout(top);
    body()->addLayout(line);
    body()->addWidget(m_error);
    connect(m_apply, &QPushButton::clicked, this, &LogReadingCard::apply);
    connect(m_year, &QLineEdit::returnPressed, this, &LogReadingCard::apply);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
    retranslate();
}

void LogReadingCard::setEntry(const LogEntry &entry)
{
    m_entry = entry;
    m_id = entry.id;
    m_options = entry.options;
    m_error->clear();
    fill(entry);
    retranslate();
}

void LogReadingCard::fill(const LogEntry &entry)
{
    m_format->clear();
    const QString found = entry.log ? entry.log->formatTitle() : QString();
    m_format->addItem(found.isEmpty() || !entry.options.format.isEmpty() ? tr("whichever fits") : tr("whichever fits: %1").arg(found), QString());
    if (entry.log)
        for (const LogFormat &format : entry.log->rules().formats.formats())
            if (!format.isAnchor)
                m_format->addItem(format.title.isEmpty() ? format.name : format.title, format.name);
    m_format->setCurrentIndex(std::max(0, m_format->findData(entry.options.format)));
    m_zone->clear();
    m_zone->addItem(tr("as written, else UTC"), QString());
    m_zone->addItem(tr("of this computer"), QStringLiteral("local"));
    for (const char *const zone : {"UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Shanghai", "Asia/Kolkata", "+02:00"})
        m_zone->addItem(QLatin1String(zone), QLatin1String(zone));
    const int zone = m_zone->findData(entry.options.zone);
    zone >= 0 ? m_zone->setCurrentIndex(zone) : m_zone->setEditText(entry.options.zone);
    m_year->setText(entry.options.year ? QString::number(*entry.options.year) : QString());
    if (entry.log && entry.log->clock().isYearGuessed())
        m_year->setPlaceholderText(QString::number(entry.log->clock().firstYear()));
}

void LogReadingCard::apply()
{
    LogOptions options = m_options;
    options.format = m_format->currentData().toString();
    const int zone = m_zone->findText(m_zone->currentText());
    options.zone = zone >= 0 ? m_zone->itemData(zone).toString() : m_zone->currentText().trimmed();
    options.year.reset();
    if (const int year = m_year->text().toInt(); m_year->hasAcceptableInput())
        options.year = year;
    if (!options.zone.isEmpty())
        if (const auto known = zoneNamed(options.zone); !known) {
            m_error->setError(known.error());
            return;
        }
    m_error->clear();
    m_options = options;
    Q_EMIT chosen(m_id, options);
}

void LogReadingCard::retranslate()
{
    m_title->setText(m_entry ? tr("How %1 is read").arg(m_entry->name) : QString());
    const QStringList guesses = m_entry ? logwords::guesses(*m_entry) : QStringList();
    m_guesses->setText(guesses.isEmpty() ? tr("Nothing is guessed.") : guesses.join(u' '));
    m_formatName->setText(tr("Stamps"));
    m_zoneName->setText(tr("Zone"));
    m_yearName->setText(tr("Year of the first line"));
    m_format->setAccessibleName(m_formatName->text());
    m_zone->setAccessibleName(m_zoneName->text());
    m_year->setAccessibleName(m_yearName->text());
    m_apply->setText(tr("Read it this way"));
    m_close->setName(tr("Close"));
}

void LogReadingCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (m_entry)
            fill(LogEntry(*m_entry));
        retranslate();
    }
    Card::changeEvent(event);
}

} // namespace imprint
