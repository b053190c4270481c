#include "crypto/token/pkcs11error.h"

#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace imprint {
namespace {

struct Row {
    unsigned long value;
    const char *name;
    const char *code;
};
// Whatever stands here with a code was met with one of the modules, or follows from the standard; the rest is hsm.failed.
constexpr Row rows[] = {
    {CKR_HOST_MEMORY, "CKR_HOST_MEMORY", "hsm.failed"},
    {CKR_SLOT_ID_INVALID, "CKR_SLOT_ID_INVALID", "hsm.gone"},
    {CKR_GENERAL_ERROR, "CKR_GENERAL_ERROR", "hsm.failed"},
    {CKR_FUNCTION_FAILED, "CKR_FUNCTION_FAILED", "hsm.failed"},
    {CKR_ARGUMENTS_BAD, "CKR_ARGUMENTS_BAD", "hsm.failed"},
    {CKR_CANT_LOCK, "CKR_CANT_LOCK", "hsm.busy"},
    {CKR_ATTRIBUTE_READ_ONLY, "CKR_ATTRIBUTE_READ_ONLY", "hsm.refused"},
    {CKR_ATTRIBUTE_TYPE_INVALID, "CKR_ATTRIBUTE_TYPE_INVALID", "hsm.refused"},
    {CKR_ATTRIBUTE_VALUE_INVALID, "CKR_ATTRIBUTE_VALUE_INVALID", "hsm.refused"},
    {CKR_ACTION_PROHIBITED, "CKR_ACTION_PROHIBITED", "hsm.refused"},
    {CKR_DATA_INVALID, "CKR_DATA_INVALID", "hsm.failed"},
    {CKR_DATA_LEN_RANGE, "CKR_DATA_LEN_RANGE", "hsm.failed"},
    {CKR_DEVICE_ERROR, "CKR_DEVICE_ERROR", "hsm.gone"},
    {CKR_DEVICE_MEMORY, "CKR_DEVICE_MEMORY", "hsm.full"},
    {CKR_DEVICE_REMOVED, "CKR_DEVICE_REMOVED", "hsm.gone"},
    {CKR_FUNCTION_CANCELED, "CKR_FUNCTION_CANCELED", "hsm.cancelled"},
    {CKR_FUNCTION_NOT_SUPPORTED, "CKR_FUNCTION_NOT_SUPPORTED", "hsm.mechanism"},
    {CKR_KEY_HANDLE_INVALID, "CKR_KEY_HANDLE_INVALID", "hsm.stale"},
    {CKR_KEY_SIZE_RANGE, "CKR_KEY_SIZE_RANGE", "hsm.mechanism"},
    {CKR_KEY_TYPE_INCONSISTENT, "CKR_KEY_TYPE_INCONSISTENT", "hsm.mechanism"},
    {CKR_KEY_FUNCTION_NOT_PERMITTED, "CKR_KEY_FUNCTION_NOT_PERMITTED", "hsm.mechanism"},
    {CKR_MECHANISM_INVALID, "CKR_MECHANISM_INVALID", "hsm.mechanism"},
    {CKR_MECHANISM_PARAM_INVALID, "CKR_MECHANISM_PARAM_INVALID", "hsm.mechanism"},
    {CKR_OBJECT_HANDLE_INVALID, "CKR_OBJECT_HANDLE_INVALID", "hsm.stale"},
    {CKR_OPERATION_ACTIVE, "CKR_OPERATION_ACTIVE", "hsm.busy"},
    {CKR_OPERATION_NOT_INITIALIZED, "CKR_OPERATION_NOT_INITIALIZED", "hsm.busy"},
    {CKR_PIN_INCORRECT, "CKR_PIN_INCORRECT", "hsm.pin-wrong"},
    {CKR_PIN_INVALID, "CKR_PIN_INVALID", "hsm.pin-length"},
    {CKR_PIN_LEN_RANGE, "CKR_PIN_LEN_RANGE", "hsm.pin-length"},
    {CKR_PIN_EXPIRED, "CKR_PIN_EXPIRED", "hsm.pin-unset"},
    {CKR_PIN_LOCKED, "CKR_PIN_LOCKED", "hsm.pin-locked"},
    {CKR_SESSION_CLOSED, "CKR_SESSION_CLOSED", "hsm.gone"},
    {CKR_SESSION_COUNT, "CKR_SESSION_COUNT", "hsm.busy"},
    {CKR_SESSION_HANDLE_INVALID, "CKR_SESSION_HANDLE_INVALID", "hsm.gone"},
    {CKR_SESSION_READ_ONLY, "CKR_SESSION_READ_ONLY", "hsm.read-only"},
    {CKR_TEMPLATE_INCOMPLETE, "CKR_TEMPLATE_INCOMPLETE", "hsm.refused"},
    {CKR_TEMPLATE_INCONSISTENT, "CKR_TEMPLATE_INCONSISTENT", "hsm.refused"},
    {CKR_TOKEN_NOT_PRESENT, "CKR_TOKEN_NOT_PRESENT", "hsm.gone"},
    {CKR_TOKEN_NOT_RECOGNIZED, "CKR_TOKEN_NOT_RECOGNIZED", "hsm.gone"},
    {CKR_TOKEN_WRITE_PROTECTED, "CKR_TOKEN_WRITE_PROTECTED", "hsm.read-only"},
    {CKR_USER_ALREADY_LOGGED_IN, "CKR_USER_ALREADY_LOGGED_IN", "hsm.logged-out"},
    {CKR_USER_NOT_LOGGED_IN, "CKR_USER_NOT_LOGGED_IN", "hsm.logged-out"},
    {CKR_USER_PIN_NOT_INITIALIZED, "CKR_USER_PIN_NOT_INITIALIZED", "hsm.pin-unset"},
    {CKR_USER_ANOTHER_ALREADY_LOGGED_IN, "CKR_USER_ANOTHER_ALREADY_LOGGED_IN", "hsm.busy"},
    {CKR_USER_TOO_MANY_TYPES, "CKR_USER_TOO_MANY_TYPES", "hsm.busy"},
    {CKR_DOMAIN_PARAMS_INVALID, "CKR_DOMAIN_PARAMS_INVALID", "hsm.mechanism"},
    {CKR_CURVE_NOT_SUPPORTED, "CKR_CURVE_NOT_SUPPORTED", "hsm.mechanism"},
    {CKR_BUFFER_TOO_SMALL, "CKR_BUFFER_TOO_SMALL", "hsm.failed"},
    {CKR_CRYPTOKI_NOT_INITIALIZED, "CKR_CRYPTOKI_NOT_INITIALIZED", "hsm.service"},
    {CKR_CRYPTOKI_ALREADY_INITIALIZED, "CKR_CRYPTOKI_ALREADY_INITIALIZED", "hsm.service"},
};

constexpr std::array<std::string_view, 6> lost{"hsm.gone", "hsm.reset", "hsm.logged-out", "hsm.stale", "hsm.service", "hsm.busy"};

} // namespace

Error pkcs11Error(const char *function, unsigned long value)
{
    char number[32];
    std::snprintf(number, sizeof number, "0x%lX", value);
    const auto *const row = std::find_if(std::begin(rows), std::end(rows), [&](const Row &r) { return r.value == value; });
    if (row == std::end(rows))
        return fail("hsm.failed", std::string(function) + ": " + number);
    return Error{row->code, std::string(function) + ": " + row->name + " (" + number + ")"};
}

bool isSessionLost(const Error &error)
{
    return std::find(lost.begin(), lost.end(), error.code) != lost.end();
}

} // namespace imprint
