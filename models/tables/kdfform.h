// The form of a key derivation: which parameters and inputs each derivation has, with their words; and a side of the comparison, whose values become
// the JSON that models/services/kdfwork.h takes.
#pragma once

#include "models/core/sentence.h"

#include <QJsonObject>
#include <QMap>

#include <span>

namespace imprint {

struct KdfField {
    enum Kind { Choice, Number, Flag, Words };
    const char *id;       // as specifications say it
    const char *label;    // of the context "KdfForm"
    Kind kind;
    const char *standard; // what a new form has
    const char *choices;  // separated by |
    const char *kdfs;     // names separated by |; "*": all
    bool isRare;          // shown on demand
};
std::span<const KdfField> kdfFields();
const KdfField *kdfField(const QString &id);
bool hasField(const QString &kdf, const KdfField &field);
QString kdfFieldName(const KdfField &field);
QStringList kdfNames(); // those of the form

struct KdfInput {
    const char *id;    // as cases say it; the secret: "password", "ikm" or "key", as the derivation calls it
    const char *label; // of the context "KdfForm"
    const char *kdfs;
};
std::span<const KdfInput> kdfInputs();
bool hasInput(const QString &kdf, const KdfInput &input);
QString kdfInputName(const KdfInput &input);
QString kdfPresetWords(const QString &text); // title or note of a preset, translated

enum class Encoding { Hex, Text, Base64 };
QString encodingName(Encoding encoding);

// Values as they stand in the form; the encoding of each input.
struct KdfValues {
    QMap<QString, QString> fields, inputs; // an absent input is not given
    QMap<QString, Encoding> encodings;

    QString kdf() const { return fields.value(QStringLiteral("kdf")); }
    QJsonObject spec() const;
    QJsonObject inputsJson() const;
    // From a specification and inputs; members that the form does not have are kept as they are.
    static KdfValues of(const QJsonObject &spec, const QJsonObject &inputs);
};

QString kdfValueText(const QJsonValue &value); // as specifications write it
// "Iterations: 1000, Salt: hex text", translated
QString differenceWords(const QJsonObject &differs);
// In the window's language.
QString sentenceWords(const char *context, const Sentence &sentence);

} // namespace imprint
