// What the label service keeps on its thread: the last order and sheet, so that a moved start position lays nothing out again.
#pragma once

#include "models/services/labelservice.h"
#include "models/services/tokenwork.h"

namespace imprint {

struct LabelService::Worker {
    explicit Worker(const Clock &c) : clock(c) {}

    // The site that is open, or none; another one drops what was known.
    void follow(const std::shared_ptr<OpenSite> &open);
    QString ownTemplates() const;
    LabelProof prove(const LabelWish &wish, const std::stop_token &stop);
    Result<LabelsDone> leave(const QString &target, const QString &why, const Send &send);
    Result<void> derive(const DeriveLabels &wanted, TokenPool &pool, const std::function<void(int done, int all)> &progress,
                        const std::stop_token &stop);
    Result<DrawnFile> handOut(const DrawLabels &wanted);

    const Clock &clock;
    std::shared_ptr<OpenSite> site;
    std::unique_ptr<RegistryReader> reader;
    Secret drawnKey;
    LabelWish last;
    std::optional<LabelOrder> order;
    std::unique_ptr<DerivedFields> derived;    // of the order, until it leaves
    std::optional<LabelDerivation> lacking;    // what kept the order from being made
    DeriveInput lackingInput;
    QString orderKey, sheetKey;
    std::shared_ptr<const LabelSheet> sheet;

private:
    class Lacking;
    Result<LabelOrder> makeOrder(const LabelWish &wish, MadeFields &derivedFields);
    void keepOrder(const LabelWish &wish, LabelOrder fresh);
    void dropOrder();
    bool hasDrawn(const LabelWish &wish) const;
    Result<void> takeOrder(const LabelWish &wish);
    Result<void> takeDesign(const LabelWish &wish, LabelProof &proof) const;
    Result<void> takeSheet(const LabelWish &wish, LabelProof &proof, const std::stop_token &stop);
    void countAgain(LabelProof &proof) const;
    std::vector<LabelFit> whatFits(const LabelWish &wish, const std::stop_token &stop) const;
};

} // namespace imprint
