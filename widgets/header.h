// The header: what is open, whose site it is, who works, and how the registry is; at its right end what the page brings along. Where there
// is no room for all of it, what matters least is left out, whole.
#pragma once

#include "widgets/page.h"

class QHBoxLayout;

namespace imprint {

class ElidedLabel;
class Pill;
struct Error;

class Header : public QWidget {
    Q_OBJECT
public:
    Header(Services &services, QWidget *parent);

    void setHeading(const QString &heading);
    void setPageWidget(QWidget *widget); // shown at the right end until another one is; stays the page's
    void retranslate();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void showState();
    void fit();

    Services &m_services;
    QHBoxLayout *m_layout;
    ElidedLabel *m_heading;
    Pill *m_site, *m_operator, *m_key, *m_registry;
    QWidget *m_pageWidget = nullptr;
    bool m_hasRegistryFailed = false;
};

} // namespace imprint
