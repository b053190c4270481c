// One PKCS#11 module in memory, initialised for as long as this object lives. Used on the TokenThread alone.
//
// If the module was initialised already by somebody else in this process (0x191), it is borrowed: never finalised here.
// Before C_Finalize every session is closed: a module of SmartCard-HSMs deadlocks otherwise.
#pragma once

#include "crypto/result.h"
#include "crypto/token/tokeninfo.h"

#include <memory>
#include <thread>

typedef struct _CK_FUNCTION_LIST CK_FUNCTION_LIST;

namespace imprint {

class Pkcs11Module {
public:
    // path: absolute. "hsm.module" when it is none, or lacks a function that is needed.
    static Result<std::shared_ptr<Pkcs11Module>> load(const std::string &path);
    ~Pkcs11Module(); // finalises, when it ends on its own thread: elsewhere the module hangs
    Pkcs11Module(const Pkcs11Module &) = delete;
    Pkcs11Module &operator=(const Pkcs11Module &) = delete;

    const CK_FUNCTION_LIST &f() const { return *m_functions; }
    ModuleInfo info() const;
    // After the system's card service was restarted a module is of no use until this. All sessions end.
    Result<void> reinitialise();

    Result<std::vector<unsigned long>> slotsWithToken() const; // "hsm.service" when the list cannot be had
    Result<TokenInfo> tokenInfo(unsigned long slot) const;
    // By the slot: one module tells old news of a token that is gone.
    bool isPresent(unsigned long slot) const;
    TokenAbilities abilities(unsigned long slot) const;
    TokenCounters counters(unsigned long slot) const;
    std::vector<TokenMechanism> mechanisms(unsigned long slot) const; // none: it does not list them

private:
    Pkcs11Module(std::string path, const CK_FUNCTION_LIST *functions) : m_path(std::move(path)), m_functions(functions) {}
    Result<void> initialise();
    void finalise();

    std::string m_path;
    const CK_FUNCTION_LIST *m_functions;
    const std::thread::id m_thread = std::this_thread::get_id();
    bool m_isOurs = false;
};

} // namespace imprint
