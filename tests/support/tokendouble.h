// The scripted PKCS#11 module's other face, for tests that have it in their own process.
#pragma once

#include "support/pkcs11double/pkcs11double.h"

#include <QLibrary>

namespace imprint::test {

struct Double {
    Double()
    {
        QLibrary library(path());
        reset = reinterpret_cast<DoubleReset>(library.resolve("pkcs11double_reset"));
        addRule = reinterpret_cast<DoubleAdd>(library.resolve("pkcs11double_add"));
        calls = reinterpret_cast<DoubleCalls>(library.resolve("pkcs11double_calls"));
        tries = reinterpret_cast<DoublePins>(library.resolve("pkcs11double_tries"));
        pin = reinterpret_cast<DoubleSet>(library.resolve("pkcs11double_pin"));
        release = reinterpret_cast<DoubleRelease>(library.resolve("pkcs11double_release"));
        if (!reset || !addRule || !calls || !tries || !pin || !release)
            qFatal("the scripted module does not load");
    }
    static QString path() { return QStringLiteral(IMPRINT_PKCS11_DOUBLE); }
    void add(const char *function, int call, unsigned long value, DoubleEffect effect = DoubleEffect::None)
    {
        const DoubleRule rule{function, call, value, effect};
        addRule(&rule);
    }
    DoubleReset reset;
    DoubleAdd addRule;
    DoubleCalls calls;
    DoublePins tries;
    DoubleSet pin;
    DoubleRelease release;
};

} // namespace imprint::test
