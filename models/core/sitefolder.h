// Where a site lives on disk: one directory, for its owner alone (0700).
//
//   registry.sqlite   the registry
//   ca.pem            the CA certificate
//   ca.key            the sealed CA key (PKCS#8 PEM, 0600); absent when it is in a token
//   profiles/         the site's own profiles
//   reports/          of batches
//   console/          what devices printed
//
// Sites live under defaultRoot()/NAME unless a path is given: $IMPRINT_HOME/sites, or the user's local data
// (~/.local/share/imprint/sites on Linux). A site that is being made or restored is a draft beside its place
// (".NAME.draft-…") and gets there by one rename, so that a crash leaves no half site.
//
// Errors: "site.none", "site.exists", "site.name", "site.damaged" (files of it are missing), "site.permission", and
// "file.…" of durablefile.h; each names the folder.
#pragma once

#include "models/core/durablefile.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace imprint {

// A folder's name: 1 to 64 characters that every file system takes; no separators, no leading dot, no blank at either
// end.
bool isSiteName(const QString &name);

class SiteFolder {
public:
    static QString defaultRoot();
    // A name becomes a folder under root (empty: defaultRoot()); whatever holds a separator or begins with '.' is a
    // path.
    static QString locate(const QString &nameOrPath, const QString &root = QString());

    // Makes the directory and its folders; refuses one that exists and is not empty.
    static Result<SiteFolder> create(const QString &path);
    // The same as a draft beside path; moveTo(path) puts it there, discard() removes it.
    static Result<SiteFolder> createDraft(const QString &path);
    // Needs registry.sqlite and ca.pem; the key may be in a token.
    static Result<SiteFolder> open(const QString &path);
    // The folders under root that open() would take, by name.
    static QStringList list(const QString &root = QString());

    const QString &path() const { return m_path; }
    QString name() const;
    QString registryFile() const { return inside(QStringLiteral("registry.sqlite")); }
    QString caFile() const { return inside(QStringLiteral("ca.pem")); }
    QString caKeyFile() const { return inside(QStringLiteral("ca.key")); }
    QString profilesFolder() const { return inside(QStringLiteral("profiles")); }
    QString reportsFolder() const { return inside(QStringLiteral("reports")); }
    QString consoleFolder() const { return inside(QStringLiteral("console")); }

    bool hasCaKey() const;
    Result<void> writeCaCertificate(const QByteArray &pem) const;
    // Replaces the old one in one step, e.g. under a new passphrase.
    Result<void> writeCaKey(const QByteArray &sealedPem) const;
    Result<QByteArray> readCaCertificate() const;
    Result<QByteArray> readCaKey() const;

    // One rename. "site.exists" when something is there by now. Nothing inside may be open.
    Result<void> moveTo(const QString &path);
    void discard();

private:
    explicit SiteFolder(QString path) : m_path(std::move(path)) {}
    QString inside(const QString &name) const { return m_path + u'/' + name; }

    QString m_path;
};

} // namespace imprint
