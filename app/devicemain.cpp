// imprint-device: simulated devices for trying, testing and showing the workbench.
#include "app/stopsignals.h"
#include "models/core/durablefile.h"
#include "models/core/errortext.h"
#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"
#include "models/devices/devicefaults.h"
#include "models/devices/devicefleet.h"
#include "models/devices/pty.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace imprint;

namespace {

enum Exit { Done = 0, Failed = 1, Usage = 2 };

struct Option {
    const char *name, *value, *meaning; // value null: a switch
};

constexpr Option options[] = {
    {"count", "N", "how many devices (1)"},
    {"pty", nullptr, "serial, over a pseudo terminal"},
    {"udp", nullptr, "CoAP over UDP"},
    {"dtls", nullptr, "and over DTLS once owned, on the next port"},
    {"announce", nullptr, "announce devices on UDP by mDNS while nobody owns them"},
    {"interface", "NAME", "announce on this interface only; repeatable"},
    {"listen", "ADDRESS", "address to listen on (127.0.0.1; with --announce every address)"},
    {"port-base", "N", "UDP ports from here, two for each device (whatever is free)"},
    {"pty-dir", "DIR", "a symbolic link DIR/SERIAL for each pseudo terminal"},
    {"state", "FILE", "keep the device's state in this file; it holds private keys"},
    {"state-dir", "DIR", "keep each device's state in DIR/SERIAL.json"},
    {"serial", "S", "serial of the only device"},
    {"serial-prefix", "P", "serials are P and a number (SIM-)"},
    {"model", "TEXT", "model"},
    {"curve", "CURVE", "P-256 or P-384 (P-256)"},
    {"capabilities", "N", "sum of 1 local share, 2 DTLS, 4 random sample, 32 refresh"},
    {"epoch", "N", "epoch of new devices (0)"},
    {"factory", nullptr, "new devices have never been owned (this is the rule)"},
    {"released", nullptr, "new devices were given back"},
    {"owned-by-foreign", nullptr, "new devices belong to somebody else"},
    {"refresh", "SECONDS", "show themselves to their owner so often, over DTLS, and renew certificates"},
    {"homeca", "HOST:PORT", "where their owner is (as it announces itself)"},
    {"seed", "N", "the same identity keys and the same dice again"},
    {"fault", "[SERIAL/]FAULT", "misbehave; repeatable; see above"},
    {"links-file", "FILE", "write the URL of every device, one in a line"},
    {"order-csv", "FILE", "write the order file: serial, model, public_key"},
    {"threads", "N", "threads for the devices (one for each processor)"},
    {"until-eof", nullptr, "end when standard input ends"},
};

QString faultHelp()
{
    QString out = u"Faults, each NAME[=ARGUMENT][@N] with at most N occurrences:\n"_qs;
    for (const simulation::FaultRow &row : simulation::faultTable()) {
        QString name = QString::fromUtf8(row.name.data(), qsizetype(row.name.size()));
        if (!row.argument.empty())
            name += u'=' + QString::fromUtf8(row.argument.data(), qsizetype(row.argument.size()));
        out +=
            u"  %1  %2\n"_qs.arg(name, -30).arg(QString::fromUtf8(row.meaning.data(), qsizetype(row.meaning.size())));
    }
    return out + u"Requests: identify, release, pop, offer, prepare, abandon, install, commit, rng. "
                 u"Moments: before (the durable write), after (it, before the answer), answered."_qs;
}

int report(const Error &error, int exitCode)
{
    std::fprintf(stderr, "imprint-device: %s\n", qPrintable(oneLine(error)));
    return exitCode;
}

Result<std::uint64_t> number(const QCommandLineParser &parser, const QString &name, std::uint64_t standard,
                             std::uint64_t max)
{
    if (!parser.isSet(name))
        return standard;
    bool ok = false;
    const std::uint64_t out = parser.value(name).toULongLong(&ok);
    if (!ok || out > max)
        return fail("fleet.options", "--" + name.toStdString() + " " + parser.value(name).toStdString());
    return out;
}

Result<void> readNumbers(const QCommandLineParser &parser, FleetOptions *out)
{
    const auto count = number(parser, u"count"_qs, 1, 10'000), epoch = number(parser, u"epoch"_qs, 0, UINT32_MAX),
               port = number(parser, u"port-base"_qs, 0, 65535), seed = number(parser, u"seed"_qs, 0, UINT32_MAX),
               capabilities = number(parser, u"capabilities"_qs, 0, UINT32_MAX),
               threads = number(parser, u"threads"_qs, 0, 1000), refresh = number(parser, u"refresh"_qs, 0, 86400);
    for (const auto *value : {&count, &epoch, &port, &seed, &capabilities, &threads, &refresh}) {
        if (!*value)
            return value->error();
    }
    out->count = int(*count);
    out->epoch = std::uint32_t(*epoch);
    out->portBase = quint16(*port);
    out->threads = int(*threads);
    out->refreshTime = std::chrono::seconds(*refresh);
    if (parser.isSet(u"seed"_qs))
        out->seed = std::uint32_t(*seed);
    if (parser.isSet(u"capabilities"_qs))
        out->capabilities = *capabilities;
    return {};
}

Result<FleetOptions> readOptions(const QCommandLineParser &parser)
{
    FleetOptions out;
    if (auto numbers = readNumbers(parser, &out); !numbers)
        return numbers.error();
    const auto take = [&](const char *name, QString *to) {
        if (const QString option = QString::fromLatin1(name); parser.isSet(option))
            *to = parser.value(option);
    };
    take("serial", &out.serial);
    take("serial-prefix", &out.serialPrefix);
    take("model", &out.model);
    take("state", &out.stateFile);
    take("state-dir", &out.stateDirectory);
    take("pty-dir", &out.ptyDirectory);
    take("homeca", &out.homeca);
    out.hasPty = parser.isSet(u"pty"_qs);
    out.hasDtls = parser.isSet(u"dtls"_qs);
    out.isAnnounced = parser.isSet(u"announce"_qs);
    out.hasUdp = parser.isSet(u"udp"_qs) || out.hasDtls || out.isAnnounced || !out.hasPty;
    out.mdns.interfaces = parser.values(u"interface"_qs);
    if (out.isAnnounced)
        out.listen = QHostAddress::Any;
    if (parser.isSet(u"listen"_qs) && !out.listen.setAddress(parser.value(u"listen"_qs)))
        return fail("fleet.options", "--listen " + parser.value(u"listen"_qs).toStdString());
    if (parser.isSet(u"curve"_qs)) {
        const auto curve = curveByName(parser.value(u"curve"_qs).toStdString());
        if (!curve)
            return fail("fleet.options", "--curve " + parser.value(u"curve"_qs).toStdString());
        out.curve = *curve;
    }
    const bool isReleased = parser.isSet(u"released"_qs), isForeign = parser.isSet(u"owned-by-foreign"_qs);
    if (isReleased + isForeign + parser.isSet(u"factory"_qs) > 1)
        return fail("fleet.options", "--factory, --released and --owned-by-foreign exclude each other");
    out.start = isForeign ? FleetStart::OwnedByForeign : isReleased ? FleetStart::Released : FleetStart::Factory;
    for (const QString &fault : parser.values(u"fault"_qs))
        out.faults.push_back(fault.toStdString());
    out.die = dieAbruptly;
    return out;
}

Result<void> writeFiles(const QCommandLineParser &parser, const std::vector<FleetDevice> &devices)
{
    if (const QString path = parser.value(u"order-csv"_qs); !path.isEmpty()) {
        QByteArray csv = csvLine({u"serial"_qs, u"model"_qs, u"public_key"_qs});
        for (const FleetDevice &device : devices)
            csv += csvLine({device.serial, device.model, QString::fromLatin1(toQt(device.spki).toBase64())});
        if (auto written = writeFile(path, csv, FileAccess::Shared); !written)
            return written;
    }
    if (const QString path = parser.value(u"links-file"_qs); !path.isEmpty()) {
        QByteArray lines;
        for (const FleetDevice &device : devices)
            lines += device.url.toUtf8() + '\n';
        if (auto written = writeFile(path, lines, FileAccess::Shared); !written)
            return written;
    }
    return {};
}

void printReady(const FleetDevice &device)
{
    QJsonObject line{{u"serial"_qs, device.serial},
                     {u"model"_qs, device.model},
                     {u"url"_qs, device.url},
                     {u"spkiSha256"_qs, hexText(device.fingerprint)}};
    if (device.urls.size() > 1)
        line[u"otherUrl"_qs] = device.urls[1];
    if (!device.secureUrl.isEmpty())
        line[u"secureUrl"_qs] = device.secureUrl;
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int main(int argc, char **argv)
{
    StopSignals stopSignals;
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"imprint-device"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(IMPRINT_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Simulated devices of the HomeCA protocol. Prints a line of JSON for each device "
                                     u"that is ready, then runs until it is told to stop.\n\n"_qs +
                                     faultHelp());
    parser.addHelpOption();
    parser.addVersionOption();
    for (const Option &option : options)
        parser.addOption({QString::fromLatin1(option.name), QString::fromLatin1(option.meaning),
                          option.value ? QString::fromLatin1(option.value) : QString()});
    parser.process(app);
    if (!parser.positionalArguments().isEmpty())
        return report(fail("fleet.options", parser.positionalArguments().first().toStdString()), Usage);

    auto fleetOptions = readOptions(parser);
    if (!fleetOptions)
        return report(fleetOptions.error(), Usage);
    DeviceFleet fleet(std::move(*fleetOptions));
    const auto devices = fleet.start();
    if (!devices)
        return report(devices.error(), devices.error().code == "fleet.options" ? Usage : Failed);
    if (auto written = writeFiles(parser, *devices); !written)
        return report(written.error(), Failed);
    for (const FleetDevice &device : *devices)
        printReady(device);
    std::fflush(stdout);
    stopSignals.wait(parser.isSet(u"until-eof"_qs));
    fleet.stop();
    return Done;
}
