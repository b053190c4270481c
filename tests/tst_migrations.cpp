#include "models/registry/migrations.h"

#include "models/registry/database.h"
#include "support/registryfixture.h"

#include <QTest>

using namespace imprint;
using namespace imprint::test;

namespace {

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

Result<int> migrated(const QString &file, const std::vector<Migration> &migrations)
{
    Database::Options options;
    options.file = file;
    auto database = Database::open(options, [&](SqlConnection &c) { return migrate(c, migrations, 7); });
    if (!database)
        return database.error();
    return (*database)->read([](SqlConnection &c) { return schemaVersion(c); });
}

const Migration one{1, QStringLiteral("one"), {QStringLiteral("CREATE TABLE a (v INTEGER);")}};
const Migration two{
    2,
    QStringLiteral("two"),
    {QStringLiteral("ALTER TABLE a ADD COLUMN w INTEGER;"), QStringLiteral("INSERT INTO a VALUES (1, 2);")}};

} // namespace

class tst_migrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newerSchemaIsRefused();
    void foreignDatabaseIsRefused();
    void olderSchemaIsUpgraded();
    void aFailedMigrationChangesNothing();
    void statementsAreSplit();
};

void tst_migrations::newerSchemaIsRefused()
{
    RegistryFixture fixture(true);
    need(fixture.registry->database().write([](SqlConnection &c) -> Result<void> {
        c.execute(text(u"INSERT INTO schema_version (version, name, applied_at) VALUES (999, 'future', 0)"));
        return {};
    }));
    fixture.registry.reset();
    QCOMPARE(codeOf(Registry::open(fixture.file, actor(), fixture.clock)), QStringLiteral("registry.newer"));
}

void tst_migrations::foreignDatabaseIsRefused()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("d.sqlite"));
    Database::Options options;
    options.file = file;
    const auto open = [&] {
        return need(Database::open(options, [](SqlConnection &c) -> Result<void> {
            c.execute(text(u"CREATE TABLE IF NOT EXISTS theirs (v INTEGER)"));
            return {};
        }));
    };
    open().reset();
    const SetClock clock;
    QCOMPARE(codeOf(Registry::open(file, actor(), clock)), QStringLiteral("registry.foreign"));
    const int tables = need(open()->read([](SqlConnection &c) -> Result<int> {
        SqlRows rows = c.query(text(u"SELECT COUNT(*) FROM sqlite_master"));
        return rows.next() ? rows.small(0) : -1;
    }));
    QCOMPARE(tables, 1); // nothing of ours was put in
}

void tst_migrations::olderSchemaIsUpgraded()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("d.sqlite"));
    QCOMPARE(need(migrated(file, {one})), 1);
    QCOMPARE(need(migrated(file, {one, two})), 2);
    QCOMPARE(need(migrated(file, {one, two})), 2); // nothing left to do
    QCOMPARE(codeOf(migrated(file, {one})), QStringLiteral("registry.newer"));
    const auto built = need(builtInMigrations(sqliteDialect()));
    QVERIFY(!built.empty() && built.front().number == 1 && built.front().statements.size() > 10);
    QVERIFY(built.front().statements.filter(QStringLiteral("TRIGGER")).size() >= 2); // the dialect's own file
    QVERIFY(built.front().statements.filter(QStringLiteral("@")).isEmpty());
}

void tst_migrations::aFailedMigrationChangesNothing()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("d.sqlite"));
    const Migration broken{
        2, QStringLiteral("broken"), {QStringLiteral("CREATE TABLE b (v INTEGER);"), QStringLiteral("NONSENSE;")}};
    QCOMPARE(codeOf(migrated(file, {one, broken})), QStringLiteral("registry.failed"));
    QCOMPARE(need(migrated(file, {one})), 1);
    QCOMPARE(need(migrated(file, {one, two})), 2);
}

void tst_migrations::statementsAreSplit()
{
    const QStringList statements = splitStatements(
        QStringLiteral(
            "-- a comment;\nCREATE TABLE a (\n  x @BLOB@\n) @CLUSTERED@;\n\nCREATE TRIGGER t BEGIN SELECT 1; END;\n"),
        sqliteDialect());
    QCOMPARE(statements.size(), 2);
    QCOMPARE(statements.at(0).simplified(), QStringLiteral("CREATE TABLE a ( x BLOB ) WITHOUT ROWID;"));
    QVERIFY(statements.at(1).startsWith(QStringLiteral("CREATE TRIGGER")));
}

QTEST_GUILESS_MAIN(tst_migrations)
#include "tst_migrations.moc"
