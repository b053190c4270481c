#include "models/services/livebatch.h"

#include "models/devices/links.h"
#include "models/workflow/lastmet.h"
#include "models/workflow/ownerendpoint.h"

namespace imprint {

namespace {
constexpr std::size_t maxWaitingLines = 4000; // between two looks of the window; older ones stand in the record
}

LiveBatch::LiveBatch(BatchController &controller, std::shared_ptr<OpenSite> site, const Clock &clock, const BatchStart &start,
                           int devicesAtOnce)
    : m_controller(controller), m_site(std::move(site)), m_clock(clock), m_start(start), m_devicesAtOnce(devicesAtOnce),
      m_record(m_site->folder().consoleFolder()), m_links(start.links), m_thread([this](std::stop_token stop) { run(stop); })
{
}

LiveBatch::~LiveBatch()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

template <typename Function>
void LiveBatch::tell(Function function)
{
    // A session that was replaced is not listened to any more.
    QMetaObject::invokeMethod(&m_controller, [this, &controller = m_controller, function = std::move(function)] {
        if (controller.m_session.get() == this)
            function(controller);
    }, Qt::QueuedConnection);
}

void LiveBatch::run(std::stop_token)
{
    if (const auto prepared = prepare(); !prepared) {
        tell([batchId = m_start.batchId, error = prepared.error()](BatchController &controller) {
            controller.finish({.batchId = batchId, .problem = error});
        });
        return;
    }
    tell([batch = m_batch, profile = m_profile](BatchController &controller) { controller.begun(batch, profile); });
    SerialPorts ports(m_clock, this);
    const LinkServices services{.serialPorts = &ports};
    std::optional<OwnerEndpoint> owner; // devices see that it is there, and refresh (protocol.md sections 5 and 6.8)
    if (m_start.findsNetwork && m_profile.linkSchemes.contains(QStringLiteral("coap")))
        owner.emplace(m_site->bench(), m_profile.allowsCcm8, MdnsOptions());
    BatchEnd end;
    {
        BatchRun batch(m_site->bench(), m_profile, m_batch,
                       [&services](const QString &url) { return makeLink(url, services); },
                       {.devicesAtOnce = m_devicesAtOnce}, *this);
        end = work(batch);
    }
    tell([end](BatchController &controller) { controller.finish(end); });
}

Result<void> LiveBatch::prepare()
{
    auto batch = m_site->registry().batch(m_start.batchId);
    if (!batch)
        return std::move(batch).error();
    auto profile = parseProfile(batch->profileJson);
    if (!profile)
        return std::move(profile).error();
    m_batch = std::move(*batch);
    m_profile = std::move(*profile);
    const auto reader = RegistryReader::over(m_site->registry(), m_clock);
    auto known = unfinishedDevices(*reader, m_batch.id, m_profile.baud);
    if (!known)
        return std::move(known).error();
    m_known = std::move(*known);
    return retrySpoiled(m_site->registry(), *reader, m_batch.id);
}

std::unique_ptr<Finder> LiveBatch::makeFinder(BatchRun &run)
{
    FinderOptions options;
    options.hasSerial = m_start.findsSerial && m_profile.linkSchemes.contains(QStringLiteral("serial"));
    options.hasNetwork = m_start.findsNetwork && m_profile.linkSchemes.contains(QStringLiteral("coap"));
    for (const UsbId &id : m_profile.usbIds)
        options.usb.push_back({id.vendor, id.product, m_profile.baud});
    if (!options.hasSerial && !options.hasNetwork)
        return nullptr;
    return std::make_unique<Finder>(std::move(options), [&run](const FinderEvent &event) { run.found(event); });
}

BatchEnd LiveBatch::work(BatchRun &run)
{
    {
        const std::lock_guard lock(m_mutex);
        m_run = &run;
        for (const QString &url : std::exchange(m_links, {}))
            run.add(url);
        for (const FoundDevice &device : m_known)
            if (!m_start.links.contains(device.url))
                run.add(device);
        if (m_isPaused)
            run.pause();
        if (m_isStopped)
            run.stop();
    }
    const std::unique_ptr<Finder> finder = makeFinder(run);
    if (finder)
        if (const auto problem = finder->problem())
            tell([error = *problem](BatchController &controller) { Q_EMIT controller.failed(error); });
    auto head = run.wait();
    const std::lock_guard lock(m_mutex);
    m_run = nullptr;
    return {.batchId = m_start.batchId,
            .wasStopped = m_isStopped,
            .signedHead = head ? std::move(*head) : QByteArray(),
            .problem = head ? std::nullopt : std::optional(head.error())};
}

void LiveBatch::pause()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = true;
    if (m_run)
        m_run->pause();
}

void LiveBatch::resume()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = false;
    if (m_run)
        m_run->resume();
}

void LiveBatch::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopped = true;
    if (m_run)
        m_run->stop();
}

void LiveBatch::addLink(const QString &url)
{
    const std::lock_guard lock(m_mutex);
    if (m_run)
        m_run->add(url);
    else
        m_links << url;
}

void LiveBatch::rowChanged(const LiveRow &row)
{
    const std::lock_guard lock(m_newsMutex);
    if (m_rows.insert_or_assign(row.arrival, row).second)
        m_order.push_back(row.arrival);
}

void LiveBatch::received(const ConsoleLine &line)
{
    m_record.received(line);
    const std::lock_guard lock(m_newsMutex);
    if (m_lines.size() < maxWaitingLines)
        m_lines.push_back(line);
}

LiveBatch::News LiveBatch::takeNews()
{
    const std::lock_guard lock(m_newsMutex);
    News news;
    for (const std::uint64_t arrival : std::exchange(m_order, {}))
        news.rows.push_back(std::move(m_rows[arrival]));
    m_rows.clear();
    news.lines = std::exchange(m_lines, {});
    return news;
}

} // namespace imprint
