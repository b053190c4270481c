// A sentence of the engine with its values apart, so that the window can say it in its own language: mark the text with QT_TRANSLATE_NOOP.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace imprint {

struct Sentence {
    const char *text = ""; // English, %1 …: a literal
    QStringList values;

    QString in(const QString &translated) const
    {
        QString out = translated;
        for (const QString &value : values)
            out = out.arg(value);
        return out;
    }
    QString english() const { return in(QString::fromUtf8(text)); }
};

inline QStringList english(const std::vector<Sentence> &sentences)
{
    QStringList out;
    for (const Sentence &sentence : sentences)
        out << sentence.english();
    return out;
}

} // namespace imprint
