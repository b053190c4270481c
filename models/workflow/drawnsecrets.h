// Secrets of onboarding codes, drawn for the devices of a batch: uniform, once only, sealed under the site's secret in the
// registry, and handed out in a CSV that is sealed to whoever flashes the devices. Labels show them only after that file is
// in its place.
//
// The CSV is what `label print --csv` reads too: "serial" and a column a field. Asked for again, the same values are sealed
// again, which needs a reason when they had left ("secret.issued").
//
// Errors: "label.plan" (the profile draws nothing), "label.not-out" (not drawn yet, or the file never arrived),
// "seal.open", "recipient.certificate", "file.…", those of Registry.
#pragma once

#include "crypto/random.h"
#include "models/workflow/labelorder.h"

namespace imprint {

class Recipient;

struct DrawPlan {
    LabelPlan plan;
    std::vector<QString> serials; // all that belong to the batch, done or not: secrets go into devices before their labels
};
// "label.plan", "label.nothing".
Result<DrawPlan> drawPlanOf(RegistryReader &reader, const BatchRecord &batch);

// The key that drawn secrets are sealed under, from the site's secret (sitesecret.h).
Secret drawnKey(const Secret &siteSecret);

struct DrawnFile {
    QString file; // never written over: "file.exists"; PEM when it ends with .pem, else DER
    QString why;
    int devices = 0;     // filled: how many are in it
    int drawnBefore = 0; // of those
};
Result<DrawnFile> drawSecrets(Registry &registry, const LabelPlan &plan, const std::vector<QString> &serials, const Secret &key,
                              const Recipient &recipient, DrawnFile wish, RandomSource &random);

// For labelOrder: drawn values from the registry. key is asked for once, when it is needed.
std::unique_ptr<MadeFields> drawnFields(Registry &registry, std::function<Result<Secret>()> key);

} // namespace imprint
