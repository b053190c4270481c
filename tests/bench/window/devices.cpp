#include "windowbench.h"

#include "models/registry/registry.h"
#include "models/tables/devicetable.h"
#include "models/workflow/opensite.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace imprint::bench {
namespace {

constexpr int deviceCount = 100'000;

bool fill(const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bench"));
    database.setDatabaseName(file);
    bool isFilled = database.open();
    QSqlQuery query(database);
    // Each with a certificate in force: what the table shows in full.
    for (const QString &text :
         {QStringLiteral("PRAGMA synchronous = OFF"), QStringLiteral("BEGIN"),
          QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO device "
                         "(serial, model, vendor, firmware, hardware_address, highest_epoch, state, first_seen_at, last_seen_at) "
                         "SELECT printf('LH-%06d', i), 'Hall sensor v2', '', '', '', 0, 'owned', 1, 1700000000000 FROM n").arg(deviceCount),
          QStringLiteral("INSERT INTO certificate (kind, serial, epoch, sequence, fingerprint, serial_number, der, leaf_hash, state, "
                         "not_before, not_after, reserved_at) SELECT 0, serial, 0, 1, randomblob(32), randomblob(20), randomblob(400), "
                         "randomblob(32), 2, 1700000000000, 2000000000000, 1 FROM device"),
          QStringLiteral("UPDATE device SET certificate_id = (SELECT id FROM certificate c WHERE c.serial = device.serial)"),
          QStringLiteral("COMMIT")}) {
        if (query.exec(text))
            continue;
        std::printf("cannot fill the registry: %s\n", qPrintable(query.lastError().text()));
        isFilled = false;
        break;
    }
    return isFilled;
}

void press(QWidget *field, int key, const QString &text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text), up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(field, &down);
    QCoreApplication::sendEvent(field, &up);
}

} // namespace

void devices()
{
    BenchWindow stage;
    Services &services = stage.services();
    SystemRandom random;
    bool isMade = false;
    services.site.create(stage.path("sites/Bench"), {.name = QStringLiteral("Bench")}, *random.secret(24), &stage.window(),
                         [&](Result<void> made) { isMade = made.has_value(); });
    if (!waitUntil([&] { return isMade; }) || !fill(stage.path("sites/Bench/registry.sqlite")))
        return;
    stage.window().showPage(QStringLiteral("devices"));
    auto *const search = stage.window().findChild<QLineEdit *>(QStringLiteral("search"));
    auto *const table = stage.window().findChild<DeviceTable *>();
    services.registry.ask(table, "there", [](RegistryReader &reader) { return reader.devices({}); }, [](const auto &) {});
    table->refresh();
    if (!waitUntil([&] { return table->rowCount() > 0; }))
        return;
    int answers = 0;
    QObject::connect(table, &DeviceTable::loaded, table, [&answers] { ++answers; });
    std::vector<double> times;
    const auto measure = [&](int key, const QString &text) {
        const int before = answers;
        times.push_back(timed([&] {
            press(search, key, text);
            waitUntil([&] { return answers > before; });
            QCoreApplication::sendPostedEvents();
            stage.window().repaint();
        }) * 1e3);
    };
    for (const char *serial : {"LH-000500", "LH-099999", "LH-012345", "LH-0", "XX"}) {
        for (const char *c = serial; *c; ++c)
            measure(*c, QString(QLatin1Char(*c)));
        while (!search->text().isEmpty())
            measure(Qt::Key_Backspace, {});
    }
    figure("100,000 devices, from key to picture, median", median(times), "ms", "asked: under 50");
    figure("  worst", worst(times), "ms");
    QSqlDatabase::removeDatabase(QStringLiteral("bench"));
}

} // namespace imprint::bench
