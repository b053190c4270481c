// The program's language: English in the source, translations in resources/i18n, switchable at any time. Every widget gets LanguageChange and sets
// its texts again.
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <vector>

namespace imprint {

struct LanguageRow {
    QString code; // "en", "de", "zh_CN"
    QString name; // in that language, never translated
};
const std::vector<LanguageRow> &languageTable();

class Language : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);

    // Empty: the first of the system's languages that we have; English when we have none of them.
    void use(const QString &code);
    const QString &code() const { return m_code; } // of languageTable(); empty before the first use()

private:
    QString m_code;
    QTranslator m_own, m_data, m_qt; // the window's texts, those of data files, Qt's
};

} // namespace imprint
