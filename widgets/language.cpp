#include "widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace imprint {
namespace {

bool isKnown(const QString &code)
{
    const auto &table = languageTable();
    return std::any_of(table.begin(), table.end(), [&](const LanguageRow &row) { return row.code == code; });
}

// "zh_Hans_CN" and "zh_SG" are served by zh_CN, "de_AT" by de.
QString ofSystem()
{
    for (QString wanted : QLocale::system().uiLanguages()) {
        wanted.replace(u'-', u'_');
        if (isKnown(wanted))
            return wanted;
        const QString language = wanted.section(u'_', 0, 0);
        for (const LanguageRow &row : languageTable())
            if (row.code.section(u'_', 0, 0) == language)
                return row.code;
    }
    return QStringLiteral("en");
}

} // namespace

const std::vector<LanguageRow> &languageTable()
{
    static const std::vector<LanguageRow> table{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("zh_CN"), QString::fromUtf8("\xe7\xae\x80\xe4\xbd\x93\xe4\xb8\xad\xe6\x96\x87")}};
    return table;
}

Language::Language(QObject *parent) : QObject(parent) {}

void Language::use(const QString &wanted)
{
    const QString code = isKnown(wanted) ? wanted : ofSystem();
    if (code == m_code)
        return;
    m_code = code;
    // Numbers and dates follow the language of the words around them; the country stays the system's where it fits.
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.name().startsWith(code.section(u'_', 0, 0)) ? system : QLocale(code));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_data);
    QCoreApplication::removeTranslator(&m_own);
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_data.load(QStringLiteral("data_") + code, QStringLiteral(":/imprint/i18n")))
        QCoreApplication::installTranslator(&m_data);
    // English has a file too: for its plurals.
    if (m_own.load(QStringLiteral("imprint_") + code, QStringLiteral(":/imprint/i18n")))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace imprint
