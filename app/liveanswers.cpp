#include "app/liveanswers.h"

#include "app/showing.h"
#include "app/terminal.h"
#include "models/core/errortext.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr int inFd = 0;
constexpr int pollTime = 300;    // milliseconds between two looks at the registry
constexpr int readingTime = 700; // nobody has read a question sooner

// The first that a key can answer, else the first.
std::optional<OpenQuestion> nextQuestion(Registry &registry, qint64 batchId)
{
    const auto open = registry.openQuestions(batchId);
    if (!open || open->empty())
        return std::nullopt;
    const auto it = std::find_if(open->begin(), open->end(), [](const OpenQuestion &q) { return !wantsWords(q); });
    return it == open->end() ? open->front() : *it;
}

bool isStillOpen(Registry &registry, const OpenQuestion &question)
{
    const auto open = registry.openQuestions(question.batchId);
    return open && std::any_of(open->begin(), open->end(), [&](const OpenQuestion &q) { return q.id == question.id; });
}

void put(Registry &registry, SingleKeys &keys, BatchView &view, const OpenQuestion &question,
         const std::stop_token &stop)
{
    view.note(questionText(question));
    const Deadline readable = after(Milliseconds(readingTime));
    while (!stop.stop_requested() && isStillOpen(registry, question)) {
        if (wantsWords(question)) {
            if (const auto other = nextQuestion(registry, question.batchId); other && !wantsWords(*other))
                return;
        }
        const char key = keys.next(pollTime);
        if (std::chrono::steady_clock::now() < readable) {
            keys.forget();
            continue;
        }
        const bool isYes = key == 'y' || key == 'Y', isNo = key == 'n' || key == 'N';
        if (wantsWords(question) || !(isYes || isNo))
            continue;
        (void)registry.answer(question.id, isYes ? AnswerKind::Confirmed : AnswerKind::Refused,
                              QStringLiteral("answered at the live table"));
        break;
    }
    view.note(QString());
}

} // namespace

bool wantsWords(const OpenQuestion &question)
{
    return question.kind == QStringLiteral("ask.release-account");
}

QString questionText(const OpenQuestion &question)
{
    const ErrorText text = errorText(fail(question.kind.toStdString(), question.detail.toStdString()));
    const QString how = wantsWords(question)
                            ? QStringLiteral("In another terminal: imprint-cli device confirm %1 --words 'HOW'")
                                  .arg(shellWord(question.serial))
                            : QStringLiteral("[y] confirm  [n] refuse");
    return QStringLiteral("▲ %1   %2 %3")
        .arg(how, text.sentence, text.remedy); // what to press first: the end may be cut off
}

LiveAnswers::LiveAnswers(Registry &registry, qint64 batchId, BatchView &view)
    : m_thread([&registry, batchId, &view](std::stop_token stop) {
          SingleKeys keys(inFd);
          while (!stop.stop_requested()) {
              if (const auto question = nextQuestion(registry, batchId))
                  put(registry, keys, view, *question, stop);
              else if (keys.next(pollTime) != 0)
                  keys.forget();
          }
      })
{
}

LiveAnswers::~LiveAnswers() = default;

} // namespace imprint
