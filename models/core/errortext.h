// Turns an Error into a sentence with a remedy: the one unit that does, from the failure catalogue (resources/failurecodes).
//
// A code that the catalogue does not know (a test keeps that from happening) gives its detail and the advice to report it.
#pragma once

#include "crypto/result.h"

#include <QString>

namespace imprint {

struct ErrorText {
    QString title;    // two to four words
    QString sentence; // what happened, with the detail
    QString remedy;   // what to do next; may be empty only for "stopped"
};

ErrorText errorText(const Error &error);
QString oneLine(const Error &error); // sentence and remedy

} // namespace imprint
