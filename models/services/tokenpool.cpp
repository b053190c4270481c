#include "models/services/tokenpool.h"

#include "crypto/token/modulepaths.h"
#include "crypto/token/tokensession.h"

#include <QFile>
#include <QFileInfo>

namespace imprint {

std::shared_ptr<TokenHost> TokenPool::host()
{
    const std::lock_guard lock(m_mutex);
    if (!m_host)
        m_host = std::make_shared<TokenHost>();
    return m_host;
}

Result<std::shared_ptr<Token>> TokenPool::token(const QString &module, const QString &serial, const QString &label)
{
    const auto host = this->host();
    const std::lock_guard lock(m_mutex);
    const QString name = QFileInfo(module).canonicalFilePath() + QChar(0) + serial + QChar(0) + label;
    if (const auto known = m_open[name].lock())
        return known;
    const std::string path = QFile::encodeName(module).toStdString();
    auto opened = Token::open(host, path, {serial.toStdString(), label.toStdString(), true});
    if (!opened && opened.error().code == "hsm.read-only")
        opened = Token::open(host, path, {serial.toStdString(), label.toStdString(), false});
    if (opened)
        m_open[name] = *opened;
    return opened;
}

Result<std::shared_ptr<Token>> TokenPool::token(const CaTokenRecord &where)
{
    if (QFile::exists(where.module))
        return token(where.module, where.tokenSerial, where.tokenLabel);
    const auto installed = installedModules();
    if (installed.empty())
        return fail("hsm.module", where.module.toStdString());
    return token(QFile::decodeName(QByteArray::fromStdString(installed.front().path)), where.tokenSerial, where.tokenLabel);
}

} // namespace imprint
