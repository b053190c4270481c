#include "app/gui/diagnosescenes.h"

#include "models/services/batchcontroller.h"
#include "widgets/diagnose/channelsview.h"
#include "widgets/diagnose/checklistform.h"
#include "widgets/diagnose/checklistview.h"
#include "widgets/diagnose/failuresview.h"
#include "widgets/diagnose/kdfview.h"
#include "widgets/diagnose/keysview.h"

#include "widgets/diagnose/randomnessview.h"
#include "widgets/diagnosepage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>

#include <algorithm>

namespace imprint {
namespace {

DiagnosePage &page(Stage &stage)
{
    stage.window.showPage(QStringLiteral("diagnose"));
    return *static_cast<DiagnosePage *>(stage.window.currentPage());
}

template <typename View>
View *view(Stage &stage)
{
    return stage.window.currentPage()->findChild<View *>();
}

QString failedDevice(Stage &stage)
{
    for (const LiveRow &row : stage.services.batch.rows())
        if (row.state == LiveRow::State::Failed)
            return row.serial;
    return {};
}

bool isFilledIn(Stage &stage)
{
    const Checklist list = view<ChecklistView>(stage)->form().checklist();
    return std::any_of(list.items.begin(), list.items.end(), [](const ChecklistItem &item) { return item.facts.size() > 1; });
}

const char *const failedLog = "I (81204) prov: hello sent nonce=7be04d11\n"
                              "I (81302) atecc: key slot 2 ready\n"
                              "W (81502) kdf: salt length 8, expected 16\n"
                              "E (81511) kdf: KDF_FAILURE_PARAM_MISMATCH sid=4f1c22a0\n"
                              "E (81512) esp-tls: mbedtls_ssl_handshake returned -0x7780\n"
                              "E (86622) prov: PROVISIONING_TIMEOUT after 5000 ms\n";

// The device took 1,000 iterations for 10,000, and the salt as the text of its hex.
const char *const kdfCase = R"({"hub_spec": {"kdf": "PBKDF2", "hash": "sha256", "iterations": 10000, "length": 32},
    "inputs": {"password_text": "hall sensor 117", "salt": "be2fedc3888d7643f5c8945169f0e3a7"},
    "device_output": "d2c34605a76b3c7737775a873212fdc2be55a100b2fe3541fae96858f7895541"})";

bool isSearched(Stage &stage)
{
    auto *const kdf = view<KdfView>(stage);
    if (!kdf->findings() && !kdf->isBusy())
        kdf->findChild<QPushButton *>(QStringLiteral("search-start"))->click();
    return kdf->findings() && !kdf->isBusy();
}

} // namespace

std::vector<Scene> diagnoseScenes()
{
    return {{"diagnose-failures",
             [](Stage &stage) {
                 page(stage).showPart(DiagnosePage::Part::Failures);
                 view<FailuresView>(stage)->readText(QStringLiteral("LH-000117.log"), QString::fromLatin1(failedLog));
             },
             [](Stage &stage) { return view<FailuresView>(stage)->table().findings().has_value(); }},
            {"diagnose-checklist", [](Stage &stage) { stage.window.showPage(QStringLiteral("diagnose"), failedDevice(stage)); }, isFilledIn},
            {"diagnose-derivation",
             [](Stage &stage) {
                 page(stage).showPart(DiagnosePage::Part::Derivation);
                 view<KdfView>(stage)->setCase(QJsonDocument::fromJson(kdfCase).object());
             },
             isSearched},
            {"diagnose-randomness",
             [](Stage &stage) {
                 page(stage).showPart(DiagnosePage::Part::Randomness);
                 view<RandomnessView>(stage)->testHost();
             },
             [](Stage &stage) { return view<RandomnessView>(stage)->result() && !view<RandomnessView>(stage)->isBusy(); }},
            {"diagnose-channels",
             [](Stage &stage) {
                 page(stage).showPart(DiagnosePage::Part::Channels);
                 for (const char *const id : {"wifi:1", "wifi:6", "zigbee:15"})
                     view<ChannelsView>(stage)->table().toggle(QString::fromLatin1(id));
             },
             {}},
            {"diagnose-keys", [](Stage &stage) { page(stage).showPart(DiagnosePage::Part::Keys); }, {}}};
}

} // namespace imprint
