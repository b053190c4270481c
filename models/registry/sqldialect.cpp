#include "models/registry/sqldialect.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <array>

namespace imprint {

namespace {

// https://sqlite.org/rescode.html. The whole extended code is looked for first, then its low byte.
struct SqliteCode {
    int number;
    const char *code;
};
constexpr std::array sqliteCodes{
    SqliteCode{4874, "registry.full"},      // SQLITE_IOERR_SHMSIZE: the index of the log could not grow
    SqliteCode{5, "registry.busy"},         // SQLITE_BUSY
    SqliteCode{6, "registry.busy"},         // SQLITE_LOCKED
    SqliteCode{8, "registry.read-only"},    // SQLITE_READONLY
    SqliteCode{10, "registry.io"},          // SQLITE_IOERR
    SqliteCode{11, "registry.damaged"},     // SQLITE_CORRUPT
    SqliteCode{13, "registry.full"},        // SQLITE_FULL
    SqliteCode{14, "registry.cannot-open"}, // SQLITE_CANTOPEN
    SqliteCode{19, "registry.constraint"},  // SQLITE_CONSTRAINT
    SqliteCode{26, "registry.damaged"},     // SQLITE_NOTADB
};

const char *sqliteCode(int number)
{
    for (const int wanted : {number, number & 0xff})
        for (const SqliteCode &row : sqliteCodes)
            if (row.number == wanted)
                return row.code;
    return "registry.failed";
}

Error sqliteError(const QSqlError &error, const QString &doing)
{
    const char *code = sqliteCode(error.nativeErrorCode().toInt());
    // A registry without one of its tables was not made by any version of this program.
    if (error.databaseText().startsWith(QLatin1String("no such ")))
        code = "registry.damaged";
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return fail(code,
                (text + QStringLiteral(" (code %1) at: ").arg(error.nativeErrorCode()) + doing.left(80)).toStdString());
}

// https://sqlite.org/uri.html: no locks, no file beside it.
QString sqliteImmutableName(const QString &file)
{
    return QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded()) + QStringLiteral("?immutable=1");
}

} // namespace

const SqlDialect &sqliteDialect()
{
    static const SqlDialect dialect{
        .name = QStringLiteral("sqlite"),
        .driver = QStringLiteral("QSQLITE"),
        .connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1"),
        .readOnlyOption = QStringLiteral("QSQLITE_OPEN_READONLY"),
        .immutableOption = QStringLiteral("QSQLITE_OPEN_URI"),
        .immutableName = sqliteImmutableName,
        .onOpen = {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA trusted_schema = OFF")},
        .onOpenWriting = {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL")},
        .beginWriting = QStringLiteral("BEGIN IMMEDIATE"),
        .beginReading = QStringLiteral("BEGIN"),
        .hasTable = QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"),
        .hasAnyTable = QStringLiteral("SELECT 1 FROM sqlite_master LIMIT 1"),
        .snapshotInto = QStringLiteral("VACUUM INTO ?"),
        .words = {{QStringLiteral("@ID@"), QStringLiteral("INTEGER PRIMARY KEY")},
                  {QStringLiteral("@BLOB@"), QStringLiteral("BLOB")},
                  {QStringLiteral("@SORTED_TEXT@"), QStringLiteral("TEXT COLLATE BINARY")},
                  {QStringLiteral("@CLUSTERED@"), QStringLiteral("WITHOUT ROWID")}},
        .error = sqliteError,
    };
    return dialect;
}

} // namespace imprint
