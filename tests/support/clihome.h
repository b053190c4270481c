// A home of imprint-cli with one site in it, and what its tests do there again and again.
#pragma once

#include "support/outside.h"
#include "support/program.h"

#include <QFile>
#include <QTemporaryDir>

namespace imprint::test {

inline const QStringList quickly{"--quiet-time", "1", "--no-find"};

inline QStringList linked(const QStringList &links)
{
    QStringList out;
    for (const QString &link : links)
        out << QStringLiteral("--link") << link;
    return out;
}

inline QMap<QString, QJsonObject> bySerial(const QJsonArray &devices)
{
    QMap<QString, QJsonObject> out;
    for (const QJsonValue &device : devices)
        out[device["serial"].toString()] = device.toObject();
    return out;
}

// A home with a site in it; passphrases come from a file.
struct Home {
    Home() : cli(dir.filePath(QStringLiteral("home")))
    {
        passphrase = writeFile(dir.filePath(QStringLiteral("passphrase")), "correct horse battery\nand nothing else\n");
        QFile::setPermissions(passphrase, QFile::ReadOwner | QFile::WriteOwner);
        made = cli.run({"site", "create", "Lindenhof", "--passphrase-file", passphrase});
    }
    QStringList unlock() const { return {"--passphrase-file", passphrase}; }
    QString path(const QString &name) const { return dir.filePath(name); }
    QMap<QString, QJsonObject> status(const QString &batch) const
    {
        return bySerial(cli.run({"batch", "status", batch, "--json"}).json().array());
    }
    Answer run(const QString &batch, const QStringList &links, const QStringList &more = {}) const
    {
        return cli.run(QStringList{"batch", "run", batch} + unlock() + linked(links) + quickly + more);
    }

    QTemporaryDir dir;
    Cli cli;
    QString passphrase;
    Answer made;
};

} // namespace imprint::test
