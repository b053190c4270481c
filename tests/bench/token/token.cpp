// The deriver against a plain C loop on the same SoftHSM in the same run, and with every block durable in a registry
// before its secrets leave.
#include "bench/bench.h"
#include "crypto/token/tokenderiver.h"
#include "crypto/token/tokensession.h"
#include "models/workflow/secretbatch.h"
#include "models/workflow/sitesecret.h"
#include "support/softhsm.h"

#include <dlfcn.h>
#include <openssl/evp.h>
#include <p11-kit/pkcs11.h>
#include <sys/resource.h>

using namespace imprint;
using namespace imprint::bench;

namespace {

constexpr int serialCount = 10000;
constexpr int rounds = 7;

std::vector<std::string> serials(const char *prefix)
{
    std::vector<std::string> all;
    for (int i = 0; i < serialCount; ++i)
        all.push_back(prefix + std::to_string(100000 + i));
    return all;
}

[[noreturn]] void stop(const Error &error)
{
    std::printf("%s: %s\n", error.code.c_str(), error.detail.c_str());
    std::exit(1);
}
template <typename T>
T need(Result<T> result)
{
    if (!result)
        stop(result.error());
    return std::move(*result);
}

// What somebody would write: one session, one key, MD5, C_EncryptInit, C_Encrypt.
class PlainLoop {
public:
    explicit PlainLoop(const char *module)
    {
        void *const library = dlopen(module, RTLD_NOW);
        const auto list = reinterpret_cast<CK_C_GetFunctionList>(dlsym(library, "C_GetFunctionList"));
        list(&m_f);
        m_f->C_Initialize(nullptr); // it is initialised already
        CK_SLOT_ID slots[16];
        unsigned long count = 16;
        m_f->C_GetSlotList(CK_TRUE, slots, &count);
        m_f->C_OpenSession(slots[0], CKF_SERIAL_SESSION, nullptr, nullptr, &m_session);
        CK_OBJECT_CLASS secret = CKO_SECRET_KEY;
        CK_ATTRIBUTE wanted{CKA_CLASS, &secret, sizeof secret};
        m_f->C_FindObjectsInit(m_session, &wanted, 1);
        m_f->C_FindObjects(m_session, &m_key, 1, &count);
        m_f->C_FindObjectsFinal(m_session);
    }
    double rate(const std::vector<std::string> &list)
    {
        const double time = timed([&] {
            for (const std::string &serial : list) {
                unsigned char hash[16], iv[16] = {}, out[16];
                EVP_Digest(serial.data(), serial.size(), hash, nullptr, EVP_md5(), nullptr);
                CK_MECHANISM mechanism{CKM_AES_CBC, iv, sizeof iv};
                unsigned long length = sizeof out;
                if (m_f->C_EncryptInit(m_session, &mechanism, m_key) != CKR_OK
                    || m_f->C_Encrypt(m_session, hash, sizeof hash, out, &length) != CKR_OK)
                    std::exit(1);
                m_check ^= out[0];
            }
        });
        return double(list.size()) / time;
    }

private:
    CK_FUNCTION_LIST *m_f = nullptr;
    CK_SESSION_HANDLE m_session = 0;
    CK_OBJECT_HANDLE m_key = 0;
    unsigned m_check = 0;
};

double batchRate(SecretDeriver &deriver, const std::vector<std::string> &list, const std::function<Result<void>(const SecretBlock &)> &record)
{
    SecretBatchSteps steps;
    std::size_t delivered = 0;
    steps.record = record;
    steps.deliver = [&](const SecretBlock &block) -> Result<void> {
        delivered += block.serials.size();
        return {};
    };
    const double time = timed([&] {
        if (auto end = runSecretBatch(deriver, list, steps, {}); end.problem)
            stop(*end.problem);
    });
    return double(delivered) / time;
}

// Of this process, all threads: on a busy machine the figure that does not move.
double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

} // namespace

int main()
{
    const test::SoftHsm hsm;
    hsm.addAesKey("MyAESKey", "00112233445566778899aabbccddeeff");
    const std::string module = test::SoftHsm::module().toStdString();
    const auto host = std::make_shared<TokenHost>();
    const auto token = need(Token::open(host, module, {.label = "Factory"}));
    if (auto in = token->login(Secret::copyOf(viewOf("648219")), FinalTry::Refuse); !in)
        stop(in.error());
    const auto deriver = need(TokenDeriver::make(token, {.keyLabel = "MyAESKey", .scheme = need(derivationScheme("aes-cbc-md5"))}));
    PlainLoop plain(module.c_str());
    const auto list = serials("S");
    plain.rate(list); // both warm
    batchRate(*deriver, list, {});
    std::vector<double> loops, blocks, ratios, loopCpu, blockCpu;
    for (int i = 0; i < rounds; ++i) { // side by side, so that both meet the same machine
        const double start = cpuSeconds();
        loops.push_back(plain.rate(list));
        const double between = cpuSeconds();
        blocks.push_back(batchRate(*deriver, list, {}));
        ratios.push_back(blocks.back() / loops.back());
        loopCpu.push_back((between - start) * 1e6 / serialCount);
        blockCpu.push_back((cpuSeconds() - between) * 1e6 / serialCount);
    }
    figure("plain C loop on SoftHSM, aes-cbc-md5", median(loops), "/s");
    figure("deriver, serials queued in blocks", median(blocks), "/s");
    figure("  ratio, median of pairs", median(ratios), "x", "asked: at least 0.95");
    figure("  processor time a serial, plain loop", median(loopCpu), "us");
    figure("  processor time a serial, deriver", median(blockCpu), "us");
    const double before = peakMegabytes(), cpuBefore = cpuSeconds();

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    const auto registry = need(Registry::open(folder.filePath(QStringLiteral("registry.sqlite")),
                                              {QStringLiteral("bench"), QStringLiteral("bench"), QStringLiteral("bench")}, clock));
    const Secret key = need(random.secret(32));
    SecretIssueForm form{.scheme = QStringLiteral("aes-cbc-md5"), .keyLabel = QStringLiteral("MyAESKey"), .keyCheck = QStringLiteral("fde4fb"),
                         .destination = QStringLiteral("bench"), .isLeaving = true};
    std::vector<double> durable;
    for (int i = 0; i < 5; ++i)
        durable.push_back(batchRate(*deriver, serials(std::string(std::size_t(i) + 1, 'R').c_str()), [&](const SecretBlock &block) -> Result<void> {
            std::vector<SecretRecord> rows;
            for (std::size_t s = 0; s < block.serials.size(); ++s)
                rows.push_back({QString::fromStdString(block.serials[s]), keyedCheck(key, block.secretOf(s))});
            const auto number = registry->recordSecrets(form, rows);
            return number ? Result<void>() : Result<void>(number.error());
        }));
    figure("with every block durable in the registry", median(durable), "/s", "asked: at least 20000");
    figure("  processor time a serial, with the derivation", (cpuSeconds() - cpuBefore) * 1e6 / (5 * serialCount), "us");
    figure("memory at most, with SoftHSM and registry", peakMegabytes(), "MB", "asked: at most 100");
    figure("  of that, before anything was recorded", before, "MB");
    return 0;
}
