// Reads the registry for the screen: a RegistryReader on a thread of its own, questions as closures, answers as values on the asker's thread.
//
//   feed.ask(this, "devices", [filter](RegistryReader &r) { return r.devices(filter); },
//            [this](Result<std::vector<DeviceRecord>> rows) { show(rows); });
//
// Latest wins for each context and channel: a question that waits is replaced by the next one under the same channel, and the answer to an
// overtaken question is dropped. A context that dies gets no answer. Without an open registry a question is kept until there is one.
//
// changed() comes (at most twice a second) when anybody, this process or another, wrote to the registry: ask again what is shown.
//
// Errors of the answers are those of RegistryReader; none of its own.
#pragma once

#include "models/registry/registryreader.h"
#include "models/services/workthread.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <type_traits>

namespace imprint {

class RegistryFeed : public QObject {
    Q_OBJECT
public:
    explicit RegistryFeed(const Clock &clock, QObject *parent = nullptr);
    ~RegistryFeed() override;

    void open(const QString &registryFile); // opened() or failed() follows
    void close();
    bool isOpen() const { return m_isOpen; }

    template <typename Query, typename Then>
    void ask(QObject *context, const char *channel, Query query, Then then);

Q_SIGNALS:
    void opened();
    void closed();
    void failed(const imprint::Error &error);
    void changed();

private:
    using Question = std::function<std::function<void()>(RegistryReader &)>; // gives what is to be called with the answer
    struct Asked {
        QPointer<QObject> context;
        std::string key;
        quint64 number = 0;
        Question question;
    };
    void put(Asked asked);
    void post(Asked asked);
    void answered(const Asked &asked, const std::function<void()> &deliver);
    void look(std::stop_token stop); // on m_thread

    const Clock &m_clock;
    bool m_isOpen = false;
    quint64 m_lastNumber = 0;
    quint64 m_opening = 0;                   // counts open() and close(): late news of an earlier registry is dropped
    QHash<QByteArray, quint64> m_latest;     // number of the newest question by key
    std::vector<Asked> m_kept;               // asked before there was a registry

    std::unique_ptr<RegistryReader> m_reader; // m_thread's
    qint64 m_lastSeq = -1;                    // m_thread's
    WorkThread m_thread;                      // the last member: it uses the others
};

template <typename Query, typename Then>
void RegistryFeed::ask(QObject *context, const char *channel, Query query, Then then)
{
    using Reply = std::invoke_result_t<Query &, RegistryReader &>;
    put({context, std::to_string(quintptr(context)) + ' ' + channel, 0,
         [query = std::move(query), then = std::move(then)](RegistryReader &reader) mutable -> std::function<void()> {
             auto answer = std::make_shared<Reply>(query(reader));
             return [then, answer]() mutable { then(std::move(*answer)); };
         }});
}

} // namespace imprint
