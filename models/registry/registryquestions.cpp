#include "models/registry/registryimpl.h"

#include "models/registry/batchrow.h"

namespace imprint {

Result<Answer> Registry::ask(qint64 runId, const Question &question)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<Answer> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        // The same question again: the evidence of now is what the operator is shown.
        c.execute(
            QStringLiteral(
                "INSERT INTO question (batch_id, serial, run_id, kind, subject, detail, asked_at, answer, words, "
                "answered_by) VALUES (?, ?, ?, ?, ?, ?, ?, 0, '', '') "
                "ON CONFLICT (batch_id, serial, kind, subject) WHERE is_withdrawn = 0 "
                "DO UPDATE SET run_id = excluded.run_id, detail = CASE WHEN question.answer = 0 THEN excluded.detail "
                "ELSE question.detail END, answer = CASE WHEN question.answer = 3 THEN 0 ELSE question.answer END"),
            run->batchId, run->serial, runId, question.kind, question.subject, question.detail, qint64(m_impl->now()));
        SqlRows row =
            c.query(QStringLiteral("SELECT answer, words, answered_by FROM question WHERE batch_id = ? AND serial = ? "
                                   "AND kind = ? AND subject = ? AND is_withdrawn = 0"),
                    run->batchId, run->serial, question.kind, question.subject);
        Answer answer;
        if (row.next())
            answer = {AnswerKind(row.small(0)), row.text(1), row.text(2)};
        if (answer.kind == AnswerKind::None)
            m_impl->trail.append(c, QStringLiteral("question.asked"), run->serial,
                                 JsonText()
                                     .add("run", runId)
                                     .add("kind", question.kind)
                                     .add("subject", question.subject)
                                     .addUnlessEmpty("detail", question.detail)
                                     .text());
        return answer;
    });
}

Result<void> Registry::answer(qint64 questionId, AnswerKind kind, const QString &words)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        SqlRows row =
            c.query(QStringLiteral("SELECT answer, serial, kind, subject FROM question WHERE id = ?"), questionId);
        if (!row.next())
            return fail("question.unknown", "no question " + std::to_string(questionId));
        if (row.small(0) != 0 || kind == AnswerKind::None)
            return fail("question.closed", "the question about " + row.text(1).toStdString() + " is closed");
        c.execute(
            QStringLiteral("UPDATE question SET answer = ?, words = ?, answered_by = ?, answered_at = ? WHERE id = ?"),
            int(kind), words, m_impl->actor.operatorName, qint64(m_impl->now()), questionId);
        return m_impl->entry(
            c, QStringLiteral("question.answered"), row.text(1),
            JsonText()
                .add("kind", row.text(2))
                .add("subject", row.text(3))
                .add("answer", kind == AnswerKind::Confirmed ? QStringLiteral("confirmed") : QStringLiteral("refused"))
                .addUnlessEmpty("words", words));
    });
}

Result<std::vector<OpenQuestion>> Registry::openQuestions(qint64 batchId)
{
    return m_impl->database->read(
        [&](SqlConnection &c) -> Result<std::vector<OpenQuestion>> { return readOpenQuestions(c, batchId); });
}

} // namespace imprint
