#include "models/registry/migrations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <map>

namespace imprint {

namespace {

constexpr auto schemaFolder = ":/imprint/schema";

Error newer(int found, int known)
{
    return fail("registry.newer", "the registry has schema version " + std::to_string(found) + ", this program knows " +
                                      std::to_string(known));
}

// Looked at again under the lock: another process may have been quicker.
Result<void> applyNext(SqlConnection &connection, const Migration &migration, std::int64_t now)
{
    const Result<int> found = schemaVersion(connection);
    if (!found)
        return found.error();
    if (*found >= migration.number)
        return {};
    if (migration.number == 1)
        connection.execute(
            QStringLiteral("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                           "applied_at BIGINT NOT NULL)"));
    for (const QString &statement : migration.statements)
        connection.execute(statement);
    connection.execute(QStringLiteral("INSERT INTO schema_version (version, name, applied_at) VALUES (?, ?, ?)"),
                       migration.number, migration.name, qint64(now));
    if (connection.failure())
        return *connection.failure();
    return {};
}

} // namespace

QStringList splitStatements(const QString &sql, const SqlDialect &dialect)
{
    QStringList statements;
    QString statement;
    for (const QString &line : sql.split(QLatin1Char('\n'))) {
        const QString bare = line.trimmed();
        if (bare.isEmpty() || bare.startsWith(QLatin1String("--")))
            continue;
        statement += bare + QLatin1Char('\n');
        if (!bare.endsWith(QLatin1Char(';')))
            continue;
        for (const auto &[word, meaning] : dialect.words)
            statement.replace(word, meaning);
        statements += statement;
        statement.clear();
    }
    return statements;
}

Result<std::vector<Migration>> builtInMigrations(const SqlDialect &dialect)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})_([a-z0-9-]+)(?:\\.([a-z]+))?\\.sql$"));
    std::map<int, Migration> found;
    // By name: NNNN_name.DIALECT.sql must come after NNNN_name.sql.
    QStringList common, special;
    for (const QString &name : QDir(QString::fromLatin1(schemaFolder)).entryList(QDir::Files, QDir::Name))
        (pattern.match(name).captured(3).isEmpty() ? common : special) += name;
    for (const QString &name : common + special) {
        const QRegularExpressionMatch match = pattern.match(name);
        QFile file(QString::fromLatin1(schemaFolder) + QLatin1Char('/') + name);
        if (!match.hasMatch() || (match.hasCaptured(3) && match.captured(3) != dialect.name))
            continue;
        if (!file.open(QIODevice::ReadOnly))
            return fail("registry.schema", "cannot read " + name.toStdString());
        Migration &migration = found[match.captured(1).toInt()];
        migration.number = match.captured(1).toInt();
        migration.name = match.captured(2);
        migration.statements += splitStatements(QString::fromUtf8(file.readAll()), dialect);
    }
    std::vector<Migration> result;
    for (auto &[number, migration] : found) {
        if (number != int(result.size()) + 1)
            return fail("registry.schema", "no schema file number " + std::to_string(result.size() + 1));
        result.push_back(std::move(migration));
    }
    if (result.empty())
        return fail("registry.schema", "this program was built without its schema files");
    return result;
}

Result<int> schemaVersion(SqlConnection &connection)
{
    const SqlDialect &dialect = connection.dialect();
    const bool isOurs = connection.query(dialect.hasTable, QStringLiteral("schema_version")).next();
    const bool isEmpty = !isOurs && !connection.query(dialect.hasAnyTable).next();
    if (connection.failure())
        return *connection.failure();
    if (!isOurs && !isEmpty)
        return fail("registry.foreign", "the database holds tables that are not a registry's");
    if (isEmpty)
        return 0;
    SqlRows rows = connection.query(QStringLiteral("SELECT COALESCE(MAX(version), 0) FROM schema_version"));
    const int version = rows.next() ? rows.small(0) : 0;
    if (connection.failure())
        return *connection.failure();
    return version;
}

Result<void> migrate(SqlConnection &connection, const std::vector<Migration> &migrations, std::int64_t now)
{
    connection.clearFailure();
    const Result<int> found = schemaVersion(connection);
    if (!found)
        return found.error();
    const int known = migrations.empty() ? 0 : migrations.back().number;
    if (*found > known)
        return newer(*found, known);
    for (const Migration &migration : migrations) {
        if (migration.number <= *found)
            continue;
        if (!connection.begin(true))
            return *connection.failure();
        Result<void> applied = applyNext(connection, migration, now);
        if (applied && !connection.commit())
            applied = *connection.failure();
        if (!applied) {
            connection.rollback();
            return applied;
        }
    }
    return {};
}

Result<void> checkVersion(SqlConnection &connection, int wanted)
{
    connection.clearFailure();
    const Result<int> found = schemaVersion(connection);
    if (!found)
        return found.error();
    if (*found > wanted)
        return newer(*found, wanted);
    if (*found < wanted)
        return fail("registry.older", "the registry has schema version " + std::to_string(*found) +
                                          ", this program shows " + std::to_string(wanted));
    return {};
}

} // namespace imprint
