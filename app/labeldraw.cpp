// label draw: the secrets of a batch's codes, drawn once, sealed to the site and to whoever flashes the devices.
#include "app/labeldraw.h"

#include "app/batchlookup.h"
#include "app/commands.h"
#include "app/derivesource.h"
#include "app/showing.h"
#include "app/station.h"
#include "models/workflow/drawnsecrets.h"
#include "models/workflow/secretsink.h"

#include <QFileInfo>
#include <QJsonObject>

namespace imprint {
namespace {

Result<Exit> draw(Station &s, const Invocation &call)
{
    if (!call.has("batch") || !call.has("seal-to") || !call.has("out"))
        return fail("usage.argument", "--batch NAME, --seal-to CERTIFICATE and --out FILE go together");
    const auto recipient = readRecipient(call.value("seal-to"), s.clock().unixSeconds());
    if (!recipient)
        return recipient.error();
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto reader = RegistryReader::over((*site)->registry(), s.clock());
    const auto batch = findBatch(*reader, call.value("batch"));
    const auto wanted = batch ? drawPlanOf(*reader, *batch) : Result<DrawPlan>(batch.error());
    if (!wanted)
        return wanted.error();
    const auto secret = askSiteSecret(s, **site);
    if (!secret)
        return secret.error();
    DrawnFile wish;
    wish.file = QFileInfo(call.value("out")).absoluteFilePath();
    wish.why = call.value("why").simplified();
    const auto done = drawSecrets((*site)->registry(), wanted->plan, wanted->serials, drawnKey(*secret), *recipient, wish, s.random());
    if (!done)
        return done.error();
    const QString name = QFileInfo(done->file).fileName();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("devices"), done->devices}, {text("drawnBefore"), done->drawnBefore}, {text("to"), name}});
    else
        s.out().line(text("%1 devices, %2 of them drawn before: %3").arg(done->devices).arg(done->drawnBefore).arg(plainText(name)));
    const bool isPem = name.endsWith(QLatin1String(".pem"));
    s.out().remark(text("Its holder opens it with: openssl cms -decrypt -inform %1 -in %2 -recip CERTIFICATE -inkey KEY")
                       .arg(isPem ? text("PEM") : text("DER"), shellWord(name)));
    return Exit::Done;
}

} // namespace

std::vector<Command> labelDrawCommands()
{
    return {{"label",
             "draw",
             "",
             "the secrets of a batch's codes: drawn once, sealed, handed out for flashing",
             {{"batch", "NAME", "the batch whose profile says which fields are drawn"},
              {"seal-to", "CERTIFICATE", "seal the CSV to this recipient's certificate (CMS)"},
              {"out", "FILE", "where the sealed CSV goes; PEM when it ends in .pem, else DER"},
              {"why", "TEXT", "why secrets that have left are handed out again"}},
             draw,
             "Every value is uniform over what its code allows and belongs to its device for ever. Labels can be printed once the file is written."}};
}

} // namespace imprint
