#include "bench/spent.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <mutex>

namespace {

using Steady = std::chrono::steady_clock;

double since(Steady::time_point start)
{
    return std::chrono::duration<double>(Steady::now() - start).count();
}

thread_local double cryptoSeconds = 0;

class Counted {
public:
    explicit Counted(double &seconds) : m_seconds(seconds) {}
    ~Counted() { m_seconds += since(m_start); }

private:
    double &m_seconds;
    Steady::time_point m_start = Steady::now();
};

} // namespace

// The program's calls come here, those inside of libcrypto do not (ld --wrap, tests/bench/CMakeLists.txt).
#define IMPRINT_COUNTED(result, name, parameters, arguments)                                                                    \
    extern "C" result __real_##name parameters;                                                                                \
    extern "C" result __wrap_##name parameters                                                                                 \
    {                                                                                                                          \
        const Counted counted(cryptoSeconds);                                                                                  \
        return __real_##name arguments;                                                                                        \
    }

IMPRINT_COUNTED(int, EVP_PKEY_sign, (EVP_PKEY_CTX * c, unsigned char *s, size_t *n, const unsigned char *t, size_t m), (c, s, n, t, m))
IMPRINT_COUNTED(int, EVP_PKEY_verify, (EVP_PKEY_CTX * c, const unsigned char *s, size_t n, const unsigned char *t, size_t m), (c, s, n, t, m))
IMPRINT_COUNTED(int, EVP_DigestUpdate, (EVP_MD_CTX * c, const void *d, size_t n), (c, d, n))
IMPRINT_COUNTED(int, EVP_DigestFinal_ex, (EVP_MD_CTX * c, unsigned char *d, unsigned int *n), (c, d, n))
IMPRINT_COUNTED(int, EVP_Digest, (const void *d, size_t n, unsigned char *o, unsigned *m, const EVP_MD *t, ENGINE *e), (d, n, o, m, t, e))
IMPRINT_COUNTED(int, EVP_PKEY_fromdata, (EVP_PKEY_CTX * c, EVP_PKEY **k, int s, OSSL_PARAM *p), (c, k, s, p))
IMPRINT_COUNTED(int, EVP_PKEY_set1_encoded_public_key, (EVP_PKEY * k, const unsigned char *p, size_t n), (k, p, n))
IMPRINT_COUNTED(int, EC_POINT_mul, (const EC_GROUP *g, EC_POINT *r, const BIGNUM *n, const EC_POINT *q, const BIGNUM *m, BN_CTX *c), (g, r, n, q, m, c))
IMPRINT_COUNTED(int, EC_POINT_oct2point, (const EC_GROUP *g, EC_POINT *p, const unsigned char *b, size_t n, BN_CTX *c), (g, p, b, n, c))
IMPRINT_COUNTED(int, EC_POINT_is_on_curve, (const EC_GROUP *g, const EC_POINT *p, BN_CTX *c), (g, p, c))
IMPRINT_COUNTED(int, RAND_priv_bytes_ex, (OSSL_LIB_CTX * l, unsigned char *b, size_t n, unsigned int s), (l, b, n, s))

namespace imprint::bench {
namespace {

std::mutex mutex;
Spent total;

class CountedLink final : public Link {
public:
    explicit CountedLink(std::unique_ptr<Link> link) : m_link(std::move(link)), m_cryptoBefore(cryptoSeconds) {}
    ~CountedLink() override
    {
        const std::lock_guard lock(mutex);
        total.all += since(m_start);
        total.crypto += cryptoSeconds - m_cryptoBefore;
        total.device += m_device;
    }
    LinkTraits traits() const override { return m_link->traits(); }
    QString url() const override { return m_link->url(); }
    QString where() const override { return m_link->where(); }
    Result<void> open(Deadline deadline, std::stop_token stop) override
    {
        const Counted counted(m_device);
        return m_link->open(deadline, stop);
    }
    Result<void> send(ByteView message) override
    {
        const Counted counted(m_device);
        return m_link->send(message);
    }
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) override
    {
        const Counted counted(m_device);
        return m_link->receive(until, stop);
    }
    void close() override { m_link->close(); }

private:
    std::unique_ptr<Link> m_link;
    double m_device = 0;
    const double m_cryptoBefore;
    const Steady::time_point m_start = Steady::now();
};

} // namespace

std::unique_ptr<Link> counted(std::unique_ptr<Link> link)
{
    return std::make_unique<CountedLink>(std::move(link));
}

Spent spent()
{
    const std::lock_guard lock(mutex);
    return total;
}

} // namespace imprint::bench
