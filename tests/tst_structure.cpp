// Reads the sources (no raw texts here: moc stumbles over quotes in them): the arrows of CONTRIBUTING.md point downward
// only, nothing includes itself in a circle, and the failure catalogue knows exactly the codes that the sources give.
#include "models/core/errortext.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace imprint;

namespace {

struct Include {
    QString target; // as written
    bool isQuoted = false;
    int line = 0;
};

struct Source {
    QString path;   // from the root, e.g. "models/core/profile.h"
    QString text;
    QVector<Include> includes;
};

// A folder is a layer; it may use itself and what stands here, with everything that those may use.
const QMap<QString, QStringList> &arrows()
{
    static const QMap<QString, QStringList> table{
        {"crypto", {}},
        {"models/core", {"crypto"}},
        {"models/devices", {"models/core"}},
        {"models/registry", {"models/core"}},
        {"models/labels", {"models/core"}},
        {"models/logs", {"models/core"}},
        {"models/diagnosis", {"models/core"}},
        {"models/workflow", {"models/devices", "models/registry", "models/labels", "models/diagnosis"}},
        {"models/services", {"models/workflow", "models/logs"}},
        {"models/tables", {"models/services", "models/logs"}},
        {"widgets", {"models/tables", "models/labels"}},
        {"app", {"widgets"}}};
    return table;
}

// What of Qt a layer may use. Core is for all but crypto.
const QMap<QString, QStringList> &qtModules()
{
    static const QMap<QString, QStringList> table{
        {"crypto", {}},
        {"models/core", {"QtCore"}},
        {"models/devices", {"QtCore", "QtNetwork", "QtSerialPort"}},
        {"models/registry", {"QtCore", "QtSql"}},
        {"models/labels", {"QtCore"}},
        {"models/logs", {"QtCore"}},
        {"models/diagnosis", {"QtCore"}},
        {"models/workflow", {"QtCore"}},
        {"models/services", {"QtCore"}},
        {"models/tables", {"QtCore"}},
        {"widgets", {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"}},
        {"app", {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtNetwork", "QtSerialPort", "QtDBus"}}};
    return table;
}

// Other libraries, by the first part of the include, and who may use them.
const QMap<QString, QStringList> &libraries()
{
    static const QMap<QString, QStringList> table{{"openssl", {"crypto", "models/devices"}},
                                                  {"libp11.h", {"crypto"}},
                                                  {"p11-kit", {"crypto"}},
                                                  {"sqlite3.h", {}},
                                                  {"argon2.h", {"crypto"}},
                                                  {"qrcodegen", {"models/labels"}},
                                                  {"ZXing", {"models/labels"}},
                                                  {"archive.h", {"models/logs"}},
                                                  {"hs", {"models/logs"}},
                                                  {"pcre2.h", {"models/logs"}}};
    return table;
}

// The one exception: drawing labels needs Gui (and is a target of its own).
bool mayUseGui(const QString &path) { return path.startsWith("models/labels/render"); }

// The window shows: of crypto it knows results, secrets and value types, of the registry no SQL, of the devices no
// link.
bool isHiddenFromWidgets(const QString &header)
{
    static const QStringList values{"crypto/result.h", "crypto/secret.h", "crypto/bytes.h",      "crypto/digest.h",
                                    "crypto/eckey.h",  "crypto/kdf.h",    "crypto/certificate.h"};
    static const QStringList hidden{"models/registry/database.h",   "models/registry/sqlconnection.h",
                                    "models/registry/sqldialect.h", "models/devices/link.h",
                                    "models/devices/coapclient.h",  "models/devices/protocol.h"};
    return hidden.contains(header) || (header.startsWith("crypto/") && !values.contains(header));
}

QString layerOf(const QString &path)
{
    for (const QString &layer : arrows().keys())
        if (path.startsWith(layer + u'/'))
            return layer;
    return {};
}

QStringList reachable(const QString &layer)
{
    QStringList all{layer};
    for (qsizetype i = 0; i < all.size(); ++i)
        for (const QString &next : arrows().value(all[i]))
            if (!all.contains(next))
                all << next;
    return all;
}

// Comments are blanked (texts stay), so that a code or an include named in one does not count.
QString withoutComments(const QString &text)
{
    QString out = text;
    enum { Code, Line, Block, Text, Char } state = Code;
    // 1'000 separates digits; u'x' begins a character.
    const auto isSeparator = [&text](qsizetype at) {
        const auto isWord = [&](qsizetype i) { return i >= 0 && (text[i].isLetterOrNumber() || text[i] == u'_'); };
        const bool isPrefix = (at > 0 && QStringLiteral("uUL").contains(text[at - 1]) && !isWord(at - 2)) ||
            (at > 1 && text.mid(at - 2, 2) == QLatin1String("u8") && !isWord(at - 3));
        return isWord(at - 1) && !isPrefix;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (state == Code && c == u'R' && next == u'"') { // a raw text: R"x( … )x"
            const qsizetype open = text.indexOf(u'(', i);
            const QString close = u')' + text.mid(i + 2, open - i - 2) + u'"';
            const qsizetype end = open < 0 ? -1 : text.indexOf(close, open);
            if (end < 0)
                break; // no raw text after all
            i = end + close.size() - 1;
        } else if (state == Code && c == u'/' && (next == u'/' || next == u'*')) {
            state = next == u'/' ? Line : Block;
        } else if (state == Code && (c == u'"' || (c == u'\'' && !isSeparator(i)))) {
            state = c == u'"' ? Text : Char;
            continue;
        } else if ((state == Text || state == Char) && c == u'\\') {
            ++i;
            continue;
        } else if ((state == Text && c == u'"') || (state == Char && c == u'\'')) {
            state = Code;
        } else if (state == Line && c == u'\n') {
            state = Code;
        } else if (state == Block && c == u'*' && next == u'/') {
            out[i] = out[i + 1] = u' ';
            ++i;
            state = Code;
            continue;
        }
        if ((state == Line || state == Block) && c != u'\n')
            out[i] = u' ';
    }
    return out;
}

QVector<Source> readSources()
{
    const QDir root(QStringLiteral(IMPRINT_SOURCE));
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QVector<Source> sources;
    for (const char *const top : {"crypto", "models", "widgets", "app"}) {
        QDirIterator files(root.filePath(top), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            Source source{
                root.relativeFilePath(file.fileName()), withoutComments(QString::fromUtf8(file.readAll())), {}};
            const QStringList lines = source.text.split(u'\n');
            for (int i = 0; i < lines.size(); ++i)
                if (const auto match = include.match(lines[i]); match.hasMatch())
                    source.includes.push_back({match.captured(2), match.captured(1) == u"\"", i + 1});
            sources.push_back(source);
        }
    }
    return sources;
}

// "QtSql" for QSqlQuery, by looking where Qt's headers lie; empty for what is not Qt's.
QString qtModuleOf(const QString &include)
{
    if (include.startsWith("Qt") && include.contains(u'/'))
        return include.section(u'/', 0, 0);
    static const QStringList modules{"QtCore", "QtNetwork",      "QtSql",  "QtSerialPort", "QtGui",  "QtWidgets",
                                     "QtSvg",  "QtPrintSupport", "QtTest", "QtConcurrent", "QtDBus", "QtXml"};
    for (const QString &module : modules)
        if (include == module ||
            QFile::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module + u'/' + include))
            return module;
    static const QRegularExpression looksLikeQt(QStringLiteral("^Q[A-Z][A-Za-z]+$"));
    return looksLikeQt.match(include).hasMatch() ? QStringLiteral("a module of Qt that is not installed here")
                                                 : QString();
}

QString wrongInclude(const Source &source, const Include &include)
{
    const QString layer = layerOf(source.path);
    if (include.target.endsWith(".moc"))
        return {};
    if (include.isQuoted) {
        const QString to = layerOf(include.target);
        if (to.isEmpty())
            return QStringLiteral("is not named from the root");
        if (layer == u"widgets" && isHiddenFromWidgets(include.target))
            return QStringLiteral("widgets must not look that deep");
        return reachable(layer).contains(to) ? QString() : layer + QStringLiteral(" must not use ") + to;
    }
    const QString library = include.target.section(u'/', 0, 0);
    if (libraries().contains(library) && !libraries()[library].contains(layer))
        return layer + QStringLiteral(" must not use ") + library;
    const QString module = qtModuleOf(include.target);
    if (module.isEmpty() || qtModules()[layer].contains(module))
        return {};
    if (mayUseGui(source.path) && (module == u"QtGui" || module == u"QtSvg"))
        return {};
    return layer + QStringLiteral(" must not use ") + module;
}

using Graph = QMap<QString, QSet<QString>>;

// The names on one circle, in order; empty when there is none.
QStringList circleIn(const Graph &graph)
{
    QMap<QString, int> state; // 1 on the way, 2 done
    QStringList way;
    const auto visit = [&](const QString &name, const auto &self) -> bool {
        state[name] = 1;
        way << name;
        for (const QString &next : graph.value(name)) {
            if (state.value(next) == 1) {
                way = way.mid(way.indexOf(next)) << next;
                return true;
            }
            if (state.value(next) == 0 && self(next, self))
                return true;
        }
        state[name] = 2;
        way.removeLast();
        return false;
    };
    for (const QString &name : graph.keys())
        if (state.value(name) == 0 && visit(name, visit))
            return way;
    return {};
}

// Sets of names that all reach each other, of two and more.
QVector<QStringList> knotsIn(const Graph &graph)
{
    QMap<QString, QSet<QString>> reached;
    for (const QString &name : graph.keys()) {
        QStringList open{name};
        while (!open.isEmpty())
            for (const QString &next : graph.value(open.takeLast()))
                if (!reached[name].contains(next)) {
                    reached[name].insert(next);
                    open << next;
                }
    }
    QVector<QStringList> knots;
    QSet<QString> taken;
    for (const QString &name : graph.keys()) {
        QStringList knot;
        for (const QString &other : reached.value(name))
            if (!taken.contains(other) && reached.value(other).contains(name))
                knot << other;
        knot.sort();
        taken += QSet<QString>(knot.begin(), knot.end());
        if (knot.size() > 1)
            knots << knot;
    }
    return knots;
}

// The codes that the sources give: whatever stands in fail("…"), questions, and every other plain text of that form,
// which is how tables hold codes. (QStringLiteral, u"" and text("") of that form are file names and actions of the
// audit trail, and so is what has words of its own beside it.)
QMap<QString, QString> givenCodes(const QVector<Source> &sources)
{
    const QVector<QRegularExpression> forms{
        QRegularExpression(QStringLiteral("\\b(?:fail|Error)[({]\\s*\"([^\"]*)\"")),
        QRegularExpression(QStringLiteral("\"(ask\\.[^\"]*)\"")),
        QRegularExpression(QStringLiteral(
            "(?<!QStringLiteral\\()(?<!QLatin1String\\()(?<!\\btext\\()(?<![uL])\"([a-z0-9-]+\\.[a-z][a-z0-9-]*)\"(?!,\\s*QT_TRANSLATE_NOOP)"))};
    static const QRegularExpression fileName(
        QStringLiteral("^ca\\.(key|pem)$|\\.(json|pem|sqlite(-[a-z]+)?|sql|der|local|h|pdf|md)$|^(?!import\\.).*\\.csv$"));
    QMap<QString, QString> codes;
    for (const Source &source : sources)
        for (const QRegularExpression &form : forms)
            for (auto it = form.globalMatch(source.text); it.hasNext();)
                if (const QString code = it.next().captured(1); !fileName.match(code).hasMatch())
                    codes.insert(code, source.path);
    return codes;
}

} // namespace

class tst_Structure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFileHasALayer();
    void arrowsPointDownward();
    void noCircleOfFiles();
    void noKnotOfUnits();
    void everyCodeIsInTheCatalogue();
    void everyRowIsUsed();
    void checksCanFail();

private:
    QVector<Source> m_sources;
};

void tst_Structure::initTestCase()
{
    m_sources = readSources();
    QVERIFY(m_sources.size() > 40);
}

void tst_Structure::everyFileHasALayer()
{
    for (const Source &source : m_sources)
        QVERIFY2(!layerOf(source.path).isEmpty(), qPrintable(source.path));
}

void tst_Structure::arrowsPointDownward()
{
    QStringList wrong;
    int checked = 0;
    for (const Source &source : m_sources)
        for (const Include &include : source.includes) {
            ++checked;
            if (const QString why = wrongInclude(source, include); !why.isEmpty())
                wrong << QStringLiteral("%1:%2: %3: %4").arg(source.path).arg(include.line).arg(include.target, why);
        }
    QVERIFY(checked > 200);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Structure::noCircleOfFiles()
{
    Graph graph;
    for (const Source &source : m_sources)
        for (const Include &include : source.includes)
            if (include.isQuoted)
                graph[source.path].insert(include.target);
    const QStringList circle = circleIn(graph);
    QVERIFY2(circle.isEmpty(), qPrintable(circle.join(" -> ")));
}

// A unit is a header with its source file. A unit and the parts that it was cut into may know each other; many units
// that all need each other are one thing in many files.
void tst_Structure::noKnotOfUnits()
{
    const auto unit = [](const QString &path) { return path.left(path.lastIndexOf(u'.')); };
    Graph graph;
    for (const Source &source : m_sources)
        for (const Include &include : source.includes)
            if (include.isQuoted && unit(include.target) != unit(source.path))
                graph[unit(source.path)].insert(unit(include.target));
    for (const QStringList &knot : knotsIn(graph))
        QVERIFY2(knot.size() <= 8, qPrintable(knot.join(u'\n')));
}

void tst_Structure::everyCodeIsInTheCatalogue()
{
    const QStringList known = failureCodes();
    const QMap<QString, QString> given = givenCodes(m_sources);
    QVERIFY(given.size() > 50);
    QStringList missing;
    for (auto it = given.begin(); it != given.end(); ++it)
        if (!known.contains(it.key()))
            missing << it.key() + QStringLiteral(" (") + it.value() + u')';
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void tst_Structure::everyRowIsUsed()
{
    const QMap<QString, QString> given = givenCodes(m_sources);
    QStringList unused;
    for (const QString &code : failureCodes())
        if (!given.contains(code))
            unused << code;
    QVERIFY2(unused.isEmpty(), qPrintable(unused.join(u'\n')));
}

// The checks themselves, on sources that are wrong on purpose.
void tst_Structure::checksCanFail()
{
    const auto wrong = [](const char *path, const char *target, bool isQuoted) {
        return !wrongInclude({path, {}, {}}, {target, isQuoted, 1}).isEmpty();
    };
    QVERIFY(wrong("crypto/a.h", "QString", false));
    QVERIFY(wrong("crypto/a.h", "models/core/profile.h", true));
    QVERIFY(wrong("models/core/a.h", "models/registry/registry.h", true));
    QVERIFY(wrong("models/devices/a.h", "models/registry/registry.h", true));
    QVERIFY(wrong("models/registry/a.h", "models/workflow/steps.h", true));
    QVERIFY(wrong("models/core/a.h", "QColor", false));
    QVERIFY(wrong("models/tables/a.h", "QtGui/QIcon", false));
    QVERIFY(wrong("models/core/a.h", "QSqlQuery", false));
    QVERIFY(wrong("models/workflow/a.h", "QUdpSocket", false));
    QVERIFY(wrong("models/workflow/a.h", "openssl/evp.h", false));
    QVERIFY(wrong("widgets/a.h", "QSqlQuery", false));
    QVERIFY(wrong("models/core/a.h", "profile.h", true));
    QVERIFY(wrong("widgets/a.h", "crypto/softsigner.h", true));
    QVERIFY(wrong("widgets/a.h", "models/registry/database.h", true));
    QVERIFY(!wrong("widgets/a.h", "crypto/result.h", true));
    QVERIFY(!wrong("widgets/a.h", "QWidget", false));
    QVERIFY(!wrong("models/workflow/a.h", "crypto/eckey.h", true));
    QVERIFY(!wrong("models/registry/a.h", "QSqlQuery", false));
    QVERIFY(!wrong("crypto/a.h", "vector", false));

    QCOMPARE(circleIn({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}}), (QStringList{"b", "c", "b"}));
    QCOMPARE(circleIn({{"a", {"b", "c"}}, {"b", {"c"}}}), QStringList());

    const QString text = withoutComments(
        "a(\"x//y\"); // fail(\"no.one\")\n/* fail(\"no.two\") */ fail(\"is.one\");\n'\"' 1'000 // \"z\"\n"
        "R\"q(\" // )q\"; fail( \"is.two\")"
        "{7, \"is.three\"} QStringLiteral(\"no.three\") u\"no.four\" {\"ca.pem\"} kind = u\"ask.five\"");
    QCOMPARE(givenCodes({{"x", text, {}}}).keys(), (QStringList{"ask.five", "is.one", "is.three", "is.two"}));
    QVERIFY(text.contains("x//y") && !text.contains("no.one") && !text.contains("no.two") && !text.contains("\"z\""));
}

QTEST_GUILESS_MAIN(tst_Structure)
#include "tst_structure.moc"
