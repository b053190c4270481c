#include "models/registry/sqlconnection.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

#include <array>
#include <atomic>

namespace imprint {

struct SqlRows::Statement {
    QSqlQuery query;
    bool isInUse = false;
};

SqlRows::SqlRows(SqlRows &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr))
{
}

// An unfinished SELECT would keep its snapshot, and the log from being written back.
SqlRows::~SqlRows()
{
    if (!m_statement)
        return;
    m_statement->query.finish();
    m_statement->isInUse = false;
}

bool SqlRows::next()
{
    if (!m_statement)
        return false;
    if (m_statement->query.next())
        return true;
    if (const QSqlError error = m_statement->query.lastError(); error.isValid())
        m_connection->setFailure(m_connection->m_dialect.error(error, m_statement->query.lastQuery()));
    return false;
}

bool SqlRows::isNull(int column) const
{
    return m_statement->query.isNull(column);
}
qint64 SqlRows::integer(int column) const
{
    return m_statement->query.value(column).toLongLong();
}
QString SqlRows::text(int column) const
{
    return m_statement->query.value(column).toString();
}
QByteArray SqlRows::bytes(int column) const
{
    return m_statement->query.value(column).toByteArray();
}

SqlConnection::SqlConnection() : m_dialect(sqliteDialect()) {}

SqlConnection::~SqlConnection()
{
    m_statements.clear();
    if (!m_name.isEmpty())
        QSqlDatabase::removeDatabase(m_name);
}

namespace {

// SQLite says only "unable to open" where it could not make its log beside a registry in a folder we must not write to.
Error openError(Error error, const QString &file)
{
    const QFileInfo info(file);
    if (error.code == "registry.cannot-open" && info.exists() && !QFileInfo(info.absolutePath()).isWritable())
        error.code = "registry.read-only";
    error.detail = file.toStdString() + ": " + error.detail;
    return error;
}

} // namespace

Result<void> SqlConnection::open(const Options &options)
{
    static std::atomic<unsigned> count{0}; // names must differ within the process, nothing more
    m_name = QStringLiteral("imprint-registry-%1").arg(++count);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(m_dialect.driver, m_name);
        database.setDatabaseName(options.isImmutable ? m_dialect.immutableName(options.file) : options.file);
        QString connect = m_dialect.connectOptions.arg(options.busyTimeout.count());
        if (options.isReadOnly)
            connect += QLatin1Char(';') + m_dialect.readOnlyOption;
        if (options.isImmutable)
            connect += QLatin1Char(';') + m_dialect.immutableOption;
        database.setConnectOptions(connect);
        if (!database.open())
            return openError(m_dialect.error(database.lastError(), QStringLiteral("open")), options.file);
    }
    QStringList statements = m_dialect.onOpen;
    if (!options.isReadOnly)
        statements += m_dialect.onOpenWriting;
    for (const QString &statement : statements)
        if (!command(statement))
            return openError(*m_failure, options.file);
    // What cannot be written is said now, not at the first device.
    if (!begin(!options.isReadOnly))
        return openError(*m_failure, options.file);
    rollback();
    return {};
}

namespace {

// ":a", ":b", …: QtSql binds by such a name without a search through texts, but spells a name anew for every "?" it
// binds.
QString placeholder(int position)
{
    static const std::array<QString, 26> names = [] {
        std::array<QString, 26> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = QStringLiteral(":") + QChar(char16_t(u'a' + i));
        return made;
    }();
    return names[std::size_t(position) % names.size()];
}

// The statements of this folder hold no "?" but placeholders, and at most 26 of them.
QString withNames(const QString &sql)
{
    QString named;
    int position = 0;
    for (const QChar c : sql)
        named += c == QLatin1Char('?') ? placeholder(position++) : QString(c);
    return named;
}

} // namespace

SqlRows::Statement *SqlConnection::idle(const QString &sql)
{
    auto &prepared = m_statements[sql];
    for (const auto &statement : prepared)
        if (!statement->isInUse)
            return statement.get();
    auto statement = std::make_shared<SqlRows::Statement>();
    statement->query = QSqlQuery(QSqlDatabase::database(m_name, false));
    statement->query.setForwardOnly(true);
    if (!statement->query.prepare(withNames(sql))) {
        setFailure(m_dialect.error(statement->query.lastError(), sql));
        return nullptr;
    }
    prepared.push_back(statement);
    return statement.get();
}

SqlRows::Statement *SqlConnection::run(const QString &sql, std::span<const QVariant> values)
{
    if (m_failure)
        return nullptr;
    SqlRows::Statement *statement = idle(sql);
    if (!statement)
        return nullptr;
    int position = 0;
    for (const QVariant &value : values)
        statement->query.bindValue(placeholder(position++), value);
    if (!statement->query.exec()) {
        setFailure(m_dialect.error(statement->query.lastError(), sql));
        statement->query.finish();
        return nullptr;
    }
    statement->isInUse = true;
    return statement;
}

int SqlConnection::change(SqlRows::Statement *statement)
{
    const SqlRows done(*this, statement);
    return statement ? statement->query.numRowsAffected() : 0;
}

qint64 SqlConnection::newId(SqlRows::Statement *statement)
{
    const SqlRows done(*this, statement);
    return statement && statement->query.numRowsAffected() == 1 ? statement->query.lastInsertId().toLongLong() : 0;
}

void SqlConnection::setFailure(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

bool SqlConnection::isTransactionLost() const
{
    constexpr std::array harmless{"registry.constraint", "registry.failed"};
    if (!m_failure || m_failure->code.rfind("registry.", 0) != 0)
        return false;
    for (const char *code : harmless)
        if (m_failure->code == code)
            return false;
    return true;
}

bool SqlConnection::command(const QString &sql)
{
    execute(sql);
    return !m_failure;
}

bool SqlConnection::begin(bool isWriting)
{
    m_failure.reset();
    return command(isWriting ? m_dialect.beginWriting : m_dialect.beginReading);
}

bool SqlConnection::commit()
{
    return command(QStringLiteral("COMMIT"));
}

// The database may have rolled back by itself already; that is no failure.
void SqlConnection::rollback()
{
    ++m_generation;
    const std::optional<Error> before = std::exchange(m_failure, std::nullopt);
    command(QStringLiteral("ROLLBACK"));
    m_failure = before;
}

void SqlConnection::setSavepoint()
{
    command(QStringLiteral("SAVEPOINT job"));
}
void SqlConnection::releaseSavepoint()
{
    command(QStringLiteral("RELEASE SAVEPOINT job"));
}

void SqlConnection::undoToSavepoint()
{
    ++m_generation;
    const std::optional<Error> before = std::exchange(m_failure, std::nullopt);
    command(QStringLiteral("ROLLBACK TO SAVEPOINT job"));
    command(QStringLiteral("RELEASE SAVEPOINT job"));
    if (before)
        m_failure = before;
}

} // namespace imprint
