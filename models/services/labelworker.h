// What the label service keeps on its thread: the last order and sheet, so that a moved start position lays nothing out again.
#pragma once

#include "models/services/labelservice.h"

namespace imprint {

struct LabelService::Worker {
    explicit Worker(const Clock &c) : clock(c) {}

    // The site that is open, or none; another one drops what was known.
    void follow(const std::shared_ptr<OpenSite> &open);
    QString ownTemplates() const;
    LabelProof prove(const LabelWish &wish, const std::stop_token &stop);
    Result<LabelsDone> leave(const QString &target, const QString &why, const Send &send);

    const Clock &clock;
    std::shared_ptr<OpenSite> site;
    std::unique_ptr<RegistryReader> reader;
    Secret drawnKey;
    std::optional<LabelOrder> order;
    QString orderKey, sheetKey;
    std::shared_ptr<const LabelSheet> sheet;

private:
    Result<void> takeOrder(const LabelWish &wish);
    Result<void> takeDesign(const LabelWish &wish, LabelProof &proof) const;
    Result<void> takeSheet(const LabelWish &wish, LabelProof &proof, const std::stop_token &stop);
    void countAgain(LabelProof &proof) const;
    std::vector<LabelFit> whatFits(const LabelWish &wish, const std::stop_token &stop) const;
};

} // namespace imprint
