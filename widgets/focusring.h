// Lists, tables and areas that scroll show by a ring that the keyboard is in them, once Tab has been pressed in their window; buttons and fields
// draw their own (widgets/style).
#pragma once

#include <QWidget>

namespace imprint {

class FocusRing : public QWidget {
    Q_OBJECT
public:
    // For as long as the application lives; a window makes it once.
    static void followFocus(QObject *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    explicit FocusRing(QWidget *around);
};

} // namespace imprint
