#include "models/core/errortext.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace imprint {

namespace {

using Catalogue = std::map<std::string, ErrorText, std::less<>>;

Severity severityOf(const QString &word)
{
    static const std::map<QString, Severity> words{{QStringLiteral("information"), Severity::Information},
                                                   {QStringLiteral("warning"), Severity::Warning},
                                                   {QStringLiteral("question"), Severity::Question}};
    const auto found = words.find(word);
    return found == words.end() ? Severity::Error : found->second;
}

Catalogue readCatalogue()
{
    Catalogue catalogue;
    QFile file(QStringLiteral(":/imprint/failurecodes/imprint.json"));
    if (!file.open(QIODevice::ReadOnly))
        return catalogue;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll())[QStringLiteral("codes")].toArray()) {
        const QJsonObject row = value.toObject();
        const auto text = [&row](const char *name) { return row.value(QLatin1String(name)).toString(); };
        catalogue.emplace(text("code").toStdString(),
                          ErrorText{text("title"), text("sentence"), text("remedy"), severityOf(text("severity"))});
    }
    return catalogue;
}

// Read once, on the first error of the process, and never changed.
const Catalogue &catalogue()
{
    static const Catalogue texts = readCatalogue();
    return texts;
}

QString shown(const std::string &detail)
{
    constexpr qsizetype most = 500;
    QString text = QString::fromUtf8(detail.data(), qsizetype(std::min<std::size_t>(detail.size(), 4 * most)));
    for (QChar &c : text) // whatever could move the cursor, end the line or turn the writing round
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    text = text.simplified();
    return text.size() > most ? text.left(most) + u'…' : text;
}

// English where no translation is installed (the command line) or a row has none yet.
QString translated(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("FailureCodes", text.toUtf8().constData());
}

bool endsSentence(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?') || text.endsWith(u'\u3002') || text.endsWith(u'\uff1f');
}

QString withDetail(QString sentence, QString detail)
{
    const QString place = QStringLiteral("{detail}");
    if (detail.isEmpty())
        return withoutDetail(sentence);
    if (const qsizetype at = sentence.indexOf(place); at >= 0) {
        if (detail.endsWith(u'.') && sentence.mid(at + place.size()).startsWith(u'.'))
            detail.chop(1);
        return sentence.replace(at, place.size(), detail);
    }
    if (endsSentence(sentence))
        sentence.chop(1);
    return sentence + u": "_qs + detail + (endsSentence(detail) ? QString() : QStringLiteral("."));
}

} // namespace

QString withoutDetail(QString sentence)
{
    for (const QString &around : {QStringLiteral(": {detail}"), QStringLiteral(" ({detail})"), QStringLiteral("\uff1a{detail}"),
                                  QStringLiteral("\uff08{detail}\uff09")})
        sentence.remove(around);
    return sentence.replace(QStringLiteral("{detail}"), QStringLiteral("…"));
}

ErrorText errorText(const Error &error)
{
    const auto found = catalogue().find(error.code);
    if (found != catalogue().end()) {
        ErrorText text = found->second;
        text.title = translated(text.title);
        text.sentence = withDetail(translated(text.sentence), shown(error.detail));
        text.remedy = translated(text.remedy);
        return text;
    }
    ErrorText text;
    text.title = translated(QStringLiteral("Unexpected failure"));
    text.sentence = withDetail(translated(QStringLiteral("Something failed that has no description yet.")), shown(error.detail));
    text.remedy = translated(QStringLiteral("Try once more. If it stays, report it with the code \"%1\".")).arg(shown(error.code));
    return text;
}

QString oneLine(const Error &error)
{
    const ErrorText text = errorText(error);
    return text.remedy.isEmpty() ? text.sentence : text.sentence + u' ' + text.remedy;
}

QStringList failureCodes()
{
    QStringList codes;
    for (const auto &row : catalogue())
        codes << QString::fromStdString(row.first);
    return codes;
}

} // namespace imprint
