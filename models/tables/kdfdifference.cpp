// What the search for a mismatch found, in the window's language. The engine says it in the words of its JSON (kdfreport.h): phrases of
// kdfvariants.cpp and outputform.cpp, one after the other, and a few with a number or a name in them.
#include "models/tables/kdfform.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace imprint {
namespace {

struct PatternRow {
    const char *expression, *words;
    bool hasInputs; // what is captured is the name of an input
};
constexpr PatternRow patterns[] = {{"cut to the first (\\d+) bytes", QT_TRANSLATE_NOOP("KdfFinds", "cut to the first %1 bytes"), false},
                                   {"cut to the last (\\d+) bytes", QT_TRANSLATE_NOOP("KdfFinds", "cut to the last %1 bytes"), false},
                                   {"hashed with (\\S+), as hex text", QT_TRANSLATE_NOOP("KdfFinds", "hashed with %1, as hex text"), false},
                                   {"hashed with (\\S+)", QT_TRANSLATE_NOOP("KdfFinds", "hashed with %1"), false},
                                   {"(\\w+) and (\\w+) swapped", QT_TRANSLATE_NOOP("KdfFinds", "%1 and %2 swapped"), true},
                                   {"(\\w+) in its place", QT_TRANSLATE_NOOP("KdfFinds", "%1 in its place"), true},
                                   {"another of all_infos", QT_TRANSLATE_NOOP("KdfFinds", "another of all_infos"), false}};

const KdfInput *inputNamed(const QString &name)
{
    static const QStringList secrets{QStringLiteral("password"), QStringLiteral("ikm"), QStringLiteral("key")};
    for (const KdfInput &input : kdfInputs())
        if (name == QLatin1String(input.id) || (secrets.contains(name) && QLatin1String(input.id) == QLatin1String("secret!")))
            return &input;
    return nullptr;
}

QString inputName(const QString &name)
{
    const KdfInput *const input = inputNamed(name);
    return input ? kdfInputName(*input) : name;
}

QString phraseWords(const QString &phrase)
{
    for (const PatternRow &row : patterns) {
        const QRegularExpression expression(QRegularExpression::anchoredPattern(QLatin1String(row.expression)));
        const auto match = expression.match(phrase);
        if (!match.hasMatch())
            continue;
        QString words = QCoreApplication::translate("KdfFinds", row.words);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            words = words.arg(row.hasInputs ? inputName(match.captured(i)) : match.captured(i));
        return words;
    }
    return phrase.isEmpty() ? phrase : QCoreApplication::translate("KdfVariants", phrase.toUtf8().constData());
}

// "hex text, then cut to the first 16 bytes; salt in its place"
QString changeWords(const QString &changes)
{
    QStringList out;
    for (const QString &change : changes.split(QStringLiteral("; "))) {
        const QStringList phrases = change.split(QStringLiteral(", then "));
        QString words = phraseWords(phrases.front());
        for (qsizetype i = 1; i < phrases.size(); ++i)
            words = QCoreApplication::translate("KdfFinds", "%1, then %2").arg(words, phraseWords(phrases[i]));
        out << words;
    }
    return out.join(QCoreApplication::translate("KdfFinds", "; ", "between what differs"));
}

} // namespace

QString differenceWords(const QJsonObject &differs)
{
    QStringList parts;
    for (auto it = differs.begin(); it != differs.end(); ++it) {
        const QString value = kdfValueText(it.value()), change = it.value().isString() ? changeWords(value) : value;
        // "key" is the secret of some derivations, and which input keys the MAC in others.
        const KdfField *const field = it.key() == QLatin1String("key") && !inputNamed(value) ? nullptr : kdfField(it.key());
        if (it.key() == QLatin1String("roles"))
            parts << change;
        else
            parts << QCoreApplication::translate("KdfFinds", "%1: %2").arg(field ? kdfFieldName(*field) : inputName(it.key()), change);
    }
    return parts.join(QCoreApplication::translate("KdfFinds", ", ", "between what differs"));
}

} // namespace imprint
