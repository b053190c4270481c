// One connection to the registry's database, for the one thread that opened it: statements are prepared once and kept.
//
// Failures stick: after a statement has failed, every further one of the same job does nothing (no rows, nothing
// changed), and Database undoes the job and gives the failure to its caller. Work can therefore be written straight
// down, and an empty answer that came from a failure is never believed. Where a constraint is expected to answer, the
// statement says ON CONFLICT DO NOTHING and execute() tells whether there was a row.
//
// Parameters are bound by position. A null QString or QByteArray is bound as empty, std::nullopt as NULL.
#pragma once

#include "crypto/digest.h"
#include "crypto/result.h"
#include "models/core/clock.h"
#include "models/core/qtbytes.h"
#include "models/registry/sqldialect.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace imprint {

inline QVariant toSql(qint64 value)
{
    return QVariant(value);
}
inline QVariant toSql(int value)
{
    return QVariant(value);
}
inline QVariant toSql(bool value)
{
    return QVariant(int(value));
}
inline QVariant toSql(long value)
{
    return QVariant(qint64(value));
}
inline QVariant toSql(std::uint32_t value)
{
    return QVariant(qint64(value));
}
inline QVariant toSql(std::uint64_t value)
{
    return QVariant(qint64(value));
}
inline QVariant toSql(const QString &text)
{
    return QVariant(text.isNull() ? QString(QLatin1String("")) : text);
}
inline QVariant toSql(const QByteArray &blob)
{
    return QVariant(blob.isNull() ? QByteArray("") : blob);
}
inline QVariant toSql(ByteView bytes)
{
    return QVariant(QByteArray(toQt(bytes)));
}
inline QVariant toSql(const Bytes &bytes)
{
    return toSql(ByteView(bytes));
}
template <std::size_t N>
QVariant toSql(const std::array<std::uint8_t, N> &bytes)
{
    return toSql(ByteView(bytes));
}
inline QVariant toSql(std::nullopt_t)
{
    return QVariant();
}
template <typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant();
}

class SqlConnection;

// The rows of one query, read once from first to last. Queries may be nested, also of the same text.
class SqlRows {
public:
    SqlRows(SqlRows &&other) noexcept;
    SqlRows &operator=(SqlRows &&) = delete;
    ~SqlRows();

    bool next();
    bool isNull(int column) const;
    qint64 integer(int column) const;
    int small(int column) const { return int(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    QByteArray bytes(int column) const;
    Bytes blob(int column) const { return toBytes(bytes(column)); }
    template <std::size_t N = 32>
    std::array<std::uint8_t, N> fixed(int column) const // zeros when NULL or of another length
    {
        std::array<std::uint8_t, N> result{};
        const QByteArray found = bytes(column);
        if (std::size_t(found.size()) == N)
            std::copy(found.begin(), found.end(), result.begin());
        return result;
    }

private:
    friend class SqlConnection;
    struct Statement;
    SqlRows(SqlConnection &connection, Statement *statement) : m_connection(&connection), m_statement(statement) {}
    SqlConnection *m_connection;
    Statement *m_statement; // null: there are no rows
};

class SqlConnection {
public:
    SqlConnection(); // closed
    ~SqlConnection();

    struct Options {
        QString file;
        bool isReadOnly = false;
        bool isImmutable = false; // nobody can write it, and nothing may be created beside it (a read-only medium)
        Milliseconds busyTimeout{5000}; // how long to wait for another process's lock
    };
    Result<void> open(const Options &options);
    const SqlDialect &dialect() const { return m_dialect; }

    template <typename... Args>
    SqlRows query(const QString &sql, const Args &...args)
    {
        const std::array<QVariant, sizeof...(Args)> values{toSql(args)...};
        return SqlRows(*this, run(sql, values));
    }
    SqlRows queryList(const QString &sql, std::span<const QVariant> values) { return SqlRows(*this, run(sql, values)); }
    // The number of rows changed.
    template <typename... Args>
    int execute(const QString &sql, const Args &...args)
    {
        const std::array<QVariant, sizeof...(Args)> values{toSql(args)...};
        return change(run(sql, values));
    }
    // The id of the new row; 0 after a failure, and when a constraint kept it out.
    template <typename... Args>
    qint64 insert(const QString &sql, const Args &...args)
    {
        const std::array<QVariant, sizeof...(Args)> values{toSql(args)...};
        return newId(run(sql, values));
    }

    const std::optional<Error> &failure() const { return m_failure; }
    void setFailure(Error error);
    void clearFailure() { m_failure.reset(); }
    // The transaction itself is lost (disk full, input/output): nothing of it may be kept.
    bool isTransactionLost() const;

    // For Database alone. generation() changes whenever something was undone.
    bool begin(bool isWriting);
    bool commit();
    void rollback();
    void setSavepoint();
    void releaseSavepoint();
    void undoToSavepoint();
    std::uint64_t generation() const { return m_generation; }

private:
    friend class SqlRows;
    SqlRows::Statement *run(const QString &sql, std::span<const QVariant> values);
    SqlRows::Statement *idle(const QString &sql);
    int change(SqlRows::Statement *statement);
    qint64 newId(SqlRows::Statement *statement);
    bool command(const QString &sql);

    const SqlDialect &m_dialect;
    QString m_name; // QtSql's name of the connection
    QHash<QString, std::vector<std::shared_ptr<SqlRows::Statement>>> m_statements;
    std::optional<Error> m_failure;
    std::uint64_t m_generation = 1;
};

} // namespace imprint
