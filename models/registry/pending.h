// An answer of the registry that is waited for later: what was asked is done in its turn meanwhile.
//
// wait() once, from any thread, while the registry lives. Whoever drops it without waiting leaves the work to be done.
#pragma once

#include "crypto/result.h"

#include <functional>

namespace imprint {

template <typename T>
class Pending {
public:
    explicit Pending(std::function<Result<T>()> wait) : m_wait(std::move(wait)) {}
    Result<T> wait() { return m_wait(); }

private:
    std::function<Result<T>()> m_wait;
};

template <typename T>
T valueOfAnswer(const Result<T> *); // never called
template <typename Answer>
using PendingValue = decltype(valueOfAnswer(static_cast<const Answer *>(nullptr)));

} // namespace imprint
