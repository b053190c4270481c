// Reads one JSON object field by field and remembers the first thing that is wrong, with its path.
//
// Like a sticky stream: after a problem every getter returns its fallback, and the caller looks once, at the end.
// Getters note which fields were asked for, so that checkUnknown() can refuse the others. Paths read
// "certificate.acl[2].service".
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace imprint {

class JsonFields {
public:
    // problem: shared by an object and what it contains; outlives all of them.
    JsonFields(QJsonObject object, QString path, QString *problem);

    bool has(const QString &name) const { return m_object.contains(name); }
    bool isText(const QString &name) const { return m_object.value(name).isString(); }
    // Required when there is no fallback. Texts: 1 (0 with an empty fallback) to maxLength characters, none of them a
    // control character.
    QString text(const QString &name, int maxLength, const std::optional<QString> &fallback = std::nullopt);
    int integer(const QString &name, int min, int max, std::optional<int> fallback = std::nullopt);
    double number(const QString &name, double min, double max, std::optional<double> fallback = std::nullopt);
    bool flag(const QString &name, std::optional<bool> fallback = std::nullopt);
    // The index of the text among the words.
    int choice(const QString &name, const QStringList &words, std::optional<int> fallback = std::nullopt);
    QStringList texts(const QString &name, int maxCount, int maxLength,
                      const std::optional<QStringList> &fallback = std::nullopt);
    JsonFields object(const QString &name);              // an absent one is empty
    std::vector<JsonFields> objects(const QString &name, int maxCount); // an absent array is empty

    void refuse(const QString &name, const QString &reason);
    void checkUnknown();

private:
    const QJsonValue take(const QString &name, bool isRequired);
    QString pathTo(const QString &name) const;

    QJsonObject m_object;
    QString m_path;
    QString *m_problem;
    QSet<QString> m_asked;
};

// The object of a JSON file whose "format" and "version" are these; on failure the reason is in problem.
std::optional<QJsonObject> parseVersioned(const QByteArray &json, const QString &format, int version, QString *problem);

} // namespace imprint
