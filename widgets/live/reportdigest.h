// The report's figures as tiles: a big number and its word each. More tiles than fit are made narrower, never cut.
#pragma once

#include "models/tables/tone.h"

#include <QWidget>

#include <vector>

namespace imprint {

struct ReportTile {
    QString value, word;
    Tone tone = Tone::Idle; // Idle: ink
    bool operator==(const ReportTile &) const = default;
};

class ReportDigest : public QWidget {
    Q_OBJECT
public:
    explicit ReportDigest(QWidget *parent);

    void setTiles(std::vector<ReportTile> tiles);
    const std::vector<ReportTile> &tiles() const { return m_tiles; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<ReportTile> m_tiles;
};

} // namespace imprint
