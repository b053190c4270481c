// A field to find things by typing or scanning: a magnifier, a clear button, Escape clears. edited() comes with every change; entered() on Return,
// which is how a barcode scanner ends.
#pragma once

#include <QLineEdit>

namespace imprint {

class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);
    void setName(const QString &name); // placeholder and accessible name, translated

Q_SIGNALS:
    void edited(const QString &text);
    void entered(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QAction *m_magnifier;
};

} // namespace imprint
