#include "crypto/token/modulepaths.h"

#include <cstdlib>
#include <filesystem>

namespace imprint {
namespace {

enum class System { Linux, Mac, Windows };

#if defined(_WIN32)
constexpr System here = System::Windows;
#elif defined(__APPLE__)
constexpr System here = System::Mac;
#else
constexpr System here = System::Linux;
#endif

constexpr const char *smartCardHsm = "SmartCard-HSM";
constexpr const char *openSc = "OpenSC";
constexpr const char *softHsm = "SoftHSM";

struct Row {
    System system;
    const char *name;
    const char *path;
};
// A path with no root is one below the Windows folder.
constexpr Row rows[] = {
    {System::Linux, smartCardHsm, "/usr/local/lib/libsc-hsm-pkcs11.so"},
    {System::Linux, smartCardHsm, "/usr/lib/x86_64-linux-gnu/libsc-hsm-pkcs11.so"},
    {System::Linux, smartCardHsm, "/usr/lib64/libsc-hsm-pkcs11.so"},
    {System::Linux, openSc, "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"},
    {System::Linux, openSc, "/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so"},
    {System::Linux, openSc, "/usr/lib64/pkcs11/opensc-pkcs11.so"},
    {System::Linux, softHsm, "/usr/lib/softhsm/libsofthsm2.so"},
    {System::Linux, softHsm, "/usr/lib64/pkcs11/libsofthsm2.so"},
    {System::Mac, smartCardHsm, "/Library/sc-hsm-pkcs11/lib/sc-hsm-pkcs11.dylib"},
    {System::Mac, smartCardHsm, "/usr/local/lib/libsc-hsm-pkcs11.so"},
    {System::Mac, openSc, "/Library/OpenSC/lib/opensc-pkcs11.so"},
    {System::Mac, openSc, "/opt/homebrew/lib/opensc-pkcs11.so"},
    {System::Mac, softHsm, "/opt/homebrew/lib/softhsm/libsofthsm2.so"},
    {System::Mac, softHsm, "/usr/local/lib/softhsm/libsofthsm2.so"},
    {System::Windows, smartCardHsm, "System32\\sc-hsm-pkcs11.dll"},
    {System::Windows, openSc, "C:\\Program Files\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll"},
    {System::Windows, softHsm, "C:\\SoftHSM2\\lib\\softhsm2-x64.dll"},
};

const char *noteOf(const std::string &name)
{
    if (name == openSc)
        return "this module cannot see AES keys; for those choose the one of SmartCard-HSM";
    if (name == softHsm)
        return "a token in software, for trying and testing";
    return "";
}

std::string windowsFolder()
{
    const char *const folder = std::getenv("windir");
    return folder ? folder : "C:\\Windows";
}

} // namespace

std::vector<KnownModule> usualModules()
{
    std::vector<KnownModule> found;
    for (const Row &row : rows) {
        if (row.system != here)
            continue;
        const std::string path = row.path;
        const bool isBelowWindows = here == System::Windows && path.find(':') == std::string::npos;
        found.push_back({isBelowWindows ? windowsFolder() + "\\" + path : path, row.name, noteOf(row.name)});
    }
    return found;
}

std::vector<KnownModule> installedModules()
{
    std::vector<KnownModule> found;
    for (KnownModule &module : usualModules()) {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(std::filesystem::u8path(module.path), ignored))
            found.push_back(std::move(module));
    }
    return found;
}

} // namespace imprint
