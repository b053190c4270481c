#include "crypto/token/dynamiclibrary.h"

#include <filesystem>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace imprint {
namespace {

Error cannotLoad(const std::string &path, const std::string &why)
{
    return fail("hsm.module", path + ": " + why);
}

} // namespace

Result<void *> loadLibrary(const std::string &path)
{
    const auto file = std::filesystem::u8path(path);
    std::error_code ignored;
    if (!file.is_absolute() || !std::filesystem::is_regular_file(file, ignored))
        return cannotLoad(path, "there is no such file");
#ifdef _WIN32
    HMODULE library = LoadLibraryExW(file.wstring().c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (!library)
        return cannotLoad(path, "error " + std::to_string(GetLastError()));
    return static_cast<void *>(library);
#else
    void *const library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!library) {
        const char *const why = dlerror();
        return cannotLoad(path, why ? why : "the system does not load it");
    }
    return library;
#endif
}

void *librarySymbol(void *library, const char *name)
{
#ifdef _WIN32
    return reinterpret_cast<void *>(GetProcAddress(static_cast<HMODULE>(library), name));
#else
    return dlsym(library, name);
#endif
}

} // namespace imprint
