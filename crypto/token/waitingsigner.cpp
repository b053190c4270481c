#include "crypto/token/waitingsigner.h"

#include "crypto/token/pkcs11error.h"
#include "crypto/token/tokensession.h"

namespace imprint {
namespace {

constexpr std::chrono::hours longWait{24 * 7}; // somebody may come back with the token on Monday

} // namespace

WaitingSigner::WaitingSigner(std::unique_ptr<TokenSigner> signer) : m_signer(std::move(signer)) {}

WaitingSigner::~WaitingSigner() = default;

void WaitingSigner::follow(News news)
{
    const std::lock_guard lock(m_mutex);
    m_news = std::move(news);
}

void WaitingSigner::bringsItselfBack(PinSource pin)
{
    const std::lock_guard lock(m_mutex);
    m_pin = std::move(pin);
}

bool WaitingSigner::isAway() const
{
    const std::lock_guard lock(m_mutex);
    return m_why.has_value();
}

std::optional<Error> WaitingSigner::why() const
{
    const std::lock_guard lock(m_mutex);
    return m_why;
}

Result<Bytes> WaitingSigner::sign(ByteView message)
{
    while (true) {
        std::uint64_t generation = 0;
        {
            const std::lock_guard lock(m_mutex);
            if (m_why)
                return *m_why;
            generation = m_generation;
        }
        auto signature = m_signer->sign(message);
        if (signature || !isSessionLost(signature.error()))
            return signature;
        const Lost lost = lose(signature.error(), generation);
        if (lost.isStale)
            continue; // it came back while this one was under way
        if (!lost.isNew)
            return signature;
        tell(signature.error());
        if (lost.pin)
            lookForIt(signature.error(), lost.pin);
        return signature;
    }
}

WaitingSigner::Lost WaitingSigner::lose(const Error &why, std::uint64_t generation)
{
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation)
        return {.isStale = true};
    if (m_why)
        return {};
    m_why = why;
    return {.isNew = true, .pin = m_pin};
}

void WaitingSigner::lookForIt(const Error &why, const PinSource &pin)
{
    const std::lock_guard lock(m_launch);
    m_waiting = std::jthread([this, why, pin](const std::stop_token &stop) {
        const std::lock_guard alone(m_recovery);
        if (auto back = m_signer->recover(why, pin, stop, longWait); back)
            isBack();
        else if (!stop.stop_requested())
            tell(back.error());
    });
}

void WaitingSigner::isBack()
{
    {
        const std::lock_guard lock(m_mutex);
        m_why.reset();
        ++m_generation;
    }
    tell(std::nullopt);
}

void WaitingSigner::tell(const std::optional<Error> &why)
{
    News news;
    {
        const std::lock_guard lock(m_mutex);
        news = m_news;
    }
    if (news)
        news(why);
}

Result<void> WaitingSigner::comeBack(Secret pin, FinalTry finalTry)
{
    const std::lock_guard alone(m_recovery);
    if (!isAway())
        return {};
    // Somebody else in this program may have opened it anew, with its PIN.
    if (auto in = m_signer->token().ensureLogin(std::move(pin), finalTry); !in)
        return in;
    auto same = m_signer->findAgain();
    if (same)
        isBack();
    return same;
}

void WaitingSigner::setAway(const Error &why)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_why)
            return;
        m_why = why;
    }
    tell(why);
}

} // namespace imprint
