// The scripted module: see pkcs11double.h. What the standard leaves open it answers like the modules that were measured.
#include "pkcs11double.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/core_names.h>
#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using imprint::test::DoubleEffect;
using imprint::test::DoubleRule;

namespace {

using Bytes = std::vector<unsigned char>;
constexpr CK_SLOT_ID slot = 7;
constexpr char rightPin[] = "648219";

struct Rule {
    std::string function;
    int call;
    CK_RV value;
    DoubleEffect effect;
};

struct Object {
    std::map<CK_ATTRIBUTE_TYPE, Bytes> attributes;
    bool isPrivate = false;
    EVP_PKEY *key = nullptr; // of an EC key
};

Bytes bytesOf(unsigned long number)
{
    Bytes out(sizeof number);
    std::memcpy(out.data(), &number, sizeof number);
    return out;
}
Bytes bytesOf(const char *text) { return {text, text + std::strlen(text)}; }
Bytes flag(bool value) { return {static_cast<unsigned char>(value ? 1 : 0)}; }

struct State {
    std::mutex mutex;
    std::condition_variable release;
    bool isReleased = false, isHanging = false;
    std::vector<Rule> rules;
    std::map<std::string, int> calls;
    bool isInitialised = false, isPresent = true, isServiceDown = false;
    int looksUntilBack = 0;
    int tries = 3;
    int pinFlags = 0;
    bool cardKnowsPin = false, moduleBelievesLogin = false;
    std::set<CK_SESSION_HANDLE> sessions;
    CK_SESSION_HANDLE nextSession = 100;
    unsigned long handleBase = 1000;
    std::vector<Object> objects;
    // per module, as one session is all the tests open at a time
    std::vector<CK_OBJECT_HANDLE> found;
    bool isFinding = false;
    CK_OBJECT_HANDLE operationKey = 0;
    CK_MECHANISM_TYPE operation = 0;
    bool isShort = false, isLying = false;
};

State &state()
{
    static State *const s = new State; // used until the very end
    return *s;
}

const Bytes &aesKey()
{
    static const Bytes key{0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff};
    return key;
}

void makeObjects(State &s)
{
    static EVP_PKEY *const ec = EVP_EC_gen("P-256");
    Object aes;
    aes.isPrivate = true;
    aes.attributes = {{CKA_CLASS, bytesOf(CKO_SECRET_KEY)}, {CKA_KEY_TYPE, bytesOf(CKK_AES)}, {CKA_LABEL, bytesOf("MyAESKey")},
                      {CKA_ID, {1}}, {CKA_VALUE_LEN, bytesOf(16ul)}, {CKA_ENCRYPT, flag(true)}, {CKA_SIGN, flag(true)},
                      {CKA_EXTRACTABLE, flag(false)}, {CKA_SENSITIVE, flag(true)}};
    Bytes point{0x04, 65};
    point.resize(67);
    std::size_t length = 0;
    EVP_PKEY_get_octet_string_param(ec, OSSL_PKEY_PARAM_PUB_KEY, point.data() + 2, 65, &length);
    const Bytes oid{0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};
    Object secret, open;
    secret.isPrivate = true;
    secret.key = ec;
    secret.attributes = {{CKA_CLASS, bytesOf(CKO_PRIVATE_KEY)}, {CKA_KEY_TYPE, bytesOf(CKK_EC)}, {CKA_LABEL, bytesOf("CA")},
                         {CKA_ID, {2}}, {CKA_EC_PARAMS, oid}, {CKA_SIGN, flag(true)}};
    open.attributes = {{CKA_CLASS, bytesOf(CKO_PUBLIC_KEY)}, {CKA_KEY_TYPE, bytesOf(CKK_EC)}, {CKA_LABEL, bytesOf("CA")},
                       {CKA_ID, {2}}, {CKA_EC_PARAMS, oid}, {CKA_EC_POINT, point}};
    s.objects = {aes, secret, open};
}

void readScript(State &s)
{
    const char *const file = std::getenv("IMPRINT_PKCS11_DOUBLE_SCRIPT");
    std::ifstream in(file ? file : "");
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string function, value;
        int call = 0, effect = 0;
        if (words >> function >> call >> value >> effect)
            s.rules.push_back({function, call, std::strtoul(value.c_str(), nullptr, 0), DoubleEffect(effect)});
    }
}

void endSessions(State &s)
{
    s.sessions.clear();
    s.cardKnowsPin = s.moduleBelievesLogin = false;
    s.isFinding = false;
}

void apply(State &s, DoubleEffect effect, std::unique_lock<std::mutex> &lock)
{
    switch (effect) {
    case DoubleEffect::None:
        break;
    case DoubleEffect::Unplug:
        endSessions(s);
        s.isPresent = false;
        s.looksUntilBack = 3;
        s.handleBase += 100;
        break;
    case DoubleEffect::LoseLogin:
        s.cardKnowsPin = false;
        break;
    case DoubleEffect::Reset:
        endSessions(s);
        s.handleBase += 100;
        break;
    case DoubleEffect::ServiceDown:
        endSessions(s);
        s.isServiceDown = true;
        break;
    case DoubleEffect::Hang:
        s.isHanging = true;
        s.release.wait(lock, [&] { return s.isReleased; });
        s.isHanging = false;
        break;
    case DoubleEffect::Stale:
        s.handleBase += 100;
        break;
    case DoubleEffect::WrongLength:
        s.isShort = true;
        break;
    case DoubleEffect::Lie:
        s.isLying = true;
        break;
    }
}

// Counted, and answered by the script if it has something to say.
class Call {
public:
    explicit Call(const char *function, bool needsInit = true) : lock(state().mutex)
    {
        State &s = state();
        const int number = ++s.calls[function];
        s.isShort = s.isLying = false;
        for (const Rule &rule : s.rules)
            if (rule.function == function && (rule.call == 0 || rule.call == number)) {
                value = rule.value;
                apply(s, rule.effect, lock);
                return;
            }
        if (needsInit && !s.isInitialised)
            value = CKR_CRYPTOKI_NOT_INITIALIZED;
        else if (needsInit && s.isServiceDown)
            value = CKR_DEVICE_ERROR;
    }
    bool isRefused() const { return value != CKR_OK; }
    std::unique_lock<std::mutex> lock;
    CK_RV value = CKR_OK;
};

CK_RV checkSession(State &s, CK_SESSION_HANDLE session)
{
    if (!s.isPresent)
        return CKR_DEVICE_REMOVED;
    return s.sessions.contains(session) ? CKR_OK : CKR_SESSION_HANDLE_INVALID;
}

Object *objectAt(State &s, CK_OBJECT_HANDLE handle)
{
    const unsigned long index = handle - s.handleBase;
    return index < s.objects.size() ? &s.objects[index] : nullptr;
}

void pad(unsigned char *to, std::size_t size, const char *text)
{
    std::memset(to, ' ', size);
    std::memcpy(to, text, std::min(size, std::strlen(text)));
}

CK_RV initialize(void *)
{
    Call call("C_Initialize", false);
    if (call.isRefused())
        return call.value;
    State &s = state();
    if (s.isInitialised)
        return CKR_CRYPTOKI_ALREADY_INITIALIZED;
    s.isInitialised = true;
    s.isServiceDown = false;
    if (s.objects.empty()) {
        makeObjects(s);
        readScript(s);
    }
    return CKR_OK;
}

CK_RV finalize(void *)
{
    Call call("C_Finalize");
    State &s = state();
    s.isInitialised = s.isServiceDown = false;
    endSessions(s);
    return call.value;
}

CK_RV getInfo(CK_INFO *info)
{
    Call call("C_GetInfo");
    std::memset(info, 0, sizeof *info);
    pad(info->libraryDescription, sizeof info->libraryDescription, "Scripted module");
    return call.value;
}

CK_RV getSlotList(CK_BBOOL, CK_SLOT_ID *list, unsigned long *count)
{
    Call call("C_GetSlotList");
    if (call.isRefused())
        return call.value;
    State &s = state();
    if (!s.isPresent && list && --s.looksUntilBack <= 0)
        s.isPresent = true;
    const unsigned long there = s.isPresent ? 1 : 0;
    if (list && *count < there)
        return CKR_BUFFER_TOO_SMALL;
    if (list && there)
        list[0] = slot;
    *count = there;
    return CKR_OK;
}

CK_RV getSlotInfo(CK_SLOT_ID, CK_SLOT_INFO *info)
{
    Call call("C_GetSlotInfo");
    if (call.isRefused())
        return call.value;
    std::memset(info, 0, sizeof *info);
    info->flags = state().isPresent ? CKF_TOKEN_PRESENT : 0;
    return CKR_OK;
}

CK_RV getTokenInfo(CK_SLOT_ID, CK_TOKEN_INFO *info)
{
    Call call("C_GetTokenInfo");
    if (call.isRefused())
        return call.value;
    const State &s = state();
    if (!s.isPresent)
        return CKR_TOKEN_NOT_PRESENT;
    std::memset(info, 0, sizeof *info);
    pad(info->label, sizeof info->label, "Double");
    pad(info->manufacturerID, sizeof info->manufacturerID, "Tests");
    pad(info->model, sizeof info->model, "Script");
    pad(info->serialNumber, sizeof info->serialNumber, "D0001");
    info->ulMinPinLen = 6;
    info->ulMaxPinLen = 15;
    info->flags = CKF_TOKEN_INITIALIZED | CKF_LOGIN_REQUIRED;
    info->flags |= s.pinFlags & 2 ? 0 : CKF_USER_PIN_INITIALIZED;
    info->flags |= s.pinFlags & 1 ? CKF_PROTECTED_AUTHENTICATION_PATH : 0;
    info->flags |= s.tries == 2 ? CKF_USER_PIN_COUNT_LOW : s.tries == 1 ? CKF_USER_PIN_FINAL_TRY : s.tries == 0 ? CKF_USER_PIN_LOCKED : 0;
    return CKR_OK;
}

CK_RV getMechanismInfo(CK_SLOT_ID, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO *info)
{
    Call call("C_GetMechanismInfo");
    std::memset(info, 0, sizeof *info);
    const bool isKnown = type == CKM_AES_CBC || type == CKM_AES_CMAC || type == CKM_ECDSA;
    return call.isRefused() ? call.value : isKnown ? CKR_OK : CKR_MECHANISM_INVALID;
}

CK_RV openSession(CK_SLOT_ID id, CK_FLAGS, void *, CK_NOTIFY, CK_SESSION_HANDLE *session)
{
    Call call("C_OpenSession");
    if (call.isRefused())
        return call.value;
    State &s = state();
    if (id != slot || !s.isPresent)
        return CKR_TOKEN_NOT_PRESENT;
    *session = s.nextSession++;
    s.sessions.insert(*session);
    return CKR_OK;
}

CK_RV closeSession(CK_SESSION_HANDLE session)
{
    Call call("C_CloseSession");
    if (call.isRefused())
        return call.value;
    state().sessions.erase(session);
    return CKR_OK;
}

CK_RV closeAllSessions(CK_SLOT_ID)
{
    Call call("C_CloseAllSessions");
    endSessions(state());
    return call.value;
}

CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE, unsigned char *pin, unsigned long length)
{
    Call call("C_Login");
    if (call.isRefused())
        return call.value;
    State &s = state();
    if (const CK_RV rv = checkSession(s, session); rv != CKR_OK)
        return rv;
    if (s.moduleBelievesLogin)
        return CKR_USER_ALREADY_LOGGED_IN;
    if (s.tries == 0)
        return CKR_PIN_LOCKED;
    const bool isPinPad = (s.pinFlags & 1) != 0 && !pin;
    if (!isPinPad && (length != sizeof rightPin - 1 || std::memcmp(pin, rightPin, length) != 0))
        return --s.tries == 0 ? CKR_PIN_LOCKED : CKR_PIN_INCORRECT;
    s.tries = 3;
    s.cardKnowsPin = s.moduleBelievesLogin = true;
    return CKR_OK;
}

CK_RV logout(CK_SESSION_HANDLE session)
{
    Call call("C_Logout");
    if (call.isRefused())
        return call.value;
    State &s = state();
    const CK_RV rv = checkSession(s, session);
    s.cardKnowsPin = s.moduleBelievesLogin = false;
    s.handleBase += 100;
    return rv;
}

CK_RV findInit(CK_SESSION_HANDLE session, CK_ATTRIBUTE *wanted, unsigned long count)
{
    Call call("C_FindObjectsInit");
    if (call.isRefused())
        return call.value;
    State &s = state();
    if (const CK_RV rv = checkSession(s, session); rv != CKR_OK)
        return rv;
    if (s.isFinding)
        return CKR_OPERATION_ACTIVE;
    s.isFinding = true;
    s.found.clear();
    for (std::size_t i = 0; i < s.objects.size(); ++i) {
        bool fits = !s.objects[i].isPrivate || s.cardKnowsPin;
        for (unsigned long a = 0; a < count && fits; ++a) {
            const auto at = s.objects[i].attributes.find(wanted[a].type);
            fits = at != s.objects[i].attributes.end() && at->second.size() == wanted[a].ulValueLen
                && std::memcmp(at->second.data(), wanted[a].pValue, wanted[a].ulValueLen) == 0;
        }
        if (fits)
            s.found.push_back(s.handleBase + i);
    }
    return CKR_OK;
}

CK_RV find(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE *objects, unsigned long most, unsigned long *count)
{
    Call call("C_FindObjects");
    if (call.isRefused())
        return call.value;
    State &s = state();
    if (const CK_RV rv = checkSession(s, session); rv != CKR_OK)
        return rv;
    *count = std::min<unsigned long>(most, s.found.size());
    std::copy_n(s.found.begin(), *count, objects);
    s.found.erase(s.found.begin(), s.found.begin() + long(*count));
    return CKR_OK;
}

CK_RV findFinal(CK_SESSION_HANDLE)
{
    Call call("C_FindObjectsFinal");
    state().isFinding = false;
    return call.value;
}

CK_RV getAttribute(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *wanted, unsigned long count)
{
    Call call("C_GetAttributeValue");
    if (call.isRefused())
        return call.value;
    State &s = state();
    if (const CK_RV rv = checkSession(s, session); rv != CKR_OK)
        return rv;
    const Object *const o = objectAt(s, object);
    if (!o || count != 1)
        return CKR_OBJECT_HANDLE_INVALID;
    const auto at = o->attributes.find(wanted->type);
    if (at == o->attributes.end()) {
        wanted->ulValueLen = CK_UNAVAILABLE_INFORMATION;
        return CKR_ATTRIBUTE_TYPE_INVALID;
    }
    if (wanted->pValue && wanted->ulValueLen < at->second.size())
        return CKR_BUFFER_TOO_SMALL;
    if (wanted->pValue)
        std::copy(at->second.begin(), at->second.end(), static_cast<unsigned char *>(wanted->pValue));
    wanted->ulValueLen = at->second.size();
    return CKR_OK;
}

CK_RV begin(const char *function, CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key)
{
    Call call(function);
    if (call.isRefused())
        return call.value;
    State &s = state();
    if (const CK_RV rv = checkSession(s, session); rv != CKR_OK)
        return rv;
    if (!s.cardKnowsPin)
        return CKR_USER_NOT_LOGGED_IN;
    if (!objectAt(s, key))
        return CKR_KEY_HANDLE_INVALID;
    s.operation = mechanism->mechanism;
    s.operationKey = key;
    return CKR_OK;
}

CK_RV encryptInit(CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key) { return begin("C_EncryptInit", session, mechanism, key); }
CK_RV signInit(CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key) { return begin("C_SignInit", session, mechanism, key); }

Bytes cbc(const unsigned char *in, std::size_t size)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const unsigned char iv[16] = {};
    Bytes out(size + 16);
    int written = 0;
    EVP_EncryptInit_ex2(context.get(), EVP_aes_128_cbc(), aesKey().data(), iv, nullptr);
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    EVP_EncryptUpdate(context.get(), out.data(), &written, in, int(size));
    out.resize(std::size_t(written));
    return out;
}

Bytes cmac(const unsigned char *in, std::size_t size)
{
    Bytes out(16);
    std::size_t length = 0;
    char cipher[] = "AES-128-CBC";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher, 0), OSSL_PARAM_construct_end()};
    EVP_Q_mac(nullptr, "CMAC", nullptr, nullptr, parameters, aesKey().data(), aesKey().size(), in, size, out.data(), out.size(), &length);
    return out;
}

Bytes ecdsa(EVP_PKEY *key, const unsigned char *in, std::size_t size)
{
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key, nullptr), EVP_PKEY_CTX_free);
    Bytes der(128), out(64);
    std::size_t length = der.size();
    if (EVP_PKEY_sign_init(context.get()) != 1 || EVP_PKEY_sign(context.get(), der.data(), &length, in, size) != 1)
        return {};
    const unsigned char *p = der.data();
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> parts(d2i_ECDSA_SIG(nullptr, &p, long(length)), ECDSA_SIG_free);
    BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), out.data(), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), out.data() + 32, 32);
    return out;
}

CK_RV finish(const char *function, CK_SESSION_HANDLE session, unsigned char *in, unsigned long size, unsigned char *out, unsigned long *length)
{
    Call call(function);
    if (call.isRefused())
        return call.value;
    State &s = state();
    if (const CK_RV rv = checkSession(s, session); rv != CKR_OK)
        return rv;
    Object *const key = objectAt(s, s.operationKey);
    if (!key)
        return CKR_KEY_HANDLE_INVALID;
    Bytes answer = s.operation == CKM_AES_CBC ? cbc(in, size) : s.operation == CKM_AES_CMAC ? cmac(in, size) : ecdsa(key->key, in, size);
    if (s.isLying && !answer.empty())
        answer[0] ^= 1;
    if (s.isShort && !answer.empty())
        answer.pop_back();
    if (*length < answer.size())
        return CKR_BUFFER_TOO_SMALL;
    std::copy(answer.begin(), answer.end(), out);
    *length = answer.size();
    return CKR_OK;
}

CK_RV encrypt(CK_SESSION_HANDLE session, unsigned char *in, unsigned long size, unsigned char *out, unsigned long *length) { return finish("C_Encrypt", session, in, size, out, length); }
CK_RV sign(CK_SESSION_HANDLE session, unsigned char *in, unsigned long size, unsigned char *out, unsigned long *length) { return finish("C_Sign", session, in, size, out, length); }

CK_RV createObject(CK_SESSION_HANDLE, CK_ATTRIBUTE *, unsigned long, CK_OBJECT_HANDLE *)
{
    Call call("C_CreateObject");
    return call.isRefused() ? call.value : CKR_TEMPLATE_INCONSISTENT; // as modules of SmartCard-HSMs do
}
CK_RV generateKey(CK_SESSION_HANDLE, CK_MECHANISM *, CK_ATTRIBUTE *, unsigned long, CK_OBJECT_HANDLE *)
{
    Call call("C_GenerateKey");
    return call.isRefused() ? call.value : CKR_FUNCTION_NOT_SUPPORTED;
}
CK_RV generateKeyPair(CK_SESSION_HANDLE, CK_MECHANISM *, CK_ATTRIBUTE *, unsigned long, CK_ATTRIBUTE *, unsigned long, CK_OBJECT_HANDLE *, CK_OBJECT_HANDLE *)
{
    Call call("C_GenerateKeyPair");
    return call.isRefused() ? call.value : CKR_FUNCTION_NOT_SUPPORTED;
}
// splitmix64 from the same seed: what every statistical test passes.
CK_RV generateRandom(CK_SESSION_HANDLE, unsigned char *out, unsigned long size)
{
    Call call("C_GenerateRandom");
    if (call.isRefused())
        return call.value;
    static unsigned long long seed = 0;
    for (unsigned long i = 0; i < size; ++i) {
        unsigned long long z = seed += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        out[i] = static_cast<unsigned char>(z >> 56);
    }
    return CKR_OK;
}

} // namespace

extern "C" {

__attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list)
{
    static CK_FUNCTION_LIST functions = [] {
        CK_FUNCTION_LIST f{};
        f.version = {2, 40};
        f.C_Initialize = initialize;
        f.C_Finalize = finalize;
        f.C_GetInfo = getInfo;
        f.C_GetFunctionList = C_GetFunctionList;
        f.C_GetSlotList = getSlotList;
        f.C_GetSlotInfo = getSlotInfo;
        f.C_GetTokenInfo = getTokenInfo;
        f.C_GetMechanismInfo = getMechanismInfo;
        f.C_OpenSession = openSession;
        f.C_CloseSession = closeSession;
        f.C_CloseAllSessions = closeAllSessions;
        f.C_Login = login;
        f.C_Logout = logout;
        f.C_CreateObject = createObject;
        f.C_GetAttributeValue = getAttribute;
        f.C_FindObjectsInit = findInit;
        f.C_FindObjects = find;
        f.C_FindObjectsFinal = findFinal;
        f.C_EncryptInit = encryptInit;
        f.C_Encrypt = encrypt;
        f.C_SignInit = signInit;
        f.C_Sign = sign;
        f.C_GenerateRandom = generateRandom;
        f.C_GenerateKey = generateKey;
        f.C_GenerateKeyPair = generateKeyPair;
        return f;
    }();
    *list = &functions;
    return CKR_OK;
}

__attribute__((visibility("default"))) void pkcs11double_reset()
{
    State &s = state();
    const std::lock_guard lock(s.mutex);
    s.rules.clear();
    s.calls.clear();
    endSessions(s);
    s.isPresent = true;
    s.isInitialised = s.isServiceDown = s.isReleased = false;
    s.tries = 3;
    s.pinFlags = 0;
    s.objects.clear();
    makeObjects(s);
}

__attribute__((visibility("default"))) void pkcs11double_add(const DoubleRule *rule)
{
    const std::lock_guard lock(state().mutex);
    state().rules.push_back({rule->function, rule->call, rule->value, rule->effect});
}

__attribute__((visibility("default"))) int pkcs11double_calls(const char *function)
{
    const std::lock_guard lock(state().mutex);
    return state().calls[function];
}

__attribute__((visibility("default"))) int pkcs11double_tries()
{
    const std::lock_guard lock(state().mutex);
    return state().tries;
}

__attribute__((visibility("default"))) void pkcs11double_pin(int tries, int flags)
{
    const std::lock_guard lock(state().mutex);
    state().tries = tries;
    state().pinFlags = flags;
}

__attribute__((visibility("default"))) void pkcs11double_release()
{
    const std::lock_guard lock(state().mutex);
    state().isReleased = true;
    state().release.notify_all();
}

} // extern "C"
