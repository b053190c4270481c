#include "models/workflow/steps.h"

#include "models/core/qtbytes.h"
#include "models/workflow/issue.h"
#include "models/workflow/keyexchange.h"
#include "models/workflow/release.h"

namespace imprint {
namespace {

Evidence evidence(const char *name, const QString &value) { return {QString::fromLatin1(name), value}; }

QString fingerprint(const EcPublicKey &key) { return hexText(key.spkiSha256()); }

// The operator's answer to a question, or the end of the step: an open question waits, a refusal fails. nullopt: confirmed.
std::optional<StepResult> askOperator(StepContext &c, const char *kind, const QString &subject, const QString &detail,
                                      std::vector<Evidence> &record)
{
    const auto answer = c.bench.registry.ask(c.claim.runId, {QString::fromLatin1(kind), subject, detail});
    if (!answer)
        return ended(answer.error());
    const Error asked = fail(kind, detail.toStdString());
    if (answer->kind == AnswerKind::None)
        return StepResult{Outcome::NeedsOperator, asked, std::move(record)};
    record.push_back(evidence("operator", answer->by + QStringLiteral(": ") + answer->words));
    if (answer->kind == AnswerKind::Refused)
        return refused(fail("operator.refused", detail.toStdString()), std::move(record));
    return std::nullopt;
}

StepResult accountForRelease(StepContext &c)
{
    if (c.seen.state == DeviceState::Factory && c.seen.epoch == 0)
        return passed({evidence("state", QStringLiteral("factory"))});
    std::vector<Evidence> record{evidence("state", QStringLiteral("released")), evidence("epoch", QString::number(c.seen.epoch))};
    const auto known = c.recall();
    if (!known)
        return ended(known.error());
    const auto &device = (*known)->device;
    if (device && device->ownReleaseEpoch && c.seen.epoch == *device->ownReleaseEpoch + 1) {
        record.push_back(evidence("by", QStringLiteral("this site's token")));
        return passed(std::move(record));
    }
    if (!c.batch.releaseAccount.isEmpty()) {
        record.push_back(evidence("account", c.batch.releaseAccount));
        return passed(std::move(record));
    }
    const QString detail = QStringLiteral("%1, released in epoch %2").arg(c.serial()).arg(c.seen.epoch);
    if (auto stop = askOperator(c, "ask.release-account", QString::number(c.seen.epoch), detail, record))
        return *stop;
    return passed(std::move(record));
}

StepResult releaseNow(StepContext &c, ReleaseOf knowledge, std::vector<Evidence> record)
{
    auto done = releaseOwned(c, knowledge);
    if (!done)
        return ended(std::move(done).error(), std::move(record));
    record.insert(record.end(), done->begin(), done->end());
    return passed(std::move(record));
}

// The operator says that a device which the registry does not know as it is now is ours: a registry that came from a backup. Its key
// becomes the one on record before it is released, so that its label is known to be an older one afterwards.
StepResult releaseRecovered(StepContext &c, std::vector<Evidence> record)
{
    auto proof = proveOwned(c);
    if (!proof)
        return ended(std::move(proof).error(), std::move(record));
    if (auto noted = c.bench.registry.recordRecovered(c.claim.runId, c.seen.epoch, c.seen.key); !noted)
        return ended(noted.error(), std::move(record));
    record.push_back(evidence("recovered", fingerprint(c.seen.key)));
    record.push_back(evidence("recovered-leaf", hexText(*c.seen.leafHash)));
    // Behind DTLS it showed the certificate itself, which can be revoked with the release; a hash cannot.
    if (!c.shownLeaf.empty())
        if (auto noted = c.bench.registry.recordRecoveredLeaf(c.claim.runId, c.seen.epoch, c.shownLeaf); !noted)
            return ended(noted.error(), std::move(record));
    return releaseNow(c, ReleaseOf::AnyOfOurs, std::move(record));
}

StepResult releaseOur(StepContext &c)
{
    const bool isUnfinished = c.standing.kind == StandingKind::OurDevice
        && (c.standing.record->runId == c.claim.runId || c.standing.record->phase != UpdatePhaseRecord::Committed);
    if (isUnfinished) // the commit arrived, its answer did not (protocol.md section 9)
        return passed({evidence("state", QStringLiteral("our key update is under way")), evidence("txid", hexText(c.standing.record->txid))});
    std::vector<Evidence> record;
    const bool isKnown = c.standing.kind == StandingKind::OurDevice;
    if (isKnown && c.batch.releasesOwn)
        return releaseNow(c, ReleaseOf::KnownDevices, std::move(record));
    const char *kind = isKnown ? "ask.release-own" : c.bench.site.restoredAt ? "ask.registry-older" : "ask.unknown-leaf";
    const QString detail = QStringLiteral("%1, owned by this site in epoch %2").arg(c.serial()).arg(c.seen.epoch);
    const QString subject = hexText(*c.seen.leafHash) + u'/' + fingerprint(c.seen.key);
    if (auto stop = askOperator(c, kind, subject, detail, record))
        return *stop;
    if (isKnown)
        return releaseNow(c, ReleaseOf::KnownDevices, std::move(record));
    return releaseRecovered(c, std::move(record));
}

StepResult endForeignUpdate(StepContext &c)
{
    const bool isOffer = *c.seen.phase == UpdatePhase::Offered;
    const bool isForeign = c.standing.kind == StandingKind::ForeignUpdate;
    const QString detail = QStringLiteral("%1, key update %2").arg(c.serial(), hexText(*c.seen.txid));
    if (isForeign && !isOffer)
        return refused(fail("device.foreign-update", detail.toStdString()));
    std::vector<Evidence> record;
    if (auto stop = askOperator(c, isForeign ? "ask.foreign-offer" : "ask.unknown-update", hexText(*c.seen.txid), detail, record))
        return *stop;
    if (auto given = giveUpUpdate(c); !given)
        return ended(given.error(), std::move(record));
    record.push_back(evidence("abandoned", hexText(*c.seen.txid)));
    if (auto again = c.lookAgain(EcPublicKey(c.seen.key), c.seen.epoch); !again)
        return ended(again.error(), std::move(record));
    StepResult account = accountForRelease(c);
    account.evidence.insert(account.evidence.begin(), record.begin(), record.end());
    return account;
}

// protocol.md 6.1: never below the highest recorded epoch; after our own release exactly one more.
StepResult checkEpoch(StepContext &c, std::vector<Evidence> record)
{
    const auto known = c.recall();
    if (!known)
        return ended(known.error());
    const auto &[device, latest, reveals, owner] = **known;
    const std::uint32_t epoch = c.seen.epoch;
    if (device && epoch < device->highestEpoch)
        return refused(fail("device.epoch", c.seen.serial + " is in epoch " + std::to_string(epoch) + ", epoch "
                                + std::to_string(device->highestEpoch) + " is on record"), std::move(record));
    if (latest && latest->phase == UpdatePhaseRecord::Committed && epoch <= latest->epoch)
        return refused(fail("device.epoch", c.seen.serial + " is free in epoch " + std::to_string(epoch) + ", in which it became ours"),
                       std::move(record));
    const auto released = device ? device->ownReleaseEpoch : std::nullopt;
    if (released && epoch <= *released)
        return refused(fail("device.epoch", c.seen.serial + " is in epoch " + std::to_string(epoch)
                                + " although it was released from epoch " + std::to_string(*released)), std::move(record));
    if (released && epoch > *released + 1) {
        const QString detail = QStringLiteral("%1, epoch %2 instead of %3").arg(c.serial()).arg(epoch).arg(*released + 1);
        if (auto stop = askOperator(c, "ask.epoch", QString::number(epoch), detail, record))
            return *stop;
    }
    return passed(std::move(record));
}

// What a device says of itself, fit for tables and CSV: characters that print nothing are gone.
QString shown(const std::string &words)
{
    QString text = QString::fromStdString(words);
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text;
}

DeviceRecord recordOf(const StepContext &c)
{
    const auto text = shown;
    DeviceRecord record;
    record.serial = c.serial();
    record.model = text(c.seen.model);
    record.vendor = text(c.seen.vendor);
    record.firmware = text(c.seen.firmware);
    record.hardwareAddress = hexText(c.seen.hardwareAddress);
    return record;
}

// Which key was this device to have, and does it? Adds what the record says of it; an error refuses the device.
StepResult compareDelivered(StepContext &c, const Sha256 &delivered, std::vector<Evidence> record)
{
    const auto text = hexText(delivered);
    record.push_back(evidence("delivered", text));
    record.push_back(evidence("delivered-by", c.claim.expected->source));
    if (c.seen.key.spkiSha256() == delivered)
        return passed(std::move(record));
    const auto isEarlier = c.bench.registry.isEarlierKey(delivered, c.serial());
    const auto owner = c.bench.registry.keyOwner(c.seen.key, c.serial());
    if (!isEarlier || !owner)
        return ended(!isEarlier ? isEarlier.error() : owner.error(), std::move(record));
    const bool isOldLabel = (*isEarlier && *owner == KeyOwner::ThisDeviceNow) || *owner == KeyOwner::ThisDeviceRecovered;
    if (!isOldLabel)
        return refused(fail("key.differs", c.seen.serial + " shows " + toHex(c.seen.key.spkiSha256()).substr(0, 16) + "…, delivered was "
                                + toHex(delivered).substr(0, 16) + "…"), std::move(record));
    const QString detail = QStringLiteral("%1, label %2…, key %3…").arg(c.serial(), text.left(16), fingerprint(c.seen.key).left(16));
    if (auto stop = askOperator(c, "ask.old-label", fingerprint(c.seen.key), detail, record))
        return *stop;
    return passed(std::move(record));
}

StepResult acceptUndelivered(StepContext &c, std::vector<Evidence> record)
{
    const auto known = c.recall();
    if (!known)
        return ended(known.error(), std::move(record));
    const KeyOwner owner = (*known)->owner;
    if (owner == KeyOwner::ThisDeviceNow || owner == KeyOwner::ThisDeviceRecovered) {
        record.push_back(evidence("delivered-by", QStringLiteral("registry")));
        return passed(std::move(record));
    }
    if (c.profile.deliveredKey == DeliveredKeyPolicy::Required)
        return refused(fail("key.not-delivered", c.seen.serial), std::move(record));
    const QString detail = QStringLiteral("%1, key %2").arg(c.serial(), fingerprint(c.seen.key));
    if (auto stop = askOperator(c, "ask.unknown-key", fingerprint(c.seen.key), detail, record))
        return *stop;
    return passed(std::move(record));
}

// A key update that an earlier run, perhaps under another profile and order, has brought this far: what this batch asks must hold for
// the key that was verified then.
StepResult verifiedBefore(StepContext &c)
{
    const UpdateRecord &record = *c.standing.record;
    std::vector<Evidence> evidenceOfThen{evidence("verified-before", hexText(record.txid))};
    if (record.runId == c.claim.runId)
        return passed(std::move(evidenceOfThen));
    const Sha256 old = sha256(record.oldSpki);
    const auto delivered = c.claim.expected ? c.claim.expected->deliveredFingerprint() : std::nullopt;
    if (delivered && *delivered != old)
        return refused(fail("key.differs", c.seen.serial + " was verified with " + toHex(old).substr(0, 16) + "…, delivered was "
                                + toHex(*delivered).substr(0, 16) + "…"), std::move(evidenceOfThen));
    if (!delivered && c.profile.deliveredKey == DeliveredKeyPolicy::Required)
        return refused(fail("key.not-delivered", c.seen.serial), std::move(evidenceOfThen));
    if (c.profile.requiresLocalShare && !record.hasLocalShare)
        return refused(fail("device.no-local-share", c.seen.serial + ", in the update that is under way"), std::move(evidenceOfThen));
    return passed(std::move(evidenceOfThen));
}

std::vector<Evidence> recorded(const UpdateRecord &update)
{
    return {evidence("txid", hexText(update.txid)), evidence("transcript", hexText(update.transcriptHash)),
            evidence("sig-old", hexText(update.sigOld)), evidence("sig-new", hexText(update.sigNew)),
            evidence("local-share", update.hasLocalShare ? QStringLiteral("yes") : QStringLiteral("no")),
            evidence("new-fingerprint", hexText(sha256(update.newSpki)))};
}

} // namespace

StepResult release(StepContext &c)
{
    switch (c.standing.kind) {
    case StandingKind::Free:
        return accountForRelease(c);
    case StandingKind::OurDevice:
    case StandingKind::OurUnknownLeaf:
        return releaseOur(c);
    case StandingKind::ForeignDevice:
        return refused(fail("device.foreign-owner", c.seen.serial + " belongs to owner " + toHex(*c.seen.ownerId).substr(0, 16) + "…"));
    case StandingKind::ForeignUpdate:
    case StandingKind::OurUnknownUpdate:
        return endForeignUpdate(c);
    case StandingKind::OurOffer:
    case StandingKind::OurUpdate:
    case StandingKind::OurLostUpdate:
    case StandingKind::OurCertificate:
        break;
    }
    return passed({evidence("state", QStringLiteral("our key update is under way")), evidence("txid", hexText(*c.seen.txid))});
}

StepResult discovery(StepContext &c)
{
    std::vector<Evidence> record{evidence("where", c.where), evidence("fingerprint", fingerprint(c.seen.key)),
                                 evidence("epoch", QString::number(c.seen.epoch)),
                                 evidence("capabilities", QString::number(c.seen.capabilities))};
    if (c.claim.expected && !c.claim.expected->model.isEmpty() && c.claim.expected->model != QString::fromStdString(c.seen.model))
        record.push_back(evidence("expected-model", c.claim.expected->model));
    if (c.profile.curve && c.seen.key.curve() != *c.profile.curve)
        return refused(fail("key.curve", c.seen.serial + " is on " + std::string(curveName(c.seen.key.curve())) + ", the profile wants "
                                + std::string(curveName(*c.profile.curve))), std::move(record));
    if (c.profile.requiresLocalShare && !c.seen.can(capability::LocalShare))
        return refused(fail("device.no-local-share", c.seen.serial), std::move(record));
    if (c.standing.isOurs())
        return passed(std::move(record));
    return checkEpoch(c, std::move(record));
}

StepResult verification(StepContext &c)
{
    if (c.standing.isOurs())
        return verifiedBefore(c);
    auto proof = provePossession(c);
    if (!proof)
        return ended(std::move(proof).error());
    const auto known = c.recall();
    if (!known)
        return ended(known.error());
    const KeyOwner owner = (*known)->owner;
    const std::string shownKey = c.seen.serial + " shows key " + toHex(c.seen.key.spkiSha256()).substr(0, 16) + "…";
    if (owner == KeyOwner::AnotherDevice)
        return refused(fail("key.known-elsewhere", shownKey), std::move(*proof));
    if (owner == KeyOwner::ThisDeviceEarlier) // whoever kept an old key could otherwise come in with it
        return refused(fail("key.superseded", shownKey), std::move(*proof));
    const auto delivered = c.claim.expected ? c.claim.expected->deliveredFingerprint() : std::nullopt;
    StepResult result = delivered ? compareDelivered(c, *delivered, std::move(*proof)) : acceptUndelivered(c, std::move(*proof));
    if (result.outcome != Outcome::Passed)
        return result;
    // From here on the device is who it says.
    const auto noted =
        c.bench.registry.recordDevice(c.claim.runId, c.seen.epoch, c.seen.key, delivered ? c.claim.expected->source : c.where, recordOf(c));
    if (!noted)
        return ended(noted.error(), std::move(result.evidence));
    return result;
}

StepResult update(StepContext &c)
{
    if (c.standing.isOurs())
        return passed(recorded(*c.standing.record));
    if (c.standing.kind != StandingKind::Free) {
        if (auto given = giveUpUpdate(c); !given)
            return ended(given.error());
        if (auto again = c.lookAgain(EcPublicKey(c.seen.key), c.seen.epoch); !again)
            return ended(again.error());
        if (c.standing.kind != StandingKind::Free)
            return ended(fail("device.conflict", c.seen.serial + " gave its update up and is not free"));
    }
    const auto known = c.recall();
    if (!known)
        return ended(known.error());
    const int reveals = (*known)->revealsFailed;
    std::vector<Evidence> record;
    if (reveals > 3) { // protocol.md 6.4: a device that keeps failing after the reveal may be choosing its key
        const QString detail = QStringLiteral("%1, %2 times in epoch %3").arg(c.serial()).arg(reveals).arg(c.seen.epoch);
        if (auto stop = askOperator(c, "ask.reveal-limit", QString::number(c.seen.epoch), detail, record))
            return *stop;
    }
    auto exchanged = exchangeKeys(c);
    if (!exchanged)
        return ended(std::move(exchanged).error(), std::move(record));
    c.standing = {StandingKind::OurUpdate, std::move(*exchanged)};
    const auto evidenceOfUpdate = recorded(*c.standing.record);
    record.insert(record.end(), evidenceOfUpdate.begin(), evidenceOfUpdate.end());
    return passed(std::move(record));
}

StepResult certificate(StepContext &c)
{
    auto issued = issueFor(c);
    // What was revoked is not installed: the device is given free, and only the operator begins anew.
    if (!issued && issued.error().code == "certificate.taken-back" && c.standing.kind != StandingKind::OurDevice)
        if (auto given = giveUpUpdate(c); !given)
            return ended(given.error());
    if (!issued)
        return ended(std::move(issued).error());
    std::vector<Evidence> record{evidence("leaf", hexText(issued->leafHash)), evidence("sequence", QString::number(issued->sequence))};
    if (c.standing.kind == StandingKind::OurUpdate)
        if (auto installed = installLeaf(c, *issued); !installed)
            return ended(installed.error(), std::move(record));
    if (c.standing.kind != StandingKind::OurDevice) {
        const auto committed = commitUpdate(c, *issued);
        if (!committed)
            return ended(committed.error(), std::move(record));
        record.push_back(evidence("commit", hexText(*committed)));
    }
    auto proof = proveNewKey(c, *issued);
    if (!proof)
        return ended(std::move(proof).error(), std::move(record));
    record.insert(record.end(), proof->begin(), proof->end());
    return passed(std::move(record));
}

StepResult runStep(Step step, StepContext &c)
{
    using Function = StepResult (*)(StepContext &);
    static constexpr Function functions[] = {release, discovery, verification, update, certificate};
    return functions[std::size_t(step)](c);
}

} // namespace imprint
