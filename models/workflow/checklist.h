// What a person looks at and answers, one point after the other: the six stages of looking for why a device failed, filled in by what the registry
// knows of it, and the lists of storing and destroying keys (resources/checklists). Recorded in the audit trail as evidence.
#pragma once

#include "models/core/sentence.h"
#include "models/registry/registryreader.h"

namespace imprint {

enum class CheckAnswer { Open, Fine, Wrong, NotApplicable };
const char *checkAnswerWord(CheckAnswer answer); // "open", "fine", "wrong", "not-applicable"
std::optional<CheckAnswer> checkAnswerOf(const QString &word);

struct Fact {
    Sentence sentence; // of the context "Checklist"
    bool isBad = false;
};

struct ChecklistItem {
    QString id, title;
    QStringList steps;       // how to look
    std::vector<Fact> facts; // what the workbench knows by itself
    CheckAnswer answer = CheckAnswer::Open;
    QString note;            // at most 200 characters
};

struct Checklist {
    QString id, title;
    QString subject; // a serial, "CA", …
    std::vector<ChecklistItem> items;
};

QStringList checklistNames(); // "diagnosis", "key-storage", "key-destruction"
// "checklist.unknown" with the names there are. The diagnosis comes without facts.
Result<Checklist> makeChecklist(const QString &id, const QString &subject);
// The diagnosis of one device of the open site: a stage at which a known failure of its last run belongs is answered with Wrong.
// "device.unknown" when the registry does not know the serial.
Result<Checklist> diagnosisOf(RegistryReader &reader, const QString &serial);

// "checklist.empty" while nothing is answered. One entry "checklist.recorded" about the subject; gives what it says.
Result<QString> recordChecklist(Registry &registry, const Checklist &list);
// "Parameters: wrong (salt of 8 bytes); Traffic: fine; open: Both logs, Source of randomness"
QString checklistSummary(const Checklist &list);
// For a report. words: in which language a text of the list or of a fact is said.
QString checklistMarkdown(const Checklist &list, const std::function<QString(const QString &)> &words = {},
                          const std::function<QString(const Sentence &)> &factWords = {});

} // namespace imprint
