// The command line taken apart, its help, its exit codes, and the tables that people read.
#include "app/batchview.h"
#include "app/commands.h"
#include "app/showing.h"
#include "app/textable.h"
#include "models/core/errortext.h"

#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

using namespace imprint;

namespace {

QString codeOf(const Error &error)
{
    return QString::fromStdString(error.code);
}

} // namespace

class tst_CommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void commands_data();
    void commands();
    void optionsStandAnywhere();
    void refusals_data();
    void refusals();
    void slipsAreNamed();
    void numbers();
    void everyCommandHasHelp();
    void exitCodes_data();
    void exitCodes();
    void everyCodeInHelpOnce();
    void widths_data();
    void widths();
    void tablesFit();
    void hostileTextStaysInItsLine();
    void wrapping();
    void shellWords_data();
    void shellWords();
    void sameFailureIsSaidOnce();
};

void tst_CommandLine::commands_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<int>("arguments");
    QTest::newRow("group and verb") << "batch run hall"
                                    << "batch"
                                    << "run" << 1;
    QTest::newRow("group alone") << "find"
                                 << "find"
                                 << "" << 0;
    QTest::newRow("several") << "device release A B C"
                             << "device"
                             << "release" << 3;
    QTest::newRow("optional argument") << "cert export"
                                       << "cert"
                                       << "export" << 0;
    QTest::newRow("global option first") << "--json site list"
                                         << "site"
                                         << "list" << 0;
    QTest::newRow("value with a dash") << "batch create x --csv -- "
                                       << "batch"
                                       << "create" << 1;
    QTest::newRow("after two dashes") << "device show -- --SN-1"
                                      << "device"
                                      << "show" << 1;
}

void tst_CommandLine::commands()
{
    QFETCH(QString, words);
    const auto line = parseCommandLine(words.split(u' ', Qt::SkipEmptyParts), allCommands());
    QVERIFY2(line, line ? "" : line.error().detail.c_str());
    QCOMPARE(line->wish, CommandLine::Wish::Run);
    QTEST(QString::fromLatin1(line->call.command->group), "group");
    QTEST(QString::fromLatin1(line->call.command->verb), "verb");
    QTEST(int(line->call.arguments.size()), "arguments");
}

void tst_CommandLine::optionsStandAnywhere()
{
    const auto line = parseCommandLine(
        {"batch", "run", "--link", "coap://a", "hall", "--at-once=3", "--link=serial:/dev/x", "-v"}, allCommands());
    QVERIFY(line);
    QCOMPARE(line->call.arguments, QStringList{"hall"});
    QCOMPARE(line->call.values("link"), (QStringList{"coap://a", "serial:/dev/x"}));
    QCOMPARE(line->call.number("at-once", 1, 16, 8).value(), 3);
    QVERIFY(line->call.has("verbose"));
    QVERIFY(!line->call.has("watch"));
    QCOMPARE(line->call.value("quiet-time", "fallback"), QStringLiteral("fallback"));
}

void tst_CommandLine::refusals_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown group") << "batsch list"
                                   << "usage.command";
    QTest::newRow("unknown verb") << "batch lisst"
                                  << "usage.command";
    QTest::newRow("no verb") << "batch"
                             << "usage.argument";
    QTest::newRow("only options") << "--json"
                                  << "usage.argument";
    QTest::newRow("too few") << "batch run"
                             << "usage.argument";
    QTest::newRow("too many") << "site show now"
                              << "usage.argument";
    QTest::newRow("unknown option") << "site list --fast"
                                    << "usage.option";
    QTest::newRow("option of another command") << "site list --link x"
                                               << "usage.option";
    QTest::newRow("no value") << "batch run hall --link"
                              << "usage.option";
    QTest::newRow("value for a switch") << "batch run hall --watch=yes"
                                        << "usage.option";
    QTest::newRow("twice") << "batch run hall --at-once 1 --at-once 2"
                           << "usage.option";
    QTest::newRow("one dash") << "batch run hall -x"
                              << "usage.option";
    QTest::newRow("passphrase") << "site create x --passphrase secret"
                                << "usage.passphrase";
    QTest::newRow("passphrase with =") << "site create x --passphrase=secret"
                                       << "usage.passphrase";
    QTest::newRow("passphrase before") << "--passphrase secret site create x"
                                       << "usage.passphrase";
    QTest::newRow("Passphrase") << "site create x --Passphrase secret"
                                << "usage.passphrase";
}

void tst_CommandLine::refusals()
{
    QFETCH(QString, words);
    const auto line = parseCommandLine(words.split(u' '), allCommands());
    QVERIFY(!line);
    QTEST(codeOf(line.error()), "code");
    QCOMPARE(exitFor(line.error()), Exit::Usage);
    QVERIFY(!QString::fromStdString(line.error().detail).contains("secret")); // never repeated
}

void tst_CommandLine::slipsAreNamed()
{
    QVERIFY(QString::fromStdString(parseCommandLine({"batsch", "run"}, allCommands()).error().detail)
                .contains("did you mean batch?"));
    QVERIFY(QString::fromStdString(parseCommandLine({"batch", "statsu", "x"}, allCommands()).error().detail)
                .contains("did you mean status?"));
    QVERIFY(QString::fromStdString(
                parseCommandLine({"batch", "run", "x", "--quite-time", "3"}, allCommands()).error().detail)
                .contains("did you mean --quiet-time?"));
    QVERIFY(
        !QString::fromStdString(parseCommandLine({"zzzzzz"}, allCommands()).error().detail).contains("did you mean"));
    QVERIFY(!parseCommandLine({QString(1 << 20, u'x')}, allCommands())); // bounded work
}

void tst_CommandLine::numbers()
{
    for (const char *bad : {"0", "17", "-1", "1.5", "x", "", "99999999999999999999"}) {
        const auto line = parseCommandLine({"batch", "run", "hall", QStringLiteral("--at-once=") + bad}, allCommands());
        QVERIFY2(line && !line->call.number("at-once", 1, 16, 8), bad);
    }
}

void tst_CommandLine::everyCommandHasHelp()
{
    const auto whole = helpText({}, allCommands());
    QVERIFY(whole);
    for (const Command &command : allCommands()) {
        QStringList topic{QString::fromLatin1(command.group)};
        if (*command.verb)
            topic << QString::fromLatin1(command.verb);
        const auto help = helpText(topic, allCommands());
        QVERIFY2(help, command.verb);
        QVERIFY2(whole->contains(topic.join(u' ')), command.verb);
        for (const OptionSpec &option : command.options)
            QVERIFY2(help->contains(QStringLiteral("--") + option.name), option.name);
        auto words = topic;
        words << QStringLiteral("--help");
        QCOMPARE(parseCommandLine(words, allCommands()).value().wish, CommandLine::Wish::Help);
        QVERIFY2(!QString::fromUtf8(command.summary).endsWith(u'.'), command.summary);
    }
    QVERIFY(!helpText({"nothing"}, allCommands()));
    QVERIFY(!helpText({"batch", "nothing"}, allCommands()));
}

void tst_CommandLine::exitCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](const char *code, int exit) { QTest::newRow(code) << QString::fromLatin1(code) << exit; };
    row("usage.option", 2);
    row("ca.passphrase", 5);
    row("ca.passphrase-short", 5);
    row("backup.open", 5);
    row("operator.cancelled", 5);
    row("passphrase.none", 5);
    row("ca.file", 4);
    row("backup.exists", 4);
    row("site.none", 4);
    row("site.which", 4);
    row("registry.busy", 4);
    row("file.full", 4);
    row("batch.unknown", 4);
    row("profile.field", 4);
    row("import.csv", 4);
    row("certificate.parse", 4);
    row("certificate.path", 6);
    row("certificate.withdrawn", 6);
    row("audit.changed", 6);
    row("stopped", 7);
    row("link.permission", 1);
    row("device.foreign-owner", 1);
    row("cli.internal", 70);
}

void tst_CommandLine::exitCodes()
{
    QFETCH(QString, code);
    QTEST(int(exitFor(fail(code.toStdString()))), "exit");
    QVERIFY2(failureCodes().contains(code), "not in the catalogue");
}

void tst_CommandLine::everyCodeInHelpOnce()
{
    const QString help = helpText({"exit-codes"}, allCommands()).value();
    for (const int code : {0, 1, 2, 3, 4, 5, 6, 7, 70})
        QCOMPARE(
            help.count(QRegularExpression(QStringLiteral("^ +%1  ").arg(code), QRegularExpression::MultilineOption)),
            1);
}

void tst_CommandLine::widths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("ascii") << "SN-1" << 4;
    QTest::newRow("umlaut") << QStringLiteral("Größe") << 5;
    QTest::newRow("combining") << QStringLiteral("e\u0301") << 1;
    QTest::newRow("wide") << QStringLiteral("電気") << 4;
    QTest::newRow("emoji") << QStringLiteral("😀") << 2;
    QTest::newRow("marks") << QStringLiteral("✔✖▲◔–") << 5;
}

void tst_CommandLine::widths()
{
    QFETCH(QString, text);
    QTEST(displayWidth(text), "width");
}

void tst_CommandLine::tablesFit()
{
    TextTable table({{"Serial"}, {"Why", false, true}, {"Count", true}});
    table.add({{"SN-1"}, {QString(200, u'x')}, {"7"}});
    table.add({{QStringLiteral("電-2")}, {"short"}, {"1234"}});
    for (const int width : {40, 60, 100}) {
        for (const QString &line : table.lines(width, false))
            QVERIFY2(displayWidth(line) <= width, qPrintable(line));
    }
    const QStringList whole = table.lines(0, false);
    QVERIFY(whole[1].contains(QString(200, u'x')));           // unbounded where there is no terminal
    QCOMPARE(displayWidth(whole[1]), displayWidth(whole[2])); // the last column is right-aligned
    QVERIFY(whole[1].endsWith(QStringLiteral("   7")));
    QCOMPARE(table.lines(60, true).join(QString()).count(QStringLiteral("\x1b[0m")), 3); // titles only
}

void tst_CommandLine::hostileTextStaysInItsLine()
{
    const QString hostile = QStringLiteral("A\x1b[2J\nB\r\u202e\u2028C\a");
    TextTable table({{"Serial"}});
    table.add({{hostile}});
    const QString line = table.lines(0, false)[1];
    for (const QChar c : line)
        QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format &&
                c.category() != QChar::Separator_Line);
    QVERIFY(line.startsWith(u'A') && line.contains(u'B') && line.contains(u'C'));
}

void tst_CommandLine::wrapping()
{
    const QString text = QStringLiteral("one two three four five six seven eight");
    const QStringList lines = wrapTo(text, 14, 3);
    QCOMPARE(lines, (QStringList{"one two three", "four five six", "seven eight"}));
    QCOMPARE(wrapTo(text, 14, 1), QStringList{"one two three…"});
    QVERIFY(wrapTo(QString(100, u'x'), 14, 2)[1].endsWith(u'…'));
    QCOMPARE(wrapTo("short", 14, 3), QStringList{"short"});
}

void tst_CommandLine::shellWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << "LH-000121"
                           << "LH-000121";
    QTest::newRow("blank") << "A 1"
                           << "'A 1'";
    QTest::newRow("quote") << "it's"
                           << "'it'\\''s'";
    QTest::newRow("command") << "$(reboot)"
                             << "'$(reboot)'";
    QTest::newRow("semicolon") << "A;ls"
                               << "'A;ls'";
    QTest::newRow("empty") << ""
                           << "''";
}

void tst_CommandLine::shellWords()
{
    QFETCH(QString, text);
    QTEST(shellWord(text), "word");
}

// A port that stays dead is tried again every few seconds: people read of it once, and again when something else happened to it.
void tst_CommandLine::sameFailureIsSaidOnce()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    std::fflush(stdout);
    const int before = dup(STDOUT_FILENO);
    dup2(file.handle(), STDOUT_FILENO);
    Output out(false, false, false);
    ChangeLines view(out);
    LiveRow row;
    row.where = QStringLiteral("/dev/ttyUSB7");
    const auto ends = [&](const char *code) {
        row.state = LiveRow::State::Running;
        view.rowChanged(row);
        row.state = LiveRow::State::Failed;
        row.reason = fail(code);
        view.rowChanged(row);
    };
    for (const char *code : {"link.not-found", "link.not-found", "link.timeout", "link.timeout", "link.not-found"})
        ends(code);
    row.steps[0] = Outcome::Passed;
    ends("link.not-found");
    std::fflush(stdout);
    dup2(before, STDOUT_FILENO);
    close(before);
    QVERIFY(file.seek(0));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line.remove(0, 9); // the time
    const QString failed = QStringLiteral("/dev/ttyUSB7: ✖ failed: ");
    const auto said = [&](const char *code) { return failed + errorText(fail(code)).sentence; };
    QCOMPARE(lines,
             (QStringList{said("link.not-found"), said("link.timeout"), said("link.not-found"), QStringLiteral("/dev/ttyUSB7: release passed"), said("link.not-found")}));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
