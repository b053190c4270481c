// Opens a site that there is: one of those under the standard folder, another folder, or one out of a backup file. What
// the backup needs (its passphrase, a name for the site) opens in place.
#pragma once

#include "crypto/result.h"
#include "widgets/controls/card.h"
#include "widgets/page.h"

class QLineEdit;
class QPushButton;

namespace imprint {

class ErrorNote;
class PassphraseField;
class TextLabel;

class OpenSiteForm : public Card {
    Q_OBJECT
public:
    OpenSiteForm(Services &services, QWidget *parent);

    void refresh(); // looks for sites
    void openSite(const QString &nameOrPath);
    void chooseBackup(const QString &file); // opens the restore part for it
    void showError(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void list(const QStringList &names);
    void restore();
    void setBusy(bool isBusy);
    void checkRestore();

    Services &m_services;
    TextLabel *m_title, *m_text, *m_restoreText, *m_nameLabel, *m_passphraseLabel, *m_progress;
    QWidget *m_sites, *m_restorePart;
    QPushButton *m_folder, *m_backup, *m_restore, *m_cancel;
    QLineEdit *m_name;
    PassphraseField *m_passphrase;
    ErrorNote *m_error;
    QString m_file;
    QStringList m_names;
    bool m_isBusy = false;
};

} // namespace imprint
