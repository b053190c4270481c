// Asks where to save, without stopping anything: the dialog stands over its window and calls back with the file.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace imprint {

// filters: "PEM (*.pem);;DER (*.der)". The last folder is remembered by the dialog. Not called when it is dismissed.
void askWhereToSave(QWidget *parent, const QString &title, const QString &fileName, const QString &filters,
                    std::function<void(const QString &file)> then);

} // namespace imprint
