#include "app/commandline.h"

#include <algorithm>
#include <numeric>

namespace imprint {
namespace {

QString latin(const char *text)
{
    return QString::fromUtf8(text);
}

int distance(const QString &a, const QString &b)
{
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = std::size_t(j);
            const int next = std::min({row[at] + 1, row[at + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
            diagonal = std::exchange(row[at + 1], next);
        }
    }
    return row.back();
}

// " (did you mean x?)" when something is near enough to be a slip.
std::string nearest(const QString &word, const QStringList &known)
{
    const QString asked = word.left(64); // what is typed is not bounded, the comparison is
    QString best;
    int least = 3;
    for (const QString &candidate : known)
        if (const int d = distance(asked, candidate); d < least) {
            least = d;
            best = candidate;
        }
    return best.isEmpty() ? std::string() : " (did you mean " + best.toStdString() + "?)";
}

QString nameOf(const Command &command)
{
    return *command.verb ? latin(command.group) + u' ' + latin(command.verb) : latin(command.group);
}

struct Arity {
    int least = 0, most = 0;
};
Arity arityOf(const Command &command)
{
    Arity arity;
    for (const QString &word : latin(command.arguments).split(u' ', Qt::SkipEmptyParts)) {
        arity.least += word.startsWith(u'[') ? 0 : 1;
        arity.most = word.contains(QLatin1String("...")) ? 100000 : arity.most + 1;
    }
    return arity;
}

const OptionSpec *findOption(const QString &name, const std::vector<OptionSpec> &options)
{
    const auto it = std::find_if(options.begin(), options.end(),
                                 [&](const OptionSpec &o) { return name == QLatin1String(o.name); });
    return it == options.end() ? nullptr : &*it;
}

// Goes through the words once: options need the command that they belong to, the command is found among the first
// words.
class Parser {
public:
    Parser(const QStringList &words, const std::vector<Command> &commands) : m_words(words), m_commands(commands) {}
    Result<CommandLine> parse();

private:
    Result<void> option(const QString &word);
    Result<void> word(const QString &word);
    Result<void> findCommand(const QString &word);
    Error unknownOption(const QString &name) const;
    Result<void> checkCount() const;

    const QStringList &m_words;
    const std::vector<Command> &m_commands;
    qsizetype m_at = 0;
    QString m_group;
    bool m_wantsHelp = false;
    CommandLine m_line;
};

Error Parser::unknownOption(const QString &name) const
{
    QStringList known;
    for (const OptionSpec &o : globalOptions())
        known << QStringLiteral("--") + latin(o.name);
    if (m_line.call.command)
        for (const OptionSpec &o : m_line.call.command->options)
            known << QStringLiteral("--") + latin(o.name);
    const QString of = m_line.call.command ? nameOf(*m_line.call.command) + QStringLiteral(" knows no option --")
                                           : QStringLiteral("no option --");
    return fail("usage.option", (of + name.left(64)).toStdString() + nearest(QStringLiteral("--") + name, known));
}

Result<void> Parser::option(const QString &word)
{
    if (word == QLatin1String("-h") || word == QLatin1String("--help")) {
        m_wantsHelp = true;
        return {};
    }
    if (word == QLatin1String("-v")) {
        m_line.call.options[QStringLiteral("verbose")];
        return {};
    }
    if (word == QLatin1String("--version")) {
        m_line.wish = CommandLine::Wish::Version;
        return {};
    }
    const qsizetype equals = word.indexOf(u'=');
    const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
    if (!word.startsWith(QLatin1String("--")) || name.isEmpty())
        return fail("usage.option", "\"" + word.left(64).toStdString() + "\" means nothing");
    if (name.compare(QLatin1String("passphrase"), Qt::CaseInsensitive) == 0 || name == QLatin1String("password")
        || name == QLatin1String("pin"))
        return fail("usage.passphrase");
    const OptionSpec *spec = findOption(name, globalOptions());
    if (!spec && m_line.call.command)
        spec = findOption(name, m_line.call.command->options);
    if (!spec)
        return unknownOption(name);
    if (!spec->value && equals >= 0)
        return fail("usage.option", "--" + name.toStdString() + " takes no value");
    if (m_line.call.options.contains(name) && !spec->isRepeatable)
        return fail("usage.option", "--" + name.toStdString() + " stands twice");
    QStringList &values = m_line.call.options[name];
    if (!spec->value)
        return {};
    if (equals < 0 && m_at >= m_words.size())
        return fail("usage.option", "--" + name.toStdString() + " needs " + spec->value);
    values << (equals >= 0 ? word.mid(equals + 1) : m_words[m_at++]);
    return {};
}

Result<void> Parser::findCommand(const QString &word)
{
    QStringList known;
    for (const Command &command : m_commands) {
        const bool fits =
            m_group.isEmpty() ? word == QLatin1String(command.group) : m_group == QLatin1String(command.group);
        if (fits && (!*command.verb || (!m_group.isEmpty() && word == QLatin1String(command.verb)))) {
            m_line.call.command = &command;
            return {};
        }
        if (fits && m_group.isEmpty()) {
            m_group = word;
            return {};
        }
        if (m_group.isEmpty() || fits)
            known << (m_group.isEmpty() ? latin(command.group) : latin(command.verb));
    }
    const QString typed = m_group.isEmpty() ? word : m_group + u' ' + word;
    return fail("usage.command", typed.left(64).toStdString() + nearest(word, known));
}

Result<void> Parser::word(const QString &word)
{
    if (m_wantsHelp || m_line.wish == CommandLine::Wish::Help) {
        m_line.helpTopic << word;
        return {};
    }
    if (!m_line.call.command && m_group.isEmpty() && word == QLatin1String("help")) {
        m_line.wish = CommandLine::Wish::Help;
        return {};
    }
    if (!m_line.call.command)
        return findCommand(word);
    m_line.call.arguments << word;
    return {};
}

Result<void> Parser::checkCount() const
{
    const Command &command = *m_line.call.command;
    const Arity arity = arityOf(command);
    const auto count = m_line.call.arguments.size();
    const std::string form =
        "imprint-cli " + nameOf(command).toStdString() + (*command.arguments ? " " : "") + command.arguments;
    if (count < arity.least)
        return fail("usage.argument", "something is missing; it goes: " + form);
    if (count > arity.most)
        return fail("usage.argument", "\"" + m_line.call.arguments[arity.most].left(64).toStdString() +
                                          "\" is one too many; it goes: " + form);
    return {};
}

Result<CommandLine> Parser::parse()
{
    bool isAfterDashes = false;
    while (m_at < m_words.size()) {
        const QString &next = m_words[m_at++];
        if (!isAfterDashes && next == QLatin1String("--")) {
            isAfterDashes = true;
            continue;
        }
        const bool isOption = !isAfterDashes && next.size() > 1 && next.startsWith(u'-');
        if (auto taken = isOption ? option(next) : word(next); !taken)
            return taken.error();
    }
    if (m_line.wish == CommandLine::Wish::Version)
        return m_line;
    if (m_wantsHelp || m_words.isEmpty()) {
        m_line.wish = CommandLine::Wish::Help;
        if (m_line.call.command)
            m_line.helpTopic = nameOf(*m_line.call.command).split(u' ');
        else if (!m_group.isEmpty())
            m_line.helpTopic = QStringList{m_group};
    }
    if (m_line.wish == CommandLine::Wish::Help)
        return m_line;
    if (!m_line.call.command)
        return fail("usage.argument",
                    m_group.isEmpty()
                        ? "it has no command"
                        : m_group.toStdString() + " needs a verb; see imprint-cli help " + m_group.toStdString());
    if (auto counted = checkCount(); !counted)
        return counted.error();
    return m_line;
}

QString optionLines(const std::vector<OptionSpec> &options)
{
    QString text;
    for (const OptionSpec &o : options) {
        const QString name = QStringLiteral("--") + latin(o.name) + (o.value ? u' ' + latin(o.value) : QString());
        text += QStringLiteral("  %1  %2%3\n")
                    .arg(name, -24)
                    .arg(latin(o.meaning), o.isRepeatable ? QStringLiteral("; repeatable") : QString());
    }
    return text;
}

QString commandHelp(const Command &command)
{
    QString text =
        QStringLiteral("imprint-cli %1%2%3\n\n%4.\n")
            .arg(nameOf(command), *command.arguments ? QStringLiteral(" ") : QString(), latin(command.arguments),
                 latin(command.summary).replace(0, 1, QChar::fromLatin1(command.summary[0]).toUpper()));
    if (*command.more)
        text += u'\n' + latin(command.more) + u'\n';
    if (!command.options.empty())
        text += QStringLiteral("\nOptions\n") + optionLines(command.options);
    return text + QStringLiteral("\nOptions of every command\n") + optionLines(globalOptions());
}

QString overview(const std::vector<Command> &commands, const QString &group)
{
    QString text;
    for (const Command &command : commands) {
        if (!group.isEmpty() && group != QLatin1String(command.group))
            continue;
        const QString form = nameOf(command) + (*command.arguments ? u' ' + latin(command.arguments) : QString());
        text += QStringLiteral("  %1  %2\n").arg(form, -32).arg(latin(command.summary));
    }
    return text;
}

} // namespace

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options{
        {"site", "NAME|PATH", "the site (else $IMPRINT_SITE, the settings' site, or the only one)"},
        {"operator", "NAME", "who acts, for the audit trail (else the settings' name, or the account's)"},
        {"json", nullptr, "answers for programs, on standard output"},
        {"passphrase-file", "FILE", "read the passphrase from the first line of this file"},
        {"passphrase-fd", "N", "read the passphrase from this open descriptor"},
        {"module", "FILE", "the token's PKCS#11 module (else $IMPRINT_PKCS11_MODULE, the site's, or the first that sees the token)"},
        {"pin-file", "FILE", "read the token's PIN from the first line of this file"},
        {"pin-fd", "N", "read the token's PIN from this open descriptor"},
        {"final-try", nullptr, "use up the last try of the PIN if it comes to that"},
        {"no-colour", nullptr, "no colours, also when NO_COLOR is set"},
        {"verbose", nullptr, "with errors, their code and detail (also -v)"},
    };
    return options;
}

QString Invocation::value(const char *option, const QString &fallback) const
{
    const auto it = options.find(QLatin1String(option));
    return it == options.end() || it->second.isEmpty() ? fallback : it->second.last();
}

QStringList Invocation::values(const char *option) const
{
    const auto it = options.find(QLatin1String(option));
    return it == options.end() ? QStringList() : it->second;
}

Result<int> Invocation::number(const char *option, int least, int most, int fallback) const
{
    if (!has(option))
        return fallback;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return fail("usage.option", std::string("--") + option + " takes a number from " + std::to_string(least) +
                                        " to " + std::to_string(most));
    return number;
}

Result<bool> Invocation::wantsCsv() const
{
    const QString format = value("format", QStringLiteral("json"));
    if (format != QLatin1String("json") && format != QLatin1String("csv"))
        return fail("usage.option", "--format takes json or csv");
    return format == QLatin1String("csv");
}

Result<CommandLine> parseCommandLine(const QStringList &words, const std::vector<Command> &commands)
{
    return Parser(words, commands).parse();
}

Result<QString> helpText(const QStringList &topic, const std::vector<Command> &commands)
{
    if (topic == QStringList{QStringLiteral("exit-codes")})
        return QStringLiteral("Exit codes\n") + exitCodesHelp();
    if (topic.isEmpty())
        return QStringLiteral("imprint-cli COMMAND …: takes a batch of devices into an owner's hands.\n\nCommands\n") +
               overview(commands, {}) +
               QStringLiteral("  %1  %2\n")
                   .arg(QStringLiteral("help [COMMAND|exit-codes]"), -32)
                   .arg(QStringLiteral("this, or more about one command")) +
               QStringLiteral("\nOptions of every command\n") + optionLines(globalOptions()) +
               QStringLiteral("\nExit codes\n") + exitCodesHelp();
    for (const Command &command : commands)
        if (topic.join(u' ') == nameOf(command))
            return commandHelp(command);
    const QString group = overview(commands, topic.first());
    if (topic.size() > 1 || group.isEmpty())
        return fail("usage.command", topic.join(u' ').left(64).toStdString());
    return QStringLiteral("Commands\n") + group +
           QStringLiteral("\nMore: imprint-cli help %1 VERB\n").arg(topic.first());
}

} // namespace imprint
