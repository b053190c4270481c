// A SoftHSM of the test's own: configuration, token and PIN in a temporary folder, an AES key brought in by pkcs11-tool
// (softhsm2-util cuts keys at a zero byte). Everything in the environment, so that programs find it too.
#pragma once

#include "support/outside.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace imprint::test {

class SoftHsm {
public:
    SoftHsm()
    {
        QDir().mkpath(m_folder.filePath(QStringLiteral("tokens")));
        const QString configuration = writeFile(file("softhsm2.conf"), "directories.tokendir = " + m_folder.filePath(QStringLiteral("tokens")).toUtf8() +
                                                                           "\nobjectstore.backend = file\nlog.level = ERROR\n");
        qputenv("SOFTHSM2_CONF", configuration.toUtf8());
        pinFile = writeFile(file("pin"), "648219\n");
        QFile::setPermissions(pinFile, QFile::ReadOwner | QFile::WriteOwner);
        addToken("Factory");
    }
    static bool isInstalled() { return QFile::exists(module()); }
    static QString module() { return QStringLiteral("/usr/lib/softhsm/libsofthsm2.so"); }
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    void addToken(const char *label) const
    {
        const Outside made = runOutside("softhsm2-util --init-token --free --so-pin 12345678 --pin 648219 --label", {QString::fromLatin1(label)});
        if (made.exitCode != 0)
            qFatal("softhsm2-util: %s", made.output.constData());
    }
    void addAesKey(const char *label, const char *hexKey, const QStringList &more = {QStringLiteral("--sensitive")}) const
    {
        const QByteArray key = QByteArray::fromHex(hexKey);
        const QString keyFile = writeFile(file("key.bin"), key);
        const Outside made = tool(QStringList{QStringLiteral("--write-object"), keyFile, QStringLiteral("--type"), QStringLiteral("secrkey"),
                                              QStringLiteral("--key-type"), QStringLiteral("AES:%1").arg(key.size()), QStringLiteral("--label"),
                                              QString::fromLatin1(label)} + more);
        if (made.exitCode != 0)
            qFatal("pkcs11-tool: %s", made.output.constData());
    }
    // pkcs11-tool, logged in to the token Factory.
    Outside tool(const QStringList &arguments) const
    {
        return runOutside("pkcs11-tool", QStringList{QStringLiteral("--module"), module(), QStringLiteral("--token-label"), QStringLiteral("Factory"),
                                                     QStringLiteral("--login"), QStringLiteral("--pin"), QStringLiteral("648219")} + arguments);
    }

    QString pinFile;

private:
    QTemporaryDir m_folder;
};

} // namespace imprint::test
