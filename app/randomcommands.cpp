// random test | health | restart: is this sample of a random source what it should be?
#include "app/commands.h"
#include "app/station.h"
#include "app/terminal.h"
#include "app/tokendesk.h"
#include "models/core/durablefile.h"
#include "models/core/platform.h"
#include "models/core/qtbytes.h"
#include "models/diagnosis/randomness/health.h"
#include "models/devices/links.h"
#include "models/devices/seriallink.h"
#include "models/diagnosis/randomness/verdict.h"
#include "models/workflow/samplevisit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cmath>
#include <cstdio>

namespace imprint {
namespace {

constexpr qint64 largestSample = 256LL * 1024 * 1024;
constexpr std::chrono::seconds devicePatience(10);
constexpr int mostBits = 1'000'000'000;
constexpr int usualBytes = 125'000; // what makes every test reliable

Result<QByteArray> contentOf(const QString &name)
{
    if (name != u"-")
        return readFile(name, largestSample);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail("file.failed", "standard input");
    QByteArray content = input.read(largestSample + 1);
    if (content.size() > largestSample)
        return fail("file.too-large", "standard input");
    return content;
}

QByteArray hostSample(int size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes;
}

Result<SampleLayout> layoutOf(const Invocation &call)
{
    static const std::map<QString, SampleLayout> names{{text("auto"), SampleLayout::Guess},
                                                       {text("packed"), SampleLayout::Packed},
                                                       {text("symbols"), SampleLayout::SymbolPerByte}};
    const auto at = names.find(call.value("layout", text("auto")));
    if (at == names.end())
        return fail("usage.option", "--layout: auto, packed or symbols");
    return at->second;
}

// The device at a link that is free to take; the progress in place at a terminal.
Result<QByteArray> deviceSample(Station &s, const QString &url, int size)
{
    if (const auto parsed = parseLinkUrl(url); !parsed)
        return parsed.error();
    std::stop_source stopper;
    const Interrupts interrupts([&] { stopper.request_stop(); });
    SerialPorts ports(s.clock(), nullptr);
    const LinkServices services{.serialPorts = &ports, .dtlsIdentity = nullptr};
    SystemRandom random;
    const bool isShown = isTerminal(2);
    auto sample = sampleDevice([&](const QString &u) { return makeLink(u, services); }, url, std::size_t(size), random, devicePatience,
                               stopper.get_token(), [&](std::size_t done) {
                                   if (isShown)
                                       std::fprintf(stderr, "\r%zu of %d bytes", done, size);
                               });
    if (isShown)
        std::fputc('\r', stderr);
    if (!sample)
        return sample.error();
    if (!s.out().isJson())
        s.out().remark(text("Sample of %1 bytes from %2 at %3").arg(sample->bytes.size()).arg(plainText(sample->serial), plainText(sample->where)));
    return QByteArray(reinterpret_cast<const char *>(sample->bytes.data()), qsizetype(sample->bytes.size()));
}

Result<QByteArray> tokenSample(Station &s, const Invocation &call, int size)
{
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    const auto token = desk->open();
    if (!token)
        return token.error();
    const auto bytes = (*token)->randomBytes(std::size_t(size));
    if (!bytes)
        return bytes.error();
    return QByteArray(reinterpret_cast<const char *>(bytes->data()), qsizetype(bytes->size()));
}

// One of: a file, this computer, a device at a link, a token.
Result<QByteArray> sourceOf(Station &s, const Invocation &call)
{
    const int sources = int(!call.arguments.isEmpty()) + int(call.has("host")) + int(call.has("link")) + int(call.has("token-rng"));
    if (sources != 1)
        return fail("usage.argument", "one of: a FILE, - for standard input, --host, --link URL, --token-rng");
    if (!call.arguments.isEmpty())
        return contentOf(call.arguments.first());
    const bool isDevice = call.has("link");
    const auto size = call.number("sample", 1, isDevice ? 131'072 : 16'777'216, usualBytes);
    if (!size)
        return size.error();
    if (call.has("host"))
        return hostSample(*size);
    return isDevice ? deviceSample(s, call.value("link"), *size) : tokenSample(s, call, *size);
}

Result<Sample> sampleOf(Station &s, const Invocation &call)
{
    const auto bits = call.number("bits", 1, mostBits, 0), symbolBits = call.number("symbol-bits", 1, 8, 1);
    const auto layout = layoutOf(call);
    if (!bits)
        return bits.error();
    if (!symbolBits)
        return symbolBits.error();
    if (!layout)
        return layout.error();
    const auto content = sourceOf(s, call);
    if (!content)
        return content.error();
    if (const QString file = call.value("save"); !file.isEmpty())
        if (auto written = writeFile(file, *content, FileAccess::Shared); !written)
            return written.error();
    return readSample(viewOf(*content), *symbolBits, std::size_t(*bits), *layout);
}

Result<double> entropyClaim(const Invocation &call, int symbolBits)
{
    bool isNumber = false;
    const double entropy = call.value("entropy", QString::number(symbolBits)).toDouble(&isNumber);
    if (!isNumber || !(entropy > 0) || entropy > symbolBits)
        return fail("usage.option", "--entropy: bits a symbol, above 0 and at most " + std::to_string(symbolBits));
    return entropy;
}

Result<Sp80022Parameters> parametersOf(const Invocation &call)
{
    Sp80022Parameters p;
    struct Row {
        const char *option;
        int Sp80022Parameters::*field;
        int least, most;
    };
    for (const Row &row : {Row{"block-frequency", &Sp80022Parameters::blockFrequencyM, 2, 1'000'000},
                           Row{"template", &Sp80022Parameters::nonOverlappingM, 2, 16},
                           Row{"approximate-entropy", &Sp80022Parameters::approximateEntropyM, 1, 21},
                           Row{"serial", &Sp80022Parameters::serialM, 2, 22},
                           Row{"linear-complexity", &Sp80022Parameters::linearComplexityM, 4, 5000}}) {
        const auto value = call.number(row.option, row.least, row.most, p.*row.field);
        if (!value)
            return value.error();
        p.*row.field = *value;
    }
    p.hasExactClasses = call.has("exact-classes");
    return p;
}

QJsonValue jsonOf(const Estimate &estimate)
{
    return estimate ? QJsonValue(*estimate) : QJsonValue();
}

QJsonObject jsonOf(const std::vector<Estimate> &estimates)
{
    QJsonObject out;
    for (std::size_t i = 0; i < estimates.size(); ++i)
        out.insert(QLatin1String(sp80090bEstimators()[i].name), jsonOf(estimates[i]));
    return out;
}

// The tests are to stand in their order, which QJsonObject does not keep.
QByteArray jsonOf(const RandomnessRun &run, int symbolBits)
{
    const auto encoded = [](const QJsonValue &value) {
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return list.mid(1, list.size() - 2);
    };
    const auto member = [&](const char *name, const QJsonValue &value) {
        return encoded(QString::fromLatin1(name)) + ':' + encoded(value);
    };
    QByteArrayList tests, estimates;
    for (std::size_t i = 0; i < run.pValues.size(); ++i) {
        QJsonArray values;
        if (run.pValues[i])
            for (const double p : *run.pValues[i])
                values.append(p);
        tests << member(sp80022Tests()[i].name, run.pValues[i] ? QJsonValue(values) : QJsonValue());
    }
    for (std::size_t i = 0; i < run.entropy.literal.size(); ++i)
        estimates << member(sp80090bEstimators()[i].name, jsonOf(run.entropy.literal[i]));
    if (symbolBits > 1)
        estimates << member("H_original", jsonOf(run.entropy.original))
                  << member("H_bitstring", jsonOf(run.entropy.ofBits))
                  << member("bitstring", jsonOf(run.entropy.bitstring));
    estimates << member("H", jsonOf(run.entropy.entropy));
    const Verdict verdict = verdictOf(run);
    static constexpr const char *findings[] = {"nothing found", "odd", "failed"};
    return "{\"n\":" + QByteArray::number(qulonglong(run.bits)) + ",\"sp800_22\":{" + tests.join(',') +
           "},\"sp800_90b\":{" + estimates.join(',') + "}," +
           member("finding", QLatin1String(findings[int(verdict.finding)])) + ',' + member("verdict", english(verdict.sentences).join(u' ')) + "}\n";
}

QString listOf(const std::vector<double> &values)
{
    if (values.size() <= 2) {
        QStringList out;
        for (const double value : values)
            out << QString::number(value, 'f', 6);
        return out.join(u' ');
    }
    return text("%1 values, least %2")
        .arg(values.size())
        .arg(*std::min_element(values.begin(), values.end()), 0, 'f', 6);
}

void show(Output &out, const RandomnessRun &run)
{
    struct Word {
        const char *word;
        Tone tone;
    };
    static constexpr Word words[] = {{"passed", Tone::Good}, {"odd", Tone::Attention}, {"failed", Tone::Bad}};
    TextTable table({{"Test"}, {"Result"}, {"p-values", false, true}});
    for (std::size_t i = 0; i < run.pValues.size(); ++i) {
        const auto &p = run.pValues[i];
        const Word word = !p               ? Word{"not applicable", Tone::Plain}
                          : isThin(run, i) ? Word{"too few bits", Tone::Plain}
                                           : words[int(findingOf(run, i))];
        table.add({{QLatin1String(sp80022Tests()[i].name)}, {text(word.word), word.tone}, {p ? listOf(*p) : QString()}});
    }
    out.table(table);
    TextTable estimates({{"Min-entropy"}, {"a symbol"}, {"a bit"}});
    const auto shown = [](const Estimate &e) { return e ? QString::number(*e, 'f', 6) : text("–"); };
    for (std::size_t i = 0; i < run.entropy.literal.size(); ++i)
        estimates.add({{QLatin1String(sp80090bEstimators()[i].name)},
                       {shown(run.entropy.literal[i])},
                       {shown(run.entropy.bitstring.empty() ? run.entropy.literal[i] : run.entropy.bitstring[i])}});
    out.table(estimates);
    out.line(english(verdictOf(run).sentences).join(u' '));
}

Result<Exit> test(Station &s, const Invocation &call)
{
    const auto sample = sampleOf(s, call);
    if (!sample)
        return sample.error();
    const auto parameters = parametersOf(call);
    if (!parameters)
        return parameters.error();
    const RandomnessRun run = testRandomness(*sample, *parameters);
    if (s.out().isJson())
        s.out().raw(jsonOf(run, sample->symbolBits));
    else
        show(s.out(), run);
    return Exit::Done;
}

QString sentenceOf(const char *what, const HealthResult &result)
{
    return text("%1: at worst %2, cutoff %3%4.")
        .arg(text(what))
        .arg(result.worst)
        .arg(result.cutoff)
        .arg(result.alarmAt ? text("; alarm at symbol %1").arg(*result.alarmAt) : text("; no alarm"));
}

QJsonObject jsonOf(const HealthResult &result)
{
    return {{text("cutoff"), int(result.cutoff)},
            {text("worst"), int(result.worst)},
            {text("alarmAt"), result.alarmAt ? QJsonValue(qint64(*result.alarmAt)) : QJsonValue()}};
}

Result<Exit> health(Station &s, const Invocation &call)
{
    const auto sample = sampleOf(s, call);
    if (!sample)
        return sample.error();
    const auto entropy = entropyClaim(call, sample->symbolBits);
    if (!entropy)
        return entropy.error();
    const HealthResult repetition = repetitionCountTest(sample->symbols, *entropy),
                       proportion = adaptiveProportionTest(sample->symbols, sample->symbolBits, *entropy);
    if (s.out().isJson()) {
        s.out().json(QJsonObject{{text("entropy"), *entropy},
                                 {text("repetitionCount"), jsonOf(repetition)},
                                 {text("adaptiveProportion"), jsonOf(proportion)}});
    } else {
        s.out().line(sentenceOf("Repetition count", repetition));
        s.out().line(sentenceOf("Adaptive proportion", proportion));
    }
    return repetition.alarmAt || proportion.alarmAt ? Exit::NotVerified : Exit::Done;
}

Result<Exit> restart(Station &s, const Invocation &call)
{
    const auto sample = sampleOf(s, call);
    if (!sample)
        return sample.error();
    const auto entropy = entropyClaim(call, sample->symbolBits);
    const auto rows = call.number("restarts", 2, 1'000'000, 1000);
    if (!entropy)
        return entropy.error();
    if (!rows)
        return rows.error();
    const auto result = restartTest(*sample, std::size_t(*rows), sample->symbols.size() / std::size_t(*rows), *entropy);
    if (!result)
        return result.error();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("cutoff"), int(result->cutoff)},
                                 {text("worst"), int(result->worst)},
                                 {text("rows"), jsonOf(result->rows.entropy)},
                                 {text("columns"), jsonOf(result->columns.entropy)},
                                 {text("entropy"), jsonOf(result->entropy)}});
    else
        s.out().line(result->entropy
                         ? text("The restarts look alike: %1 bits a symbol can be claimed.").arg(*result->entropy)
                         : text("The restarts are not independent: the most common value stands %1 times in a line, at "
                                "most %2 are allowed, or the estimates fall below half of the claim.")
                               .arg(result->worst)
                               .arg(result->cutoff));
    return result->entropy ? Exit::Done : Exit::NotVerified;
}

} // namespace

std::vector<Command> randomCommands()
{
    const std::vector<OptionSpec> sample{
        {"bits", "N", "only the first N bits"},
        {"symbol-bits", "B", "bits in a symbol of the source, 1 to 8 (1)"},
        {"layout", "HOW", "packed, symbols (one a byte), or auto"},
        {"host", nullptr, "this computer's own generator instead of a file"},
        {"link", "URL", "the noise source of the device there, while it is free to take"},
        {"token-rng", nullptr, "the generator of a token"},
        {"sample", "BYTES", "how much to take of a device, a token or the host (125000)"},
        {"save", "FILE", "keep the sample there"},
    };
    const std::vector<OptionSpec> token = TokenDesk::options();
    const auto with = [&](std::vector<OptionSpec> more) {
        more.insert(more.begin(), sample.begin(), sample.end());
        more.insert(more.end(), token.begin(), token.end());
        return more;
    };
    const OptionSpec claim{"entropy", "H", "claimed bits of min-entropy a symbol (all of them)"};
    return {
        {"random", "test", "[FILE]", "all tests of SP 800-22 and all estimators of SP 800-90B over a sample",
         with({{"exact-classes", nullptr, "exact class probabilities instead of the constants of sts-2.1.2"},
               {"block-frequency", "M", "bits in a block of BlockFrequency (128)"},
               {"template", "M", "bits of the non-overlapping templates (9)"},
               {"approximate-entropy", "M", "bits of a pattern of ApproximateEntropy (10)"},
               {"serial", "M", "bits of a pattern of Serial (16)"},
               {"linear-complexity", "M", "bits in a block of LinearComplexity (500)"}}),
         test, "The exit code is 0 whatever the verdict is: it tells whether the sample could be tested."},
        {"random", "health", "[FILE]", "the health tests of SP 800-90B: would they have raised an alarm?", with({claim}),
         health},
        {"random", "restart", "[FILE]", "the restart test of SP 800-90B, the samples of all restarts in a row",
         with({claim, {"restarts", "N", "how often the source was started (1000)"}}), restart},
    };
}

} // namespace imprint
