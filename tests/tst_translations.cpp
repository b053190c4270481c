// Every text of the window is translated: lupdate finds nothing in the sources that a .ts file lacks, nothing in them is unfinished, the
// placeholders agree, and no sentence stands outside tr() in widgets/.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <functional>

namespace {

struct Message {
    QString context, source;
    QStringList translations;
    bool isUnfinished = false;
};

QString root() { return QStringLiteral(IMPRINT_SOURCE); }

std::vector<Message> readMessages(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && xml.tokenType() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("source")) {
            messages.push_back({context, xml.readElementText(), {}, false});
        } else if (name == QLatin1String("translation") && !messages.empty()) {
            messages.back().isUnfinished = !xml.attributes().value(QLatin1String("type")).isEmpty();
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != QLatin1String("translation")) {
                if (xml.isStartElement())
                    messages.back().translations << xml.readElementText();
                else if (xml.isCharacters() && !xml.isWhitespace())
                    messages.back().translations << xml.text().toString();
            }
        }
    }
    return messages;
}

// %n may be a word in one of the forms: "one device".
QStringList placeholders(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("%L?\\d|\\{detail\\}"));
    QStringList found;
    for (auto match = form.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

QByteArray contentOf(const QString &path)
{
    QFile file(root() + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What other stacks print: the stages, their steps and the rows. Names of stacks are proper names, but for a word or two in small letters.
void addStacks(const std::function<void(const char *, const QString &)> &add)
{
    const QJsonDocument stacks = QJsonDocument::fromJson(contentOf(QStringLiteral("/resources/failurecodes/stacks.json")));
    for (const char *const list : {"stages", "codes"})
        for (const QJsonValue &row : stacks[QLatin1String(list)].toArray()) {
            for (const char *const part : {"title", "cause", "remedy"})
                add("Failures", row[QLatin1String(part)].toString());
            for (const QJsonValue &step : row[QLatin1String("steps")].toArray())
                add("Failures", step.toString());
            if (const QString stack = row[QLatin1String("stack")].toString(); stack == stack.toLower())
                add("Failures", stack);
        }
}

// What the search for a mismatch says of inputs and outputs: rows of tables that are JSON as well, so not in tr().
void addVariants(const std::function<void(const char *, const QString &)> &add)
{
    static const QRegularExpression row(
        QStringLiteral("(?:(?:^    |push_back\\()\\{|take\\(out, |Wrap\\{\"[^\"]*\", |\\{OutputForm::\\w+, )\"([^\"]+)\",\\s*[\\d.\\w\"]"),
        QRegularExpression::MultilineOption);
    for (const char *const source : {"/models/diagnosis/kdf/kdfvariants.cpp", "/crypto/kdflab/outputform.cpp"}) {
        const QString text = QString::fromUtf8(contentOf(QLatin1String(source)));
        for (auto match = row.globalMatch(text); match.hasNext();)
            add("KdfVariants", match.next().captured(1));
    }
}

// What people read and no C++ source of the window holds, as "context: text".
QSet<QString> dataTexts()
{
    QSet<QString> texts;
    const auto add = [&texts](const char *context, const QString &text) {
        if (!text.isEmpty())
            texts << QLatin1String(context) + QStringLiteral(": ") + text;
    };
    const QJsonDocument catalogue = QJsonDocument::fromJson(contentOf(QStringLiteral("/resources/failurecodes/imprint.json")));
    for (const QJsonValue &row : catalogue[QLatin1String("codes")].toArray())
        for (const char *const part : {"title", "sentence", "remedy"})
            add("FailureCodes", row[QLatin1String(part)].toString());
    const QJsonDocument lists = QJsonDocument::fromJson(contentOf(QStringLiteral("/resources/checklists/keys.json")));
    for (const QJsonValue &list : lists[QLatin1String("lists")].toArray()) {
        add("Checklist", list[QLatin1String("title")].toString());
        for (const QJsonValue &item : list[QLatin1String("items")].toArray())
            add("Checklist", item[QLatin1String("text")].toString());
    }
    for (QDirIterator files(root() + QStringLiteral("/resources/profiles"), {QStringLiteral("*.json")}); files.hasNext();)
        add("Profiles", QJsonDocument::fromJson(contentOf(files.next().mid(root().size())))[QLatin1String("title")].toString());
    addStacks(add);
    for (const QJsonValue &row : QJsonDocument::fromJson(contentOf(QStringLiteral("/resources/kdf/presets.json")))[QLatin1String("presets")].toArray())
        for (const char *const part : {"title", "note"})
            add("KdfPresets", row[QLatin1String(part)].toString());
    addVariants(add);
    static const QRegularExpression marked(QStringLiteral("(?:\\btranslated\\(QStringLiteral\\(|\"ImportCsv\",\\s*)\"((?:[^\"\\\\]|\\\\.)*)\""));
    for (const char *const source : {"errortext", "importcsv", "csvreader"}) {
        const QString text = QString::fromUtf8(contentOf(QStringLiteral("/models/core/%1.cpp").arg(QLatin1String(source))));
        for (auto match = marked.globalMatch(text); match.hasNext();)
            add(source == QByteArray("errortext") ? "FailureCodes" : "ImportCsv",
                match.next().captured(1).replace(QStringLiteral("\\\""), QStringLiteral("\"")));
    }
    return texts;
}

// Markup and patterns of dates.
bool isFormat(const QString &text) { return text.contains(u'<') || text.contains(QLatin1String("yyyy")); }

} // namespace

class tst_Translations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void complete_data();
    void complete();
    void dataFiles_data() { complete_data(); }
    void dataFiles();
    void noSentenceOutsideTr();
    void manual_data();
    void manual();
};

void tst_Translations::complete_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << QStringLiteral("de");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

// lupdate works on a copy: what the sources say and the file does not comes out as unfinished.
void tst_Translations::complete()
{
    QFETCH(QString, language);
    const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
    if (!QFile::exists(lupdate))
        QSKIP("lupdate is not installed");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("imprint_%1.ts").arg(language));
    QVERIFY(QFile::copy(root() + QStringLiteral("/resources/i18n/imprint_%1.ts").arg(language), copy));
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-I"), root(), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                          QStringLiteral("none"), QStringLiteral("-extensions"), QStringLiteral("cpp,h")};
    for (const char *const part : {"/widgets", "/app/gui", "/models/tables", "/models/services", "/models/diagnosis", "/models/workflow"})
        arguments << root() + QLatin1String(part);
    arguments << QStringLiteral("-source-language") << QStringLiteral("en") << QStringLiteral("-target-language") << language
              << QStringLiteral("-ts") << copy;
    QCOMPARE(QProcess::execute(lupdate, arguments), 0);
    const auto messages = readMessages(copy);
    QVERIFY(messages.size() > 200);
    QStringList wrong;
    for (const Message &m : messages) {
        const bool isEmpty = m.translations.isEmpty() || m.translations.contains(QString());
        if (m.isUnfinished || isEmpty) {
            wrong << QStringLiteral("%1: not translated: %2").arg(m.context, m.source);
            continue;
        }
        for (const QString &translation : m.translations)
            if (placeholders(translation) != placeholders(m.source))
                wrong << QStringLiteral("%1: other placeholders: %2 / %3").arg(m.context, m.source, translation);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// Both failure catalogues, presets of derivations, titles of profiles and reasons of the import: all of them, and nothing that is there no longer. A row without
// a translation is shown in English until it has one, and is found here.
void tst_Translations::dataFiles()
{
    QFETCH(QString, language);
    QSet<QString> wanted = dataTexts();
    QVERIFY(wanted.size() > 1200);
    QStringList wrong;
    for (const Message &m : readMessages(root() + QStringLiteral("/resources/i18n/data_%1.ts").arg(language))) {
        const QString key = m.context + QStringLiteral(": ") + m.source;
        if (!wanted.remove(key))
            wrong << QStringLiteral("no longer said: ") + key;
        else if (m.isUnfinished || m.translations.value(0).isEmpty())
            wrong << QStringLiteral("not translated: ") + key;
        else if (placeholders(m.translations.front()) != placeholders(m.source))
            wrong << QStringLiteral("other placeholders: ") + key;
    }
    for (const QString &missing : std::as_const(wanted))
        wrong << QStringLiteral("missing in data_%1.ts: ").arg(language) + missing;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// Details of errors are for the record and stay English. A sentence: letters with a blank between words. Keys, SQL and formats have none, or are named here.
void tst_Translations::noSentenceOutsideTr()
{
    static const QRegularExpression literal(QStringLiteral("((?:\\btr|\\bfail|translate|QT_TRANSLATE_NOOP|QT_TR_NOOP)\\s*\\(\\s*(?:\"[^\"]*\"\\s*,\\s*)?)?"
                                                           "(?:u|u8|L)?\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
    static const QRegularExpression sentence(QStringLiteral("[A-Za-z]{2,}[,:]? [a-z]{2,}"));
    static const QRegularExpression comment(QStringLiteral("//[^\\n]*"));
    static const QRegularExpression joined(QStringLiteral("\"\\s*\\n\\s*\"")); // neighbours are one literal
    const QStringList known{QStringLiteral("Hall sensor v2")}; // measures a column
    QStringList wrong;
    QDirIterator files(root() + QStringLiteral("/widgets"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        if (file.fileName().endsWith(QLatin1String("theme.cpp")))
            continue; // names of colour pairs for the test
        text.remove(comment).replace(joined, QString());
        for (auto match = literal.globalMatch(text); match.hasNext(); ++count) {
            const auto one = match.next();
            if (one.captured(1).isEmpty() && one.captured(2).contains(sentence) && !isFormat(one.captured(2)) && !known.contains(one.captured(2)))
                wrong << QFileInfo(file).fileName() + QStringLiteral(": ") + one.captured(2);
        }
    }
    QVERIFY(count > 300);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::manual_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("en") << QString();
    QTest::newRow("de") << QStringLiteral("de/");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN/");
}

// The pages of every language have the same build: headings, links, pictures and commands; and nothing they lead to is missing.
void tst_Translations::manual()
{
    QFETCH(QString, folder);
    const QString manual = root() + QStringLiteral("/resources/manual/");
    const auto all = [](const QString &text, const char *expression) {
        QStringList found;
        for (auto match = QRegularExpression(QLatin1String(expression), QRegularExpression::MultilineOption).globalMatch(text); match.hasNext();)
            found << match.next().captured(1);
        return found;
    };
    const QStringList pages = QDir(manual).entryList({QStringLiteral("*.md")}, QDir::Files);
    QCOMPARE(QDir(manual + folder).entryList({QStringLiteral("*.md")}, QDir::Files), pages);
    const auto read = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    for (const QString &page : pages) {
        const QString english = read(manual + page), text = read(manual + folder + page);
        QVERIFY2(text.startsWith(QLatin1String("# ")), qPrintable(page));
        for (const char *const part : {"^(#+) ", "\\]\\(([a-z-]+\\.md)\\)", "pictures/([a-z-]+\\.png)", "^(```.*)$"})
            QVERIFY2(all(text, part) == all(english, part), qPrintable(page + QStringLiteral(": ") + QLatin1String(part)));
        for (const QString &link : all(text, "\\]\\(([^)#:]+)[)#]"))
            QVERIFY2(QFile::exists(QFileInfo(manual + folder + page).path() + u'/' + link), qPrintable(page + QStringLiteral(" leads to ") + link));
    }
    QStringList linked = all(read(manual + folder + QStringLiteral("README.md")), "\\]\\(([a-z-]+\\.md)\\)") << QStringLiteral("README.md");
    linked.sort(Qt::CaseInsensitive); // as QDir does
    QCOMPARE(linked, pages);
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
