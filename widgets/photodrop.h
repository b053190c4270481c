// A photo that is dropped anywhere on a window: takes it before the pages see it, and says which file it is. Only single
// pictures; everything else goes its way.
#pragma once

#include <QObject>

class QWidget;

namespace imprint {

class PhotoDrop : public QObject {
    Q_OBJECT
public:
    explicit PhotoDrop(QWidget *page); // of whose window

Q_SIGNALS:
    void dropped(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_page;
};

} // namespace imprint
