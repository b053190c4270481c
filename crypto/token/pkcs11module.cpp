#include "crypto/token/pkcs11module.h"

#include "crypto/token/dynamiclibrary.h"
#include "crypto/token/pkcs11error.h"

#include <p11-kit/pkcs11.h>

#include <string_view>

namespace imprint {
namespace {

constexpr unsigned long mostSlots = 1024, mostMechanisms = 1024;

// Those that people ask for by name.
struct MechanismRow {
    CK_MECHANISM_TYPE number;
    const char *name;
};
constexpr MechanismRow mechanismRows[] = {
    {CKM_AES_CBC, "CKM_AES_CBC"},
    {CKM_AES_CMAC, "CKM_AES_CMAC"},
    {CKM_AES_ECB, "CKM_AES_ECB"},
    {CKM_AES_CBC_PAD, "CKM_AES_CBC_PAD"},
    {CKM_AES_KEY_GEN, "CKM_AES_KEY_GEN"},
    {CKM_AES_KEY_WRAP, "CKM_AES_KEY_WRAP"},
    {CKM_ECDSA, "CKM_ECDSA"},
    {CKM_ECDSA_SHA1, "CKM_ECDSA_SHA1"},
    {CKM_ECDSA_SHA256, "CKM_ECDSA_SHA256"},
    {CKM_ECDSA_SHA384, "CKM_ECDSA_SHA384"},
    {CKM_EC_KEY_PAIR_GEN, "CKM_EC_KEY_PAIR_GEN"},
    {CKM_ECDH1_DERIVE, "CKM_ECDH1_DERIVE"},
    {CKM_SHA256_HMAC, "CKM_SHA256_HMAC"},
    {CKM_SHA256, "CKM_SHA256"},
    {CKM_RSA_PKCS, "CKM_RSA_PKCS"},
    {CKM_RSA_PKCS_KEY_PAIR_GEN, "CKM_RSA_PKCS_KEY_PAIR_GEN"},
};

std::string mechanismName(CK_MECHANISM_TYPE number)
{
    for (const MechanismRow &row : mechanismRows)
        if (row.number == number)
            return row.name;
    return {};
}

// Fixed-width fields are padded with blanks, by some with zeros.
template <std::size_t N>
std::string textOf(const unsigned char (&field)[N])
{
    std::string_view text(reinterpret_cast<const char *>(field), N);
    text = text.substr(0, text.find('\0'));
    const std::size_t last = text.find_last_not_of(' ');
    return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

std::string versionText(const CK_VERSION &version)
{
    return std::to_string(version.major) + "." + std::to_string(version.minor);
}

// The last try is asked for first: one module sets it without the flag for "few".
PinState pinState(CK_FLAGS flags)
{
    if (flags & CKF_USER_PIN_LOCKED)
        return PinState::Locked;
    if (flags & CKF_USER_PIN_FINAL_TRY)
        return PinState::FinalTry;
    if (!(flags & CKF_USER_PIN_INITIALIZED))
        return PinState::Unset;
    return flags & CKF_USER_PIN_COUNT_LOW ? PinState::SomeTriesUsed : PinState::Fine;
}

bool isWhole(const CK_FUNCTION_LIST *f)
{
    return f && f->version.major == 2 && f->C_Initialize && f->C_Finalize && f->C_GetInfo && f->C_GetSlotList && f->C_GetSlotInfo
        && f->C_GetTokenInfo && f->C_GetMechanismInfo && f->C_OpenSession && f->C_CloseSession && f->C_CloseAllSessions
        && f->C_Login && f->C_Logout && f->C_CreateObject && f->C_GetAttributeValue && f->C_FindObjectsInit
        && f->C_FindObjects && f->C_FindObjectsFinal && f->C_EncryptInit && f->C_Encrypt && f->C_SignInit && f->C_Sign
        && f->C_GenerateKey && f->C_GenerateKeyPair;
}

} // namespace

Result<std::shared_ptr<Pkcs11Module>> Pkcs11Module::load(const std::string &path)
{
    const auto library = loadLibrary(path);
    if (!library)
        return library.error();
    const auto getList = reinterpret_cast<CK_C_GetFunctionList>(librarySymbol(*library, "C_GetFunctionList"));
    CK_FUNCTION_LIST_PTR functions = nullptr;
    if (!getList || getList(&functions) != CKR_OK || !isWhole(functions))
        return fail("hsm.module", path + ": is no PKCS#11 module");
    std::shared_ptr<Pkcs11Module> module(new Pkcs11Module(path, functions));
    if (auto ready = module->initialise(); !ready)
        return ready.error();
    return module;
}

Result<void> Pkcs11Module::initialise()
{
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const CK_RV rv = m_functions->C_Initialize(&arguments);
    m_isOurs = rv == CKR_OK;
    if (rv == CKR_OK || rv == CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return {};
    const Error why = pkcs11Error("C_Initialize", rv);
    return fail("hsm.module", m_path + ": " + why.detail);
}

void Pkcs11Module::finalise()
{
    unsigned long count = mostSlots;
    std::vector<CK_SLOT_ID> slots(mostSlots);
    if (m_isOurs && m_functions->C_GetSlotList(CK_FALSE, slots.data(), &count) == CKR_OK && count <= mostSlots)
        for (unsigned long i = 0; i < count; ++i)
            m_functions->C_CloseAllSessions(slots[i]);
    if (m_isOurs)
        m_functions->C_Finalize(nullptr); // whatever it says: there is nothing left to do
    m_isOurs = false;
}

Pkcs11Module::~Pkcs11Module()
{
    if (std::this_thread::get_id() == m_thread)
        finalise();
}

Result<void> Pkcs11Module::reinitialise()
{
    if (!m_isOurs)
        return fail("hsm.service", m_path + ": another part of this program initialised the module");
    finalise();
    return initialise();
}

ModuleInfo Pkcs11Module::info() const
{
    CK_INFO info{};
    if (m_functions->C_GetInfo(&info) != CKR_OK)
        return {.path = m_path};
    return {m_path, textOf(info.libraryDescription), textOf(info.manufacturerID), versionText(info.libraryVersion)};
}

Result<std::vector<unsigned long>> Pkcs11Module::slotsWithToken() const
{
    std::vector<CK_SLOT_ID> slots(mostSlots);
    unsigned long count = 0;
    // Some modules look for what is new only when asked without room for it.
    CK_RV rv = m_functions->C_GetSlotList(CK_TRUE, nullptr, &count);
    if (rv == CKR_OK) {
        count = mostSlots;
        rv = m_functions->C_GetSlotList(CK_TRUE, slots.data(), &count);
    }
    if (rv != CKR_OK || count > mostSlots)
        return fail("hsm.service", rv == CKR_OK ? "C_GetSlotList: more than 1024 slots" : pkcs11Error("C_GetSlotList", rv).detail);
    slots.resize(count);
    return slots;
}

Result<TokenInfo> Pkcs11Module::tokenInfo(unsigned long slot) const
{
    CK_TOKEN_INFO info{};
    if (const CK_RV rv = m_functions->C_GetTokenInfo(slot, &info); rv != CKR_OK)
        return pkcs11Error("C_GetTokenInfo", rv);
    return TokenInfo{.slot = slot,
                     .label = textOf(info.label),
                     .manufacturer = textOf(info.manufacturerID),
                     .model = textOf(info.model),
                     .serial = textOf(info.serialNumber),
                     .firmware = versionText(info.firmwareVersion),
                     .pin = pinState(info.flags),
                     .leastPin = info.ulMinPinLen,
                     .mostPin = info.ulMaxPinLen,
                     .hasPinPad = (info.flags & CKF_PROTECTED_AUTHENTICATION_PATH) != 0,
                     .isInitialised = (info.flags & CKF_TOKEN_INITIALIZED) != 0,
                     .isReadOnly = (info.flags & CKF_WRITE_PROTECTED) != 0};
}

bool Pkcs11Module::isPresent(unsigned long slot) const
{
    CK_SLOT_INFO info{};
    return m_functions->C_GetSlotInfo(slot, &info) == CKR_OK && (info.flags & CKF_TOKEN_PRESENT) != 0;
}

TokenAbilities Pkcs11Module::abilities(unsigned long slot) const
{
    const auto has = [&](CK_MECHANISM_TYPE mechanism) {
        CK_MECHANISM_INFO info{}; // sizes are not looked at: older modules give bits for bytes
        return m_functions->C_GetMechanismInfo(slot, mechanism, &info) == CKR_OK;
    };
    return {has(CKM_AES_CBC), has(CKM_AES_CMAC), has(CKM_ECDSA), has(CKM_EC_KEY_PAIR_GEN), has(CKM_AES_KEY_GEN)};
}

TokenCounters Pkcs11Module::counters(unsigned long slot) const
{
    CK_TOKEN_INFO info{};
    if (m_functions->C_GetTokenInfo(slot, &info) != CKR_OK)
        return {};
    const auto told = [](unsigned long value) {
        return value == CK_UNAVAILABLE_INFORMATION || value > 1ul << 40 ? -1 : long(value);
    };
    return {.hardware = versionText(info.hardwareVersion),
            .sessions = told(info.ulSessionCount),
            .mostSessions = info.ulMaxSessionCount == CK_EFFECTIVELY_INFINITE ? -1 : told(info.ulMaxSessionCount),
            .freePublic = told(info.ulFreePublicMemory),
            .totalPublic = told(info.ulTotalPublicMemory),
            .freePrivate = told(info.ulFreePrivateMemory),
            .totalPrivate = told(info.ulTotalPrivateMemory)};
}

std::vector<TokenMechanism> Pkcs11Module::mechanisms(unsigned long slot) const
{
    unsigned long count = 0;
    if (!m_functions->C_GetMechanismList || m_functions->C_GetMechanismList(slot, nullptr, &count) != CKR_OK || count > mostMechanisms)
        return {};
    std::vector<CK_MECHANISM_TYPE> numbers(count);
    if (m_functions->C_GetMechanismList(slot, numbers.data(), &count) != CKR_OK || count > numbers.size())
        return {};
    std::vector<TokenMechanism> all;
    for (unsigned long i = 0; i < count; ++i) {
        CK_MECHANISM_INFO info{};
        (void)m_functions->C_GetMechanismInfo(slot, numbers[i], &info);
        all.push_back({numbers[i], mechanismName(numbers[i]), info.ulMinKeySize, info.ulMaxKeySize});
    }
    return all;
}

} // namespace imprint
