#include "models/services/siterestore.h"

#include <QCoreApplication>

namespace imprint {

Job *restoreSiteAndOpen(SiteService &site, const Clock &clock, const QString &operatorName, const QString &file,
                        Secret passphrase, const QString &folder, QObject *context,
                        std::function<void(Result<BackupSummary>)> then)
{
    const auto secret = std::make_shared<Secret>(std::move(passphrase));
    return site.performAnywhere(
        context, QCoreApplication::translate("SiteRestore", "Restoring the site"),
        [file, folder, secret, operatorName, &clock](JobControl &control) {
            control.report(QCoreApplication::translate("SiteRestore", "Opening and checking the backup"));
            SystemRandom random;
            return restoreSite(file, *secret, folder, currentActor(operatorName, random), clock);
        },
        [&site, folder, guard = QPointer<QObject>(context), then](Result<BackupSummary> restored) {
            if (!restored) {
                then(restored.error());
                return;
            }
            site.open(folder, guard, [then, summary = std::move(*restored)](Result<void> opened) {
                if (opened)
                    then(summary);
                else
                    then(opened.error());
            });
        });
}

} // namespace imprint
