#include "widgets/tokenpage.h"

#include "widgets/controls.h"
#include "widgets/listanddetail.h"
#include "widgets/memory.h"
#include "widgets/recordtable.h"
#include "widgets/theme.h"
#include "widgets/token/tokencaview.h"
#include "widgets/token/tokenderiveview.h"
#include "widgets/token/tokenkeysview.h"
#include "widgets/token/tokenlogin.h"
#include "widgets/token/tokenmodule.h"
#include "widgets/token/tokenoverview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabWidget>

namespace imprint {

namespace {
constexpr int moduleWidth = 220;
}

TokenPage::TokenPage(Services &services, QWidget *parent)
    : Page(services, parent), m_head(new QWidget(this)), m_moduleName(new TextLabel(TextLabel::Kind::Note, m_head)), m_module(new QComboBox(m_head)),
      m_empty(new EmptyState(QStringLiteral("token"), this)), m_problem(new ErrorNote(this)),
      m_table(new RecordTable(services.memory, QStringLiteral("token/tokens"), this)), m_panel(makePanel()),
      m_list(new ListAndDetail(services.memory, QStringLiteral("token/splitter"), m_table, m_panel, {360, 780}, this)), m_stack(new QStackedWidget(this))
{
    m_table->setObjectName(QStringLiteral("tokens"));
    m_module->setObjectName(QStringLiteral("token-module"));
    m_module->setFixedWidth(moduleWidth);
    m_table->setTable(&m_tokens, {96, 140, 0});
    auto *const head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(space::s);
    head->addWidget(m_moduleName);
    head->addWidget(m_module);
    auto *const work = new QWidget(this);
    auto *const layout = new QVBoxLayout(work);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_problem);
    layout->addWidget(m_list, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(work);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connectAll();
    retranslate();
    showTokens();
}

QWidget *TokenPage::makePanel()
{
    auto *const card = new Card(this);
    m_title = new ElidedLabel(TextLabel::Kind::Title, card);
    m_state = new StateText(card);
    m_close = new QPushButton(card);
    m_login = new TokenLogin(m_services, card);
    m_tabs = new QTabWidget(card);
    m_overview = new TokenOverview(m_services, m_tabs);
    m_keys = new TokenKeysView(m_services, m_tabs);
    m_derive = new TokenDeriveView(m_services, m_tabs);
    m_ca = new TokenCaView(m_services, m_tabs);
    m_close->setObjectName(QStringLiteral("token-close"));
    m_tabs->setObjectName(QStringLiteral("token-tabs"));
    for (QWidget *const tab : std::initializer_list<QWidget *>{m_overview, m_keys, m_derive, m_ca})
        m_tabs->addTab(tab, QString());
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_title);
    line->addWidget(m_state);
    line->addStretch(1);
    line->addWidget(m_close);
    card->body()->setSpacing(space::m);
    card->body()->addLayout(line);
    card->body()->addWidget(m_login);
    card->body()->addWidget(m_tabs, 1);
    return card;
}

void TokenPage::connectAll()
{
    connect(&m_services.tokens, &TokenService::changed, this, &TokenPage::follow);
    connect(m_table, &RecordTable::rowChosen, this, &TokenPage::choose);
    connect(m_module, &QComboBox::activated, this, &TokenPage::useModule);
    connect(m_close, &QPushButton::clicked, this, [this] { m_services.tokens.logout(m_chosen); });
    connect(m_empty->action(), &QPushButton::clicked, this, &TokenPage::findModules);
    connect(m_empty->otherAction(), &QPushButton::clicked, this, &TokenPage::chooseModule);
    connect(m_keys, &TokenKeysView::loaded, m_derive, &TokenDeriveView::setKeys);
    connect(m_keys, &TokenKeysView::loaded, m_ca, &TokenCaView::setKeys);
    connect(m_ca, &TokenCaView::made, m_keys, &TokenKeysView::load);
    connect(m_derive, &TokenDeriveView::pinWanted, this, [this](const std::shared_ptr<PinDesk> &desk) {
        m_isHanding = desk != nullptr;
        m_login->hand(!desk ? std::function<void(Secret)>() : [this, desk](Secret pin) {
            desk->give(std::move(pin));
            m_isHanding = false;
            showChosen();
        });
        showChosen();
    });
}

QString TokenPage::heading() const { return tr("Token"); }

void TokenPage::shown()
{
    if (!m_hasLooked)
        findModules();
    m_hasLooked = true;
    if (m_login->isVisible())
        m_login->setFocusOnPin();
    else
        m_table->setFocus();
}

void TokenPage::findModules()
{
    m_services.tokens.findModules(this, [this](const TokenService::Modules &found) { showModules(found); });
}

void TokenPage::showModules(const TokenService::Modules &found)
{
    m_modules = found.installed;
    const QString wanted = wantedModule(m_services, found);
    if (std::none_of(m_modules.begin(), m_modules.end(), [&](const KnownModule &m) { return QString::fromStdString(m.path) == wanted; }) && !wanted.isEmpty())
        m_modules.push_back({wanted.toStdString(), {}, {}});
    m_services.tokens.watch(wanted);
    retranslate();
    showEmpty();
}

void TokenPage::useModule(int index)
{
    const QString path = m_module->itemData(index).toString();
    if (path.isEmpty()) {
        chooseModule();
        return;
    }
    m_services.memory.setValue(tokenModuleKey, path);
    m_services.tokens.watch(path);
}

void TokenPage::chooseModule()
{
    auto *const dialog = new QFileDialog(this, tr("A PKCS#11 module"), QStringLiteral("/usr/lib"), tr("Modules (*.so *.dylib *.dll);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_modules.push_back({file.toStdString(), {}, {}});
        m_services.memory.setValue(tokenModuleKey, file);
        m_services.tokens.watch(file);
        retranslate();
    });
    connect(dialog, &QDialog::rejected, this, &TokenPage::retranslate); // the box shows the module again
    dialog->open();
}

void TokenPage::follow()
{
    showTokens();
    retranslate();
}

void TokenPage::showTokens()
{
    const TokenService &service = m_services.tokens;
    std::vector<std::pair<TokenPlace, TokenRow>> rows;
    if (service.tokens())
        for (const TokenInfo &token : *service.tokens())
            rows.emplace_back(service.placeOf(token), TokenRow{token, service.isOpen(service.placeOf(token))});
    std::stable_partition(rows.begin(), rows.end(), [](const auto &row) { return row.second.info.isInitialised; }); // SoftHSM always has one more
    m_tokens.reset(std::move(rows));
    m_problem->setError(service.problem().value_or(Error()));
    m_stack->setCurrentIndex(m_tokens.rowCount() > 0 || service.problem() ? 1 : 0);
    const int row = m_tokens.rowOf(m_chosen);
    if (row < 0 && m_tokens.rowCount() > 0 && !m_isHanding)
        m_table->selectRow(0);
    else if (row >= 0)
        m_table->selectRow(row);
    showChosen();
    showEmpty();
}

void TokenPage::choose(int row)
{
    if (row >= 0 && row < m_tokens.rowCount())
        m_chosen = m_services.tokens.placeOf(m_tokens.at(row).info);
    showChosen();
}

void TokenPage::showChosen()
{
    const TokenRow *const row = m_tokens.find(m_chosen);
    m_list->showDetail(row != nullptr);
    if (!row)
        return;
    const bool isOpen = row->isOpen && !m_isHanding;
    m_title->setText(tokenwords::name(row->info));
    const auto state = tokenwords::pin(row->info, row->isOpen);
    m_state->setState(state.tone, state.text);
    m_state->setVisible(isOpen);
    m_close->setVisible(isOpen);
    m_login->setToken(m_chosen, row->info);
    m_login->setVisible(!isOpen);
    m_overview->setInfo(row->info);
    for (TokenTab *const tab : std::initializer_list<TokenTab *>{m_overview, m_keys, m_derive, m_ca})
        tab->setToken(m_chosen, row->isOpen || m_isHanding);
}

void TokenPage::showEmpty()
{
    const bool hasModule = !m_services.tokens.module().isEmpty();
    m_empty->setTexts(hasModule ? tr("Plug in a token") : tr("Keys in a token"),
                      hasModule ? tr("A Nitrokey HSM or SmartCard-HSM derives the secrets of devices and keeps the CA key. It shows up here as soon as it is "
                                     "plugged in.")
                                : tr("A Nitrokey HSM or SmartCard-HSM derives the secrets of devices and keeps the CA key. Its PKCS#11 module is not "
                                     "installed where modules usually are."));
    m_empty->setAction(hasModule ? QString() : tr("Look again"));
    m_empty->setOtherAction(tr("Choose another module…"));
}

void TokenPage::retranslate()
{
    setAccessibleName(tr("Token"));
    m_moduleName->setText(tr("Module"));
    m_module->setAccessibleName(tr("PKCS#11 module"));
    m_module->clear();
    for (const KnownModule &module : m_modules) {
        const QString path = QString::fromStdString(module.path);
        m_module->addItem(module.name.empty() ? path.section(u'/', -1) : QString::fromStdString(module.name), path);
        m_module->setItemData(m_module->count() - 1, path, Qt::ToolTipRole);
    }
    m_module->addItem(tr("Another one…"), QString());
    m_module->setCurrentIndex(m_module->findData(m_services.tokens.module()));
    m_moduleName->setBuddy(m_module);
    m_close->setText(tr("Close the token"));
    m_close->setToolTip(tr("Logs out: its keys are used again only with the PIN"));
    m_table->setName(tr("Tokens that are plugged in"));
    m_list->setSentence(tr("Choose a token."));
    m_tabs->setTabText(0, tr("Overview"));
    m_tabs->setTabText(1, tr("Keys"));
    m_tabs->setTabText(2, tr("Derive"));
    m_tabs->setTabText(3, tr("CA key"));
    m_tokens.retranslate();
    showEmpty();
}

} // namespace imprint
