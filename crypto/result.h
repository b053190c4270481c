// Errors are values: Result<T> is a T or an Error, spelled like std::expected (C++23), so that it can be
// replaced by it one day. Nothing throws across folders.
//
// An Error carries a code of the failure catalogue (resources/failurecodes, e.g. "key.differs") and a detail
// for people and logs. The detail names the thing and the reason and never holds a secret; the sentence with the
// remedy is made from the code by models/core/errortext alone. Codes are written as literals in fail("…").
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace imprint {

struct Error {
    std::string code;
    std::string detail;

    bool operator==(const Error &) const = default;
};

inline Error fail(std::string code, std::string detail = {})
{
    return Error{std::move(code), std::move(detail)};
}

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { assert(has_value()); return *std::get_if<0>(&m_state); }
    const T &value() const & { assert(has_value()); return *std::get_if<0>(&m_state); }
    T &&value() && { assert(has_value()); return std::move(*std::get_if<0>(&m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const & { assert(!has_value()); return *std::get_if<1>(&m_state); }
    Error &&error() && { assert(!has_value()); return std::move(*std::get_if<1>(&m_state)); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool has_value() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const & { assert(!m_ok); return m_error; }
    Error &&error() && { assert(!m_ok); return std::move(m_error); }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace imprint
