// Turns an Error into a sentence with a remedy: the one unit that does, from the failure catalogue
// (resources/failurecodes).
//
// The catalogue is JSON: {"format": "imprint-failurecodes", "version": 1, "codes": [{"code", "title", "sentence",
// "remedy", "severity"}]}; rows and the file may have further members (patterns, causes, steps), which are for others.
// {detail} in a sentence is where the detail goes; without it the detail follows the sentence. Details come from
// devices and files: control characters are taken out and they are cut to 500 characters.
//
// The texts come in the language of the program where a translator holds them (resources/i18n/data_*.ts, context FailureCodes); a row
// without a translation is English. Details stay as they are.
//
// A code that the catalogue does not know (a test keeps that from happening) gives its detail and the advice to report
// it.
#pragma once

#include "crypto/result.h"

#include <QString>
#include <QStringList>

namespace imprint {

enum class Severity { Information, Warning, Question, Error };

struct ErrorText {
    QString title;    // two to four words
    QString sentence; // what happened, with the detail
    QString remedy;   // what to do next; may be empty only for "stopped"
    Severity severity = Severity::Error;
};

ErrorText errorText(const Error &error);
QString oneLine(const Error &error); // sentence and remedy

// A sentence of the catalogue by itself; "…" where it does not stand without its detail.
QString withoutDetail(QString sentence);

QStringList failureCodes(); // all that the catalogue knows, sorted

} // namespace imprint
