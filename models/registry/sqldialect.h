// What differs between one SQL database and another, in one table: types in migrations, how a writing transaction
// begins, what is set when a connection opens, and what the driver's error numbers mean. Everything else in this folder
// is portable SQL.
//
// Only SQLite stands here now; PostgreSQL is another row.
#pragma once

#include "crypto/result.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

class QSqlError;

namespace imprint {

struct SqlDialect {
    QString name;           // as in the names of migration files that are for one dialect alone: "sqlite"
    QString driver;         // QtSql's name
    QString connectOptions; // %1: how long to wait for another process's lock, milliseconds
    QString readOnlyOption; // added for a connection that only reads
    QString immutableOption; // and for one on a file that nobody can write, with its name from immutableName
    QString (*immutableName)(const QString &file);
    QStringList onOpen;     // statements for every connection
    QStringList onOpenWriting;
    QString beginWriting; // takes the write lock at once, so that what is read inside cannot be overtaken
    QString beginReading; // one snapshot for all that is read inside
    QString hasTable;     // has a row when the table named by its one parameter is there
    QString hasAnyTable;
    QString snapshotInto; // a consistent copy into the file named by its one parameter; outside any transaction
    std::vector<std::pair<QString, QString>> words; // @WORD@ in migrations and what stands for it
    Error (*error)(const QSqlError &error, const QString &doing);
};

const SqlDialect &sqliteDialect();

} // namespace imprint
