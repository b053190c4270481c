#include "app/gui/tokenscenes.h"

#include "models/services/tokenwork.h"
#include "widgets/recordtable.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>

namespace imprint {
namespace {

constexpr const char *pin = "648219", *module = "/usr/lib/softhsm/libsofthsm2.so";
constexpr int toolTime = 20000; // milliseconds

template <typename T>
T *find(Stage &stage, const char *name)
{
    return stage.window.currentPage()->findChild<T *>(QLatin1String(name)); // labels have a PIN of their own
}

Secret pinText()
{
    std::string text = pin;
    return Secret::takeOver(text);
}

// In the folder that stands for the operator's home.
bool makeToken()
{
    static bool isMade = false;
    if (isMade)
        return true;
    const QString home = qEnvironmentVariable("IMPRINT_HOME"), tokens = home + QStringLiteral("/tokens"), file = home + QStringLiteral("/softhsm2.conf");
    QFile configuration(file);
    if (!QDir().mkpath(tokens) || !configuration.open(QIODevice::WriteOnly))
        return false;
    configuration.write("directories.tokendir = " + tokens.toUtf8() + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    configuration.close();
    qputenv("SOFTHSM2_CONF", file.toUtf8());
    QProcess tool;
    tool.start(QStringLiteral("softhsm2-util"), {QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--so-pin"), QStringLiteral("12345678"),
                                                 QStringLiteral("--pin"), QString::fromLatin1(pin), QStringLiteral("--label"), QStringLiteral("Factory")});
    isMade = tool.waitForFinished(toolTime) && tool.exitCode() == 0;
    return isMade;
}

void showLocked(Stage &stage)
{
    (void)makeToken();
    stage.services.tokens.watch(QString::fromLatin1(module));
    stage.window.showPage(QStringLiteral("token"));
}

bool isListed(Stage &stage)
{
    const auto *const table = find<RecordTable>(stage, "tokens");
    const auto *const field = find<QLineEdit>(stage, "token-pin");
    return table && table->model()->rowCount() > 0 && field && field->isVisible();
}

// Two keys in it, then the tab with them.
void openWithKeys(Stage &stage)
{
    TokenService &tokens = stage.services.tokens;
    const TokenPlace place = tokens.placeOf(tokens.tokens()->front());
    tokens.login(place, pinText(), false, &stage.window, [&tokens, place, window = &stage.window](const Result<void> &) {
        tokens.perform(
            window, QString(), place,
            [](const std::shared_ptr<Token> &token, JobControl &) -> Result<void> {
                const Actor actor{QStringLiteral("M. Reyes"), QStringLiteral("bench-2"), {}};
                (void)makeTokenKey(token, QStringLiteral("Lindenhof fleet"), {.isEc = false, .bytes = 16}, actor, 0);
                (void)makeTokenKey(token, QStringLiteral("Lindenhof CA"), {.isEc = true}, actor, 0);
                std::string known = "00112233445566778899aabbccddeeff";
                (void)importTokenKey(token, QStringLiteral("Old fleet"), Secret::takeOver(known), QStringLiteral("fde4fb"), actor, 0);
                return {};
            },
            [window](const Result<void> &) {
                auto *const tabs = window->findChild<QTabWidget *>(QStringLiteral("token-tabs"));
                tabs->setCurrentIndex(1);
                QMetaObject::invokeMethod(tabs->currentWidget(), "load");
            });
    });
}

bool hasKeys(Stage &stage)
{
    auto *const table = find<RecordTable>(stage, "token-keys");
    return table && table->model()->rowCount() >= 4 && table->currentIndex().isValid();
}

void showTab(Stage &stage, int tab) { find<QTabWidget>(stage, "token-tabs")->setCurrentIndex(tab); }

void examine(Stage &stage)
{
    showTab(stage, 0);
    find<QPushButton>(stage, "token-examine")->click();
}

bool isExamined(Stage &stage)
{
    auto *const table = find<RecordTable>(stage, "token-tests");
    return table && table->isVisible() && table->model()->rowCount() > 6;
}

void showMakeKey(Stage &stage)
{
    showTab(stage, 1);
    find<QPushButton>(stage, "token-make-key")->click();
    find<QLineEdit>(stage, "token-key-label")->setText(QStringLiteral("Lindenhof fleet 2"));
}

void derive(Stage &stage)
{
    showTab(stage, 2);
    auto *const scheme = find<QComboBox>(stage, "derive-scheme");
    scheme->setCurrentIndex(0);
    find<QLineEdit>(stage, "derive-label")->setText(QStringLiteral("Lindenhof lock"));
    find<QLineEdit>(stage, "derive-serials")->setText(QStringLiteral("SN001..SN250"));
}

} // namespace

std::vector<Scene> tokenScenes()
{
    const auto empty = [](Stage &stage) {
        (void)makeToken(); // before the page looks for modules
        stage.window.showPage(QStringLiteral("token"));
    };
    std::vector<Scene> scenes{{"token-empty", empty, {}}};
    if (!QFile::exists(QString::fromLatin1(module)))
        return scenes;
    const std::vector<Scene> more{{"token-locked", showLocked, isListed},
                                  {"token-keys", openWithKeys, hasKeys},
                                  {"token-make", showMakeKey, {}},
                                  {"token-derive", derive, {}},
                                  {"token-ca", [](Stage &stage) { showTab(stage, 3); }, {}},
                                  {"token-overview", examine, isExamined}};
    scenes.insert(scenes.end(), more.begin(), more.end());
    return scenes;
}

} // namespace imprint
