#include "windowbench.h"

#include "models/workflow/opensite.h"

#include <QFile>
#include <QProcess>
#include <QThread>

namespace imprint::bench {
namespace {

constexpr int runs = 15; // and one before that warms the caches

class Child {
public:
    explicit Child(const char *program)
    {
        m_clock.start();
        m_process.start(QCoreApplication::applicationDirPath() + u'/' + QLatin1String(program), {});
    }
    ~Child()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
    }
    // Milliseconds since the start when it said the word; negative when it never did.
    double until(const QByteArray &word)
    {
        while (!m_said.contains(word + '\n')) {
            if (!m_process.waitForReadyRead(20'000))
                return -1;
            m_said += m_process.readAllStandardOutput();
        }
        return double(m_clock.nsecsElapsed()) / 1e6;
    }
    void tell(const char *what)
    {
        m_process.write(what);
        m_process.waitForBytesWritten();
    }
    double residentMegabytes() const
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
        return 0;
    }

private:
    QProcess m_process;
    QElapsedTimer m_clock;
    QByteArray m_said;
};

bool makeSite(const QString &path)
{
    SystemClock clock;
    SystemRandom random;
    const auto passphrase = random.secret(24);
    return OpenSite::create(path, {.name = QStringLiteral("Bench")}, *passphrase,
                            {QStringLiteral("bench"), QStringLiteral("bench"), QStringLiteral("bench")}, clock, random).has_value();
}

} // namespace

void start()
{
    const QTemporaryDir home;
    qputenv("IMPRINT_HOME", home.path().toUtf8());
    if (!makeSite(home.filePath(QStringLiteral("sites/Bench"))))
        std::printf("no site could be made: the figures below mean little\n");
    std::vector<double> bare, painted, usable;
    double atRest = 0, withPages = 0, bareMemory = 0;
    for (int i = 0; i <= runs; ++i) {
        Child empty("imprint-bench-bare");
        const double emptyTime = empty.until("painted");
        bareMemory = empty.residentMegabytes();
        Child own("imprint-bench-started");
        const double paintTime = own.until("painted"), useTime = own.until("usable");
        QThread::msleep(300); // the start page reads its batches
        atRest = std::max(atRest, own.residentMegabytes());
        own.tell("p");
        own.until("pages");
        withPages = std::max(withPages, own.residentMegabytes());
        if (i == 0)
            continue;
        bare.push_back(emptyTime);
        painted.push_back(paintTime);
        usable.push_back(useTime);
    }
    figure("a bare main window on screen, median", median(bare), "ms");
    figure("Imprint on screen and answering, median", median(painted), "ms");
    figure("  ratio", median(painted) / median(bare), "x", "asked: at most 2");
    figure("Imprint with its site open on the start page, median", median(usable), "ms");
    figure("  ratio", median(usable) / median(bare), "x");
    figure("resident memory, bare main window", bareMemory, "MB");
    figure("resident memory on the start page", atRest, "MB", "asked: at most 95");
    figure("resident memory after every page was shown", withPages, "MB");
}

} // namespace imprint::bench
