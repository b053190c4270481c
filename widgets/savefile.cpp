#include "widgets/savefile.h"

#include <QFileDialog>

namespace imprint {

void askWhereToSave(QWidget *parent, const QString &title, const QString &fileName, const QString &filters,
                    std::function<void(const QString &file)> then)
{
    auto *const dialog = new QFileDialog(parent, title, QString(), filters);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

} // namespace imprint
