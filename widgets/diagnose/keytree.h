// The hierarchy of a site's keys as a picture: each key with where it is kept, how many hang there, and what is exposed when it leaks.
#pragma once

#include "models/tables/keyduetable.h"

#include <QWidget>

namespace imprint {

class KeyTree : public QWidget {
    Q_OBJECT
public:
    explicit KeyTree(QWidget *parent = nullptr);

    void setLevels(std::vector<KeyLevel> levels);
    int levelCount() const { return int(m_levels.size()); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {420, heightForWidth(420)}; }
    QSize minimumSizeHint() const override { return {260, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int layOut(int width, QPainter *painter) const;
    void describe();

    std::vector<KeyLevel> m_levels;
};

} // namespace imprint
