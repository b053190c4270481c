// The operator at the terminal. Passphrases come from a file or a descriptor when one was named, else from a prompt
// without echo; new ones are typed twice. Prompts go to standard error, so that standard output stays clean.
//
// Errors: "passphrase.none" (nobody to ask: standard input is no terminal), "passphrase.differs" (three times),
// "operator.cancelled", "passphrase.descriptor" (not an open descriptor) and those of readFile.
#pragma once

#include "app/output.h"
#include "models/core/operatorport.h"

namespace imprint {

struct PassphraseSource {
    QString file;        // empty: none
    int descriptor = -1; // -1: none
    QString option = QStringLiteral("passphrase"); // --OPTION-file and --OPTION-fd name it

    bool isSet() const { return !file.isEmpty() || descriptor >= 0; }
};

// The first line. A source is read whenever it is asked; a descriptor gives the next line.
Result<Secret> readPassphrase(const PassphraseSource &source, Output &out);

class ConsoleOperator final : public OperatorPort {
public:
    ConsoleOperator(Output &out, PassphraseSource source) : m_out(out), m_source(std::move(source)) {}

    Result<Secret> passphrase(const QString &prompt, bool isNew) override;
    // The same from another source, for a second passphrase in one command.
    Result<Secret> passphraseFrom(const PassphraseSource &source, const QString &prompt, bool isNew);
    bool confirm(const QString &question) override;
    void inform(const QString &text) override { m_out.remark(text); }
    Result<QString> words(const QString &prompt); // "operator.cancelled" when there is nobody to ask

    static bool isThere(); // standard input and standard error are terminals

private:
    Result<Secret> typed(const QString &prompt);

    Output &m_out;
    PassphraseSource m_source;
};

} // namespace imprint
