// Brings the schema of a database to the version this program knows: numbered SQL files, each in one transaction.
//
// Files are resources :/imprint/schema/NNNN_name.sql, and NNNN_name.DIALECT.sql for statements that only one SQL
// dialect has (run after the common file of the same number). Numbers start at 1 and have no gaps. A statement ends
// with ";" at the end of a line; a line that begins with "--" is a comment; @WORD@ is replaced by the dialect's word.
//
// What was applied stands in schema_version. Refused: "registry.newer" (made by a later version of this program),
// "registry.foreign" (a database with tables that are not ours). Nothing is changed then.
#pragma once

#include "models/registry/sqlconnection.h"

namespace imprint {

struct Migration {
    int number = 0;
    QString name;
    QStringList statements;
};

// All that the program was built with, in order; "registry.schema" when they have a gap.
Result<std::vector<Migration>> builtInMigrations(const SqlDialect &dialect);

// The statements of one file.
QStringList splitStatements(const QString &sql, const SqlDialect &dialect);

// 0: an empty database. "registry.foreign" as above.
Result<int> schemaVersion(SqlConnection &connection);

// Outside any transaction; now: Unix milliseconds, for the record.
Result<void> migrate(SqlConnection &connection, const std::vector<Migration> &migrations, std::int64_t now);

// For a connection that only reads: "registry.newer", or "registry.older" when it has not been migrated yet.
Result<void> checkVersion(SqlConnection &connection, int wanted);

} // namespace imprint
