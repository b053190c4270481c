// What labels are about: made codes with the texts that templates name, from fields or from a CSV with a column a field.
//
// The CSV is UTF-8 with a header (comma, semicolon or tab); columns named like fields of the code are typed as those ask,
// "copies" (1 to 1000) repeats a label, all others are texts for the template. All or nothing: "label.file" names line and
// reason of the first bad line and how many there are. At most 10,000 lines and 16 MiB.
#pragma once

#include "models/labels/payloads.h"

#include <QMap>

namespace imprint {

struct LabelContent {
    MadeCode code;
    Level level = Level::M;
    std::vector<Readable> readable; // they win over texts
    QMap<QString, QString> texts;   // fields and CSV columns
    QString subject;                // the serial, or where the label comes from, for the record
    int copies = 1;
    QStringList secrets;            // the texts that are secret, by name
    bool hasSecret = false;
};

// "code.field", "code.readback".
Result<LabelContent> contentOf(const CodeFormat &format, const CodeFields &fields);
// The text as the field's type asks; as a text when it is none of that type, which makeCode then refuses.
FieldValue typedValue(const CodeFormat &format, const QString &name, const QString &text);

// NAME=VALUE words as the fields' types ask; "code.field" for other words and for a name that stands twice.
Result<CodeFields> fieldsOfWords(const CodeFormat &format, const QStringList &words);

// constants: fields that the file does not have.
Result<std::vector<LabelContent>> readLabelCsv(const QByteArray &content, const QString &sourceName, const CodeFormat &format,
                                               const CodeFields &constants);

// The lines of a CSV by what stands in their column "serial": for fields of devices that the registry knows. Each serial once.
using CsvBySerial = QMap<QString, QMap<QString, QString>>;
Result<CsvBySerial> readCsvBySerial(const QByteArray &content, const QString &sourceName);

} // namespace imprint
