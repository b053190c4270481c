// What the desktop asks of programs, where Qt 6.4 does not tell: a dark scheme, and no motion. Behind one header, because every system says it
// elsewhere: the XDG desktop portal and KDE's and GTK's files on Linux, the registry on Windows, the palette on macOS.
//
// The last answer is kept in the Memory, so that the first paint has the right colours before the portal has answered.
#pragma once

#include <QObject>

#include <memory>

namespace imprint {

class Memory;
class Theme;

// Follows until what it returns is destroyed, before theme and memory.
std::unique_ptr<QObject> followDesktop(Theme &theme, Memory &memory);

} // namespace imprint
