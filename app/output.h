// Where answers go: text for people or JSON for programs on standard output, remarks and errors on standard error.
#pragma once

#include "app/textable.h"
#include "crypto/result.h"

#include <QJsonValue>

#include <mutex>
#include <optional>

namespace imprint {

class Output {
public:
    Output(bool isJson, bool mayColour, bool isVerbose);

    bool isJson() const { return m_isJson; }
    bool isTerminal() const { return m_isTerminal; }
    bool hasColour() const { return m_hasColour; }
    int columns() const; // 0 when standard output is no terminal

    void line(const QString &text, Tone tone = Tone::Plain);
    void table(const TextTable &table);
    void json(const QJsonValue &value); // one line
    void raw(const QByteArray &bytes);
    void remark(const QString &text); // on standard error, also with --json
    void error(const Error &error);   // sentence and remedy; with --json also {"error": …}

    // Not all of the answer reached standard output: a script must not take the rest for the whole.
    std::optional<Error> problem() const;

private:
    void answer(const QByteArray &bytes); // m_mutex is held
    mutable std::mutex m_mutex;
    std::optional<Error> m_problem;
    bool m_isJson, m_isTerminal, m_hasColour, m_isVerbose;
};

} // namespace imprint
