// How a batch under way is shown: a table redrawn in place on a terminal, a line a change elsewhere, a JSON event a
// line for programs.
#pragma once

#include "app/output.h"
#include "models/workflow/batchrun.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <thread>

namespace imprint {

class BatchView : public BatchObserver {
public:
    // Shows the last state and lets the terminal go.
    virtual void finish() = 0;
    // Something that concerns the whole batch.
    virtual void note(const QString &text) = 0;
};

struct LiveMark {
    const char *sign, *word;
    Tone tone;
};
LiveMark liveMarkOf(LiveRow::State state);
const char *liveStateId(LiveRow::State state);
// One sign a step: done, under way, not begun …
QString liveSteps(const LiveRow &row);

// A line for each thing that happened: who, where, which step, how it went.
class ChangeLines final : public BatchView {
public:
    explicit ChangeLines(Output &out) : m_out(out) {}
    void rowChanged(const LiveRow &row) override;
    void finish() override {}
    void note(const QString &text) override { m_out.line(text); }

private:
    Output &m_out;
    std::map<std::uint64_t, LiveRow> m_before;
    std::map<std::uint64_t, QString> m_ended; // what was last said of it; a port that stays dead is tried again and again
};

// {"event":"row", …} a line for every change.
class JsonLines final : public BatchView {
public:
    JsonLines(Output &out, const Clock &clock) : m_out(out), m_clock(clock) {}
    void rowChanged(const LiveRow &row) override;
    void finish() override {}
    void note(const QString &text) override { m_out.remark(text); }

private:
    Output &m_out;
    const Clock &m_clock;
};

} // namespace imprint
