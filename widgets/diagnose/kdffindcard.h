// One find of the mismatch search: what the device did otherwise, and the line that shows it without this program.
#pragma once

#include "models/services/kdfwork.h"
#include "widgets/controls/card.h"

namespace imprint {

class KdfFindCard : public Card {
    Q_OBJECT
public:
    KdfFindCard(const KdfFindRow &find, QWidget *parent);

    const KdfFindRow &find() const { return m_find; }

Q_SIGNALS:
    void wanted(const imprint::KdfFindRow &find); // to be shown beside the hub

private:
    const KdfFindRow m_find;
};

} // namespace imprint
