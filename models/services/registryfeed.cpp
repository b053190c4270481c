#include "models/services/registryfeed.h"

#include <algorithm>

namespace imprint {

RegistryFeed::RegistryFeed(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_thread([this](std::stop_token stop) { look(stop); })
{
}

RegistryFeed::~RegistryFeed() { m_thread.stop(); }

void RegistryFeed::open(const QString &registryFile)
{
    close();
    const quint64 opening = m_opening;
    m_thread.post([this, registryFile, opening](std::stop_token stop) {
        auto reader = RegistryReader::open(registryFile, m_clock);
        std::optional<Error> error;
        if (reader) {
            m_reader = std::move(*reader);
            look(stop); // what is written from now on is news, even before the first idle moment
        } else {
            error = reader.error();
        }
        QMetaObject::invokeMethod(this, [this, opening, error] {
            if (opening != m_opening)
                return;
            if (error) {
                Q_EMIT failed(*error);
                return;
            }
            m_isOpen = true;
            for (Asked &asked : std::exchange(m_kept, {}))
                post(std::move(asked));
            Q_EMIT opened();
        }, Qt::QueuedConnection);
    });
}

void RegistryFeed::close()
{
    ++m_opening;
    m_latest.clear(); // what was asked of the registry that closes is not answered any more
    for (const Asked &kept : m_kept)
        m_latest[QByteArray::fromStdString(kept.key)] = kept.number;
    m_thread.post([this](std::stop_token) {
        m_reader.reset();
        m_lastSeq = -1;
    });
    if (std::exchange(m_isOpen, false))
        Q_EMIT closed();
}

void RegistryFeed::put(Asked asked)
{
    asked.number = ++m_lastNumber;
    m_latest[QByteArray::fromStdString(asked.key)] = asked.number;
    if (m_isOpen) {
        post(std::move(asked));
        return;
    }
    std::erase_if(m_kept, [&](const Asked &kept) { return kept.key == asked.key || !kept.context; });
    m_kept.push_back(std::move(asked));
}

void RegistryFeed::post(Asked asked)
{
    std::string key = asked.key;
    m_thread.post([this, asked = std::move(asked)](std::stop_token) {
        if (!m_reader)
            return;
        const std::function<void()> deliver = asked.question(*m_reader);
        QMetaObject::invokeMethod(this, [this, asked, deliver] { answered(asked, deliver); }, Qt::QueuedConnection);
    }, std::move(key));
}

void RegistryFeed::answered(const Asked &asked, const std::function<void()> &deliver)
{
    const QByteArray key = QByteArray::fromStdString(asked.key);
    if (m_latest.value(key) != asked.number)
        return;
    m_latest.remove(key);
    if (asked.context)
        deliver();
}

// The audit trail grows with every change of the registry, whoever made it: its last number tells whether there is news.
void RegistryFeed::look(std::stop_token)
{
    if (!m_reader)
        return;
    AuditFilter newest;
    newest.limit = 1;
    newest.isNewestFirst = true;
    const auto entries = m_reader->audit(newest);
    if (!entries)
        return;
    const qint64 seq = entries->empty() ? 0 : entries->front().seq;
    if (m_lastSeq >= 0 && seq != m_lastSeq)
        QMetaObject::invokeMethod(this, [this] {
            if (m_isOpen)
                Q_EMIT changed();
        }, Qt::QueuedConnection);
    m_lastSeq = seq;
}

} // namespace imprint
