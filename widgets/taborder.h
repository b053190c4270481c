// Tab goes as people read: by the layouts, container by container, and by place where there is no layout. Set anew whenever Tab is pressed, so
// that cards which come and go, stacked pages and buttons lent to the header are where the eye finds them.
#pragma once

class QWidget;

namespace imprint {

void arrangeTabOrder(QWidget *root);

} // namespace imprint
