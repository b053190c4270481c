#include "app/gui/logscenes.h"

#include "widgets/controls/buttons.h"
#include "widgets/logs/logcolumn.h"
#include "widgets/logspage.h"

#include <QDateTime>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

#include <random>

namespace imprint {
namespace {

// The two sides of a story, line by line; times in ms of the hub's clock.
class Teller {
public:
    QByteArray device, hub;

    void onDevice(qint64 ms, char level, const QByteArray &text)
    {
        device += level + QByteArray(" (") + QByteArray::number(qint64(double(ms - m_boot) / 1.000018)) + ") " + text + '\n';
    }
    void onHub(qint64 ms, const QByteArray &text)
    {
        hub += QDateTime::fromMSecsSinceEpoch(ms + m_step, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")).toLatin1() + ' ' + text + '\n';
    }
    void boot(qint64 ms)
    {
        m_boot = ms;
        onDevice(ms + 24, 'I', "boot: ESP-IDF v5.1 2nd stage bootloader");
        onDevice(ms + 310, 'I', "cpu_start: Starting scheduler");
    }
    void stepClock(qint64 ms) { m_step += ms; }
    QByteArray hex(int digits)
    {
        QByteArray out;
        while (out.size() < digits)
            out += "0123456789abcdef"[m_dice() % 16];
        return out;
    }
    qint64 within(int ms) { return qint64(m_dice() % unsigned(ms)); }

private:
    std::mt19937 m_dice{7};
    qint64 m_boot = 0, m_step = 0;
};

enum class Attempt { Good, Fails, Unheard };

void tellAttempt(Teller &t, qint64 at, Attempt attempt)
{
    const QByteArray nonce = t.hex(8), sid = t.hex(8), serial = "LH-000117";
    t.onDevice(at, 'I', "prov: hello sent nonce=" + nonce);
    if (attempt == Attempt::Unheard) {
        t.onDevice(at + 3000, 'W', "prov: no answer, retry in 5 s");
        return;
    }
    t.onHub(at + 9, "[prov] HELLO serial=" + serial + " nonce=" + nonce);
    t.onHub(at + 12, "[prov] CHALLENGE sent to " + serial);
    t.onDevice(at + 27, 'I', "prov: challenge received");
    t.onHub(at + 67, "[mqtt] ping from hall-2");
    t.onDevice(at + 98, 'I', "atecc: key slot 2 ready");
    t.onDevice(at + 136, 'I', "prov: share sent sid=" + sid);
    t.onHub(at + 147, "[prov] SHARE sid=" + sid + " (32 bytes)");
    t.onHub(at + 150, "[kdf] PBKDF2-SHA256 iter=10000 salt=16");
    t.onDevice(at + 162, 'D', "wifi: rssi -61");
    t.onHub(at + 219, "[kdf] key check sent sid=" + sid);
    if (attempt == Attempt::Good) {
        t.onDevice(at + 298, 'I', "kdf: derived key check passed sid=" + sid);
        t.onHub(at + 315, "[auth] " + serial + " verified sid=" + sid);
        return;
    }
    t.onDevice(at + 298, 'W', "kdf: salt length 8, expected 16: KDF_FAILURE_PARAM_MISMATCH");
    t.onDevice(at + 307, 'E', "kdf: derived key check failed sid=" + sid);
    t.onDevice(at + 308, 'E', "prov: authentication failed");
    t.onHub(at + 324, "[auth] authentication failed sid=" + sid);
    t.onHub(at + 325, "[auth] device " + serial + " quarantined 600 s");
    t.onDevice(at + 416, 'I', "prov: retry in 5 s");
}

Teller tell()
{
    Teller t;
    constexpr int attempts = 60, failing = 46;
    qint64 at = QDateTime::fromString(QStringLiteral("2026-11-20T09:20:13.590Z"), Qt::ISODateWithMs).toMSecsSinceEpoch();
    t.boot(at);
    for (int i = 0; i < attempts; ++i) {
        at += 2400 + t.within(2600);
        if (i == 22)
            t.boot(at - 900);
        if (i == 38)
            t.stepClock(37'200);
        for (int k = 0; k < 3; ++k)
            t.onHub(at - 1500 + k * 260, QByteArray(k % 2 ? "[mqtt] ping from hall-" : "[zigbee] report from door-") + QByteArray::number(1 + int(t.within(8))));
        t.onDevice(at - 700, 'D', "heap: free " + QByteArray::number(180'000 + t.within(9000)));
        tellAttempt(t, at, i < failing ? Attempt::Good : i == failing ? Attempt::Fails : Attempt::Unheard);
        if (i >= failing)
            at += 4000;
    }
    return t;
}

LogsPage &page(Stage &stage) { return *static_cast<LogsPage *>(stage.window.page(QStringLiteral("logs"))); }

void begin(Stage &stage)
{
    stage.window.showPage(QStringLiteral("logs"));
    const Teller t = tell();
    page(stage).desk().openText(t.device, QStringLiteral("LH-000117.log"));
    page(stage).desk().openText(t.hub, QStringLiteral("hub.log"));
}

bool isAligned(Stage &stage)
{
    const auto &story = page(stage).desk().story();
    return story && story->parts.size() == 2 && !page(stage).desk().isAligning();
}

// Texts come from a worker: the last row in sight has its own.
bool isPainted(Stage &stage)
{
    if (!isAligned(stage))
        return false;
    for (std::size_t i = 0; i < page(stage).view()->columns(); ++i)
        for (const LogPaneRow &row : page(stage).view()->column(i)->pane()->rows())
            if (row.kind == LogPaneRow::Kind::Line && !row.text)
                return false;
    return true;
}

bool isAtParting(Stage &stage)
{
    if (!isAligned(stage))
        return false;
    if (!page(stage).view()->current()) {
        page(stage).nextParting();
        return false; // it scrolls, and what comes into sight is read
    }
    return isPainted(stage);
}

void press(Stage &stage, const char *name) { stage.window.findChild<QPushButton *>(QLatin1String(name))->click(); }

bool isFound(Stage &stage)
{
    auto *const field = page(stage).findChild<QLineEdit *>(QStringLiteral("log-search"));
    if (field->text().isEmpty())
        field->setText(QStringLiteral("key check"));
    return isPainted(stage);
}

} // namespace

std::vector<Scene> logScenes()
{
    return {{"logs-empty", [](Stage &stage) { stage.window.showPage(QStringLiteral("logs")); }, {}},
            {"logs", begin, isAtParting},
            {"logs-why", [](Stage &stage) { press(stage, "log-why"); }, isPainted},
            {"logs-search", [](Stage &stage) { press(stage, "log-why"); }, isFound},
            {"logs-notes", [](Stage &stage) { press(stage, "log-notes"); }, isPainted},
            {"logs-export", [](Stage &stage) { press(stage, "log-export"); }, isPainted}};
}

} // namespace imprint
