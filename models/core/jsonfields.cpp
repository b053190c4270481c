#include "models/core/jsonfields.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <cmath>

namespace imprint {

namespace {

QString shown(const QString &text)
{
    return u'"' + (text.size() > 60 ? text.left(60) + u'…' : text) + u'"';
}

// What is wrong with a text; empty when nothing is.
QString textProblem(const QString &text, int minLength, int maxLength)
{
    if (text.size() < minLength)
        return QStringLiteral("must not be empty");
    if (text.size() > maxLength)
        return QStringLiteral("has %1 characters, at most %2 are allowed").arg(text.size()).arg(maxLength);
    const bool isClean = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph;
    });
    return isClean && text.isValidUtf16() ? QString() : QStringLiteral("contains a control character");
}

} // namespace

JsonFields::JsonFields(QJsonObject object, QString path, QString *problem)
    : m_object(std::move(object)), m_path(std::move(path)), m_problem(problem)
{
}

QString JsonFields::pathTo(const QString &name) const
{
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

void JsonFields::refuse(const QString &name, const QString &reason)
{
    if (m_problem->isEmpty())
        *m_problem = pathTo(name) + u": "_qs + reason;
}

const QJsonValue JsonFields::take(const QString &name, bool isRequired)
{
    m_asked.insert(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() && isRequired)
        refuse(name, QStringLiteral("is missing"));
    return value;
}

QString JsonFields::text(const QString &name, int maxLength, const std::optional<QString> &fallback)
{
    const QJsonValue value = take(name, !fallback);
    const QString other = fallback.value_or(QString());
    if (value.isUndefined())
        return other;
    if (!value.isString()) {
        refuse(name, QStringLiteral("is not a text"));
        return other;
    }
    const bool mayBeEmpty = fallback && fallback->isEmpty();
    const QString problem = textProblem(value.toString(), mayBeEmpty ? 0 : 1, maxLength);
    if (!problem.isEmpty())
        refuse(name, problem);
    return problem.isEmpty() ? value.toString() : other;
}

int JsonFields::integer(const QString &name, int min, int max, std::optional<int> fallback)
{
    const QJsonValue value = take(name, !fallback);
    const int other = fallback.value_or(min);
    if (value.isUndefined())
        return other;
    const double number = value.toDouble();
    if (!value.isDouble() || std::trunc(number) != number) {
        refuse(name, QStringLiteral("is not a whole number"));
    } else if (number < min || number > max) {
        refuse(name, QStringLiteral("%1 is not between %2 and %3").arg(number, 0, 'g', 15).arg(min).arg(max));
    } else {
        return int(number);
    }
    return other;
}

double JsonFields::number(const QString &name, double min, double max, std::optional<double> fallback)
{
    const QJsonValue value = take(name, !fallback);
    const double other = fallback.value_or(min);
    if (value.isUndefined())
        return other;
    const double number = value.toDouble();
    if (!value.isDouble())
        refuse(name, QStringLiteral("is not a number"));
    else if (number < min || number > max)
        refuse(name, QStringLiteral("%1 is not between %2 and %3").arg(number, 0, 'g', 15).arg(min).arg(max));
    else
        return number;
    return other;
}

bool JsonFields::flag(const QString &name, std::optional<bool> fallback)
{
    const QJsonValue value = take(name, !fallback);
    if (!value.isUndefined() && !value.isBool())
        refuse(name, QStringLiteral("is neither true nor false"));
    return value.toBool(fallback.value_or(false));
}

int JsonFields::choice(const QString &name, const QStringList &words, std::optional<int> fallback)
{
    const QJsonValue value = take(name, !fallback);
    const int other = fallback.value_or(0);
    if (value.isUndefined())
        return other;
    const int index = value.isString() ? int(words.indexOf(value.toString())) : -1;
    if (index < 0)
        refuse(name, shown(value.toVariant().toString()) + u" is none of "_qs + words.join(u", "));
    return std::max(index, 0);
}

QStringList JsonFields::texts(const QString &name, int maxCount, int maxLength,
                              const std::optional<QStringList> &fallback)
{
    const QJsonValue value = take(name, !fallback);
    if (value.isUndefined())
        return fallback.value_or(QStringList());
    if (!value.isArray()) {
        refuse(name, QStringLiteral("is not a list"));
        return {};
    }
    const QJsonArray array = value.toArray();
    if (array.size() > maxCount) {
        refuse(name, QStringLiteral("has %1 entries, at most %2 are allowed").arg(array.size()).arg(maxCount));
        return {};
    }
    QStringList list;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(name).arg(i);
        const QString problem =
            array[i].isString() ? textProblem(array[i].toString(), 1, maxLength) : QStringLiteral("is not a text");
        if (!problem.isEmpty())
            refuse(place, problem);
        else if (list.contains(array[i].toString()))
            refuse(place, shown(array[i].toString()) + u" is there twice"_qs);
        list << array[i].toString();
    }
    return list;
}

JsonFields JsonFields::object(const QString &name)
{
    const QJsonValue value = take(name, false);
    if (!value.isUndefined() && !value.isObject())
        refuse(name, QStringLiteral("is not an object"));
    return JsonFields(value.toObject(), pathTo(name), m_problem);
}

std::vector<JsonFields> JsonFields::objects(const QString &name, int maxCount)
{
    const QJsonValue value = take(name, false);
    std::vector<JsonFields> rows;
    const QJsonArray array = value.toArray();
    if (!value.isUndefined() && !value.isArray()) {
        refuse(name, QStringLiteral("is not a list"));
    } else if (array.size() > maxCount) {
        refuse(name, QStringLiteral("has %1 entries, at most %2 are allowed").arg(array.size()).arg(maxCount));
        return rows;
    }
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(name).arg(i);
        if (!array[i].isObject())
            refuse(place, QStringLiteral("is not an object"));
        rows.emplace_back(array[i].toObject(), pathTo(place), m_problem);
    }
    return rows;
}

void JsonFields::checkUnknown()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it)
        if (!m_asked.contains(it.key()))
            refuse(it.key().left(60), QStringLiteral("is not a field that is known here"));
}

std::optional<QJsonObject> parseVersioned(const QByteArray &json, const QString &format, int version, QString *problem)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = json.left(error.offset).count('\n') + 1;
        *problem = QStringLiteral("line %1: %2").arg(line).arg(error.errorString());
        return std::nullopt;
    }
    if (!document.isObject()) {
        *problem = QStringLiteral("the file is not a JSON object");
        return std::nullopt;
    }
    JsonFields fields(document.object(), QString(), problem);
    const QString found = fields.text(QStringLiteral("format"), 64);
    if (problem->isEmpty() && found != format)
        fields.refuse(QStringLiteral("format"), shown(found) + u" is not "_qs + shown(format));
    fields.integer(QStringLiteral("version"), version, version);
    return problem->isEmpty() ? std::optional(document.object()) : std::nullopt;
}

} // namespace imprint
