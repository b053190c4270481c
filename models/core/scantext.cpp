#include "models/core/scantext.h"

#include "models/core/identity.h"

#include <algorithm>
#include <array>

namespace imprint {
namespace {

constexpr qsizetype longestScan = 4096, prefixLength = 3, gtinLength = 14;
constexpr QChar separator(0x1d);

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAimPrefix(QStringView text)
{
    const auto isLetter = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); };
    return text.size() > prefixLength && text[0] == u']' && isLetter(text[1]) &&
           (isAsciiDigit(text[2]) || isLetter(text[2]));
}

bool isGs1(QStringView prefix)
{
    constexpr std::array<QStringView, 5> announced{u"]C1", u"]d2", u"]Q3", u"]J1", u"]e0"};
    return std::find(announced.begin(), announced.end(), prefix) != announced.end();
}

// GS1 General Specifications, 7.9: weights 3 and 1 from the left, the last digit makes it a multiple of ten.
bool isGtin(QStringView digits)
{
    if (digits.size() != gtinLength || !std::all_of(digits.begin(), digits.end(), isAsciiDigit))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < gtinLength; ++i)
        sum += (digits[i].unicode() - u'0') * (i % 2 == 0 ? 3 : 1);
    return sum % 10 == 0;
}

QStringView gs1Serial(QStringView elements)
{
    if (!elements.startsWith(u"01") || !isGtin(elements.mid(2, gtinLength)))
        return elements;
    const QStringView rest = elements.mid(2 + gtinLength);
    if (!rest.startsWith(u"21"))
        return elements;
    const qsizetype end = rest.indexOf(separator);
    return rest.mid(2, end < 0 ? -1 : end - 2);
}

} // namespace

QString serialOfScan(const QString &typed)
{
    if (typed.size() > longestScan)
        return {};
    const QString trimmed = typed.trimmed();
    QStringView text = trimmed;
    if (isAimPrefix(text)) {
        const QStringView prefix = text.left(prefixLength);
        text = text.mid(prefixLength);
        if (text.startsWith(separator))
            text = text.mid(1);
        if (isGs1(prefix))
            text = gs1Serial(text);
    }
    QString serial = text.toString();
    serial.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    serial = serial.trimmed();
    return isSerial(serial) ? serial : QString();
}

} // namespace imprint
