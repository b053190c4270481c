// The strip between two panes: a thin line joins the lines of each pair, with the time that lies between them.
#pragma once

#include <QWidget>

namespace imprint {

class LogJoint : public QWidget {
    Q_OBJECT
public:
    struct Link {
        int left = 0, right = 0; // rows
        QString time;            // from the left line to the right one
        bool isError = false, isTied = false;
    };
    explicit LogJoint(QWidget *parent = nullptr);
    void setLinks(std::vector<Link> links, int top); // top: pixels down to the first row
    const std::vector<Link> &links() const { return m_links; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Link> m_links;
    int m_top = 0;
};

} // namespace imprint
