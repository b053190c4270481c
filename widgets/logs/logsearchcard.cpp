#include "widgets/logs/logsearchcard.h"

#include "models/core/errortext.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace imprint {

LogSearchCard::LogSearchCard(QWidget *parent)
    : Card(parent), m_field(new SearchField(this)), m_regex(toggle(QStringLiteral(".*"), "regex")), m_case(toggle(QStringLiteral("Aa"), "case")),
      m_words(toggle(QStringLiteral("KDF"), "words")),
      m_filter(new QComboBox(this)), m_before(new IconButton(QStringLiteral("chevron-left"), this)),
      m_next(new IconButton(QStringLiteral("chevron-right"), this)), m_found(new ElidedLabel(TextLabel::Kind::Note, this))
{
    body()->setContentsMargins(space::s, space::s, space::s, space::xs);
    body()->setSpacing(2);
    m_field->setObjectName(QStringLiteral("log-search"));
    m_filter->setObjectName(QStringLiteral("log-filter"));
    m_before->setObjectName(QStringLiteral("log-before"));
    m_next->setObjectName(QStringLiteral("log-next"));
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::xs);
    line->addWidget(m_field, 1);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_regex, m_case, m_words, m_before, m_next})
        line->addWidget(widget);
    body()->addLayout(line);
    auto *const under = new QHBoxLayout;
    under->setSpacing(space::s);
    under->addWidget(m_found, 1);
    under->addWidget(m_filter);
    body()->addLayout(under);
    connect(m_field, &SearchField::edited, this, &LogSearchCard::changed);
    connect(m_field, &SearchField::entered, this, [this] { Q_EMIT nextWanted(true); });
    connect(m_regex, &QToolButton::toggled, this, &LogSearchCard::changed);
    connect(m_case, &QToolButton::toggled, this, &LogSearchCard::changed);
    connect(m_words, &QToolButton::toggled, this, [this](bool isOn) {
        m_field->setEnabled(!isOn);
        Q_EMIT changed();
    });
    connect(m_filter, &QComboBox::activated, this, &LogSearchCard::filterChanged);
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT nextWanted(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT nextWanted(true); });
    retranslate();
}

QToolButton *LogSearchCard::toggle(const QString &text, const char *name)
{
    auto *const button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setObjectName(QLatin1String(name));
    button->setFixedSize(std::max(metric::targetHeight + 4, button->fontMetrics().horizontalAdvance(text) + 14), metric::targetHeight);
    return button;
}

MatchWish LogSearchCard::wish() const
{
    MatchWish wish;
    if (isForWords()) {
        if (const auto words = provisioningKeywords())
            for (const Keyword &word : *words)
                wish.patterns.push_back(word.word.toStdString());
        wish.isText = wish.ignoresCase = true;
        return wish;
    }
    if (!m_field->text().isEmpty())
        wish.patterns.push_back(m_field->text().toStdString());
    wish.isText = !m_regex->isChecked();
    wish.ignoresCase = !m_case->isChecked();
    return wish;
}

bool LogSearchCard::isForWords() const { return m_words->isChecked(); }

int LogSearchCard::context() const { return m_field->text().isEmpty() && !isForWords() ? -1 : m_filter->currentData().toInt(); }

void LogSearchCard::setRunning() { m_found->setText(wish().patterns.empty() ? QString() : tr("Searching…")); }

void LogSearchCard::setFinds(const LogFinds &finds, const QStringList &names)
{
    QStringList words;
    std::size_t all = 0;
    for (std::size_t i = 0; i < finds.logs.size(); ++i) {
        all += finds.logs[i].count;
        words << tr("%1 in %2").arg(QLocale().toString(qulonglong(finds.logs[i].count)), names.value(qsizetype(i)));
    }
    m_found->setText(wish().patterns.empty() ? QString() : all == 0 ? tr("No line fits") : words.join(QStringLiteral(" \u00b7 ")));
    m_before->setEnabled(all > 0);
    m_next->setEnabled(all > 0);
}

void LogSearchCard::setProblem(const Error &error)
{
    const ErrorText text = errorText(error);
    m_found->setText(text.sentence);
    m_before->setEnabled(false);
    m_next->setEnabled(false);
}

void LogSearchCard::focusField()
{
    m_field->setFocus();
    m_field->selectAll();
}

void LogSearchCard::retranslate()
{
    m_field->setName(tr("Search all logs"));
    m_regex->setAccessibleName(tr("Regular expression"));
    m_regex->setToolTip(tr("Regular expression"));
    m_case->setAccessibleName(tr("Upper and lower case differ"));
    m_case->setToolTip(tr("Upper and lower case differ"));
    m_words->setAccessibleName(tr("The words of provisioning: KDF, RNG, secure element…"));
    m_words->setToolTip(m_words->accessibleName());
    m_before->setName(tr("The line before that fits (Shift+F3)"));
    m_next->setName(tr("The next line that fits (F3)"));
    m_filter->setAccessibleName(tr("Which lines are shown"));
    const int chosen = m_filter->currentIndex();
    m_filter->clear();
    m_filter->addItem(tr("All lines"), -1);
    m_filter->addItem(tr("Only those that fit"), 0);
    for (const int lines : {1, 3, 10, 30})
        m_filter->addItem(tr("and %n line(s) around", nullptr, lines), lines);
    m_filter->setCurrentIndex(std::max(0, chosen));
}

void LogSearchCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT changed(); // the counts in its words
    }
    Card::changeEvent(event);
}

} // namespace imprint
