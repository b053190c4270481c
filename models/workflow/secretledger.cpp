#include "models/workflow/secretledger.h"

#include "models/core/qtbytes.h"
#include "models/workflow/report.h"
#include "models/workflow/sitesecret.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace imprint {
namespace {

// The registry says that they leave before they do; what could not be put in its place has not left.
Result<void> putInPlace(SecretLedger *ledger, SecretSink &sink)
{
    if (auto ready = sink.prepare(); !ready)
        return ready;
    if (!ledger)
        return sink.finish();
    if (auto told = ledger->mark(SecretState::Leaving); !told)
        return told;
    if (auto put = sink.finish(); !put) {
        (void)ledger->mark(SecretState::Recorded);
        return put;
    }
    return ledger->mark(SecretState::Left);
}

} // namespace

Result<SecretLedger::Rest> SecretLedger::stillToDo(const std::vector<std::string> &serials, bool resumes, const QString &why)
{
    std::vector<QString> names;
    for (const std::string &serial : serials)
        names.push_back(QString::fromStdString(serial));
    const auto states = m_registry.secretStates(names);
    if (!states)
        return states.error();
    Rest rest;
    QStringList refused;
    for (std::size_t i = 0; i < serials.size(); ++i) {
        if (resumes && (*states)[i] == SecretState::Left)
            ++rest.skipped;
        else if (why.isEmpty() && (*states)[i] != SecretState::Recorded)
            refused << names[i];
        else
            rest.serials.push_back(serials[i]);
    }
    if (refused.isEmpty())
        return rest;
    const auto first = m_registry.secretIssues(refused.first());
    const QString who = first && !first->empty()
                            ? QStringLiteral(" by %1 at %2").arg(first->back().operatorName.simplified(), isoTime(first->back().recordedAt))
                            : QString();
    const QString more = refused.size() > 1 ? QStringLiteral(" and %1 more").arg(refused.size() - 1) : QString();
    return fail("secret.issued", (refused.first() + who + more).toStdString());
}

Result<void> SecretLedger::record(const SecretIssueForm &form, const SecretBlock &block)
{
    std::vector<SecretRecord> rows;
    rows.reserve(block.serials.size());
    for (std::size_t i = 0; i < block.serials.size(); ++i)
        rows.push_back({QString::fromStdString(block.serials[i]), keyedCheck(m_key, block.secretOf(i))});
    const auto number = m_registry.recordSecrets(form, rows);
    if (!number)
        return number.error();
    m_blocks.push_back(*number);
    return {};
}

Result<void> SecretLedger::mark(SecretState state)
{
    if (m_blocks.empty())
        return {};
    return m_registry.setSecretState(m_blocks, state);
}

QString derivationParameters(const DerivationInput &input, std::size_t secretBytes)
{
    QJsonObject object{{QStringLiteral("length"), qint64(secretBytes)}};
    for (const auto &[name, bytes] : {std::pair("label", &input.label), {"context", &input.context}, {"salt", &input.salt}, {"info", &input.info}})
        if (!bytes->empty())
            object[QLatin1String(name)] = hexText(*bytes);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Bytes> derivationBytes(const QString &value, const char *what)
{
    if (!value.startsWith(QLatin1String("hex:")))
        return toBytes(value.toUtf8());
    auto bytes = fromHex(value.mid(4).toStdString());
    if (!bytes)
        return fail("usage.option", std::string(what) + ": after hex: come pairs of hex digits");
    return *bytes;
}

SecretBatchEnd issueSecrets(SecretDeriver &deriver, SecretIssueForm form, SecretLedger *ledger, SecretSink &sink,
                            const std::vector<std::string> &serials, SecretBatchSteps steps, const std::stop_token &stop)
{
    form.destination = sink.destination();
    form.isLeaving = sink.leavesAtOnce();
    if (ledger)
        steps.record = [&](const SecretBlock &block) { return ledger->record(form, block); };
    steps.deliver = [&](const SecretBlock &block) -> Result<void> {
        if (auto taken = sink.take(block); !taken)
            return taken;
        if (!sink.leavesAtOnce() || !ledger)
            return {};
        auto left = ledger->mark(SecretState::Left);
        ledger->forget();
        return left;
    };
    SecretBatchEnd end = runSecretBatch(deriver, serials, steps, stop);
    if (end.problem || sink.leavesAtOnce() || end.done < serials.size())
        return end;
    if (auto put = putInPlace(ledger, sink); !put)
        end.problem = put.error();
    return end;
}

} // namespace imprint
