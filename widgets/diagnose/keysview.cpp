#include "widgets/diagnose/keysview.h"

#include "models/services/registryfeed.h"
#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/diagnose/clearscroll.h"
#include "widgets/diagnose/foldingsplitter.h"
#include "widgets/diagnose/keylists.h"
#include "widgets/diagnose/keytree.h"
#include "widgets/memory.h"
#include "widgets/recordtable.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QStackedWidget>

namespace imprint {
namespace {

struct PolicyRow {
    const char *name, *key;
    int least, most, standard;
};
constexpr PolicyRow policyRows[] = {
    {QT_TRANSLATE_NOOP("imprint::KeysView", "A device's key lives, days"), "device-days", 1, 100'000, 730},
    {QT_TRANSLATE_NOOP("imprint::KeysView", "The CA's key lives, days"), "ca-days", 1, 100'000, 3650},
    {QT_TRANSLATE_NOOP("imprint::KeysView", "Due before its end, days"), "before-expiry", 0, 100'000, 60},
    {QT_TRANSLATE_NOOP("imprint::KeysView", "Certificates under one CA key"), "signatures", 0, 1'000'000'000, 0}};

} // namespace

KeysView::KeysView(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(QStringLiteral("key"), this)),
      m_state(new StateText(this)), m_error(new ErrorNote(this)),
      m_table(new RecordTable(services.memory, QStringLiteral("diagnose/keys"), this)), m_treeTitle(new TextLabel(TextLabel::Kind::Title, this)),
      m_tree(new KeyTree(this))
{
    m_table->setObjectName(QStringLiteral("due"));
    auto *const split = new FoldingSplitter(this);
    split->addWidget(makeDue());
    split->addWidget(makeRight());
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::m);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({660, 480});
    services.memory.watch(split, QStringLiteral("diagnose/keys-splitter"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->addWidget(m_stack);
    connect(m_table, &RecordTable::activated, this, [this](const QModelIndex &index) {
        if (const QString serial = index.data(SerialRole).toString(); !serial.isEmpty())
            Q_EMIT deviceRequested(serial);
    });
    connect(m_empty->action(), &QPushButton::clicked, this, &KeysView::benchRequested);
    connect(&services.registry, &RegistryFeed::opened, this, &KeysView::load);
    connect(&services.registry, &RegistryFeed::changed, this, &KeysView::load);
    connect(&services.site, &SiteService::changed, this, [this] {
        if (!m_services.site.state()) {
            m_keys.reset();
            showState();
        }
    });
    if (services.registry.isOpen())
        load();
    retranslate();
}

QWidget *KeysView::makeDue()
{
    auto *const left = new QWidget(this);
    auto *const list = new Card(left);
    list->body()->setContentsMargins(1, 1, 1, 1);
    m_table->setTable(&m_due, {132, 112, 60, 230, 0});
    list->body()->addWidget(m_table);
    auto *const layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(makePolicy());
    layout->addWidget(m_state);
    layout->addWidget(m_error);
    layout->addWidget(list, 1);
    return left;
}

QWidget *KeysView::makePolicy()
{
    auto *const card = new Card(this);
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::s);
    for (int i = 0; i < int(std::size(policyRows)); ++i) {
        const PolicyRow &row = policyRows[i];
        auto *const label = new TextLabel(TextLabel::Kind::Soft, card);
        auto *const spin = new QSpinBox(card);
        spin->setObjectName(QLatin1String(row.key));
        spin->setRange(row.least, row.most);
        spin->setGroupSeparatorShown(true);
        spin->setAlignment(Qt::AlignRight);
        spin->setValue(m_services.memory.value(QStringLiteral("diagnose/policy-") + QLatin1String(row.key), row.standard).toInt());
        label->setBuddy(spin);
        grid->addWidget(label, i / 2, 3 * (i % 2));
        grid->addWidget(spin, i / 2, 3 * (i % 2) + 1);
        connect(spin, &QSpinBox::valueChanged, this, [this, &row](int value) {
            m_services.memory.setValue(QStringLiteral("diagnose/policy-") + QLatin1String(row.key), value);
            showState();
        });
        m_policy.push_back({label, spin});
    }
    grid->setColumnStretch(2, 1);
    card->body()->addLayout(grid);
    return card;
}

QWidget *KeysView::makeRight()
{
    auto *const inner = new QWidget(this);
    m_right = new QVBoxLayout(inner);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(space::m);
    auto *const tree = new Card(inner);
    tree->body()->addWidget(m_treeTitle);
    tree->body()->addWidget(m_tree);
    m_right->addWidget(tree);
    m_right->addWidget(new KeyLists(m_services, inner));
    m_right->addStretch();
    return clearScroll(inner, this);
}

KeyPolicy KeysView::policy() const
{
    const auto value = [this](std::size_t i) { return m_policy[i].spin->value(); };
    return {.mostDays = value(0), .caDays = value(1), .beforeExpiry = value(2), .mostSignatures = value(3)};
}

void KeysView::load()
{
    m_services.registry.ask(this, "keys", [](RegistryReader &reader) { return readSiteKeys(reader); }, [this](Result<SiteKeys> keys) {
        m_error->setError(keys ? Error{} : keys.error());
        if (keys)
            m_keys = std::move(*keys);
        showState();
    });
}

void KeysView::showState()
{
    m_stack->setCurrentIndex(m_keys ? 1 : 0);
    if (!m_keys)
        return;
    m_due.setKeys(dueKeys(*m_keys, policy(), m_services.clock.unixMilliseconds()));
    m_tree->setLevels(keyHierarchy(*m_keys));
    const int rows = m_due.rowCount();
    m_state->setState(rows == 0 ? Tone::Passed : Tone::NeedsYou, rows == 0 ? tr("No key is due under this policy") : tr("%n key(s) are due", nullptr, rows));
}

void KeysView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeysView::retranslate()
{
    m_empty->setTexts(tr("No site is open"), tr("With a site open, this shows which of its keys are due for rotation, and what is exposed when one leaks."));
    m_empty->setAction(tr("Go to the Bench"));
    for (std::size_t i = 0; i < m_policy.size(); ++i) {
        m_policy[i].label->setText(tr(policyRows[i].name));
        m_policy[i].spin->setAccessibleName(tr(policyRows[i].name));
        if (i == 3)
            m_policy[i].spin->setSpecialValueText(tr("any number"));
    }
    m_treeTitle->setText(tr("What hangs on which"));
    m_table->setName(tr("Keys that are due"));
    m_due.retranslate();
    showState();
}

} // namespace imprint
