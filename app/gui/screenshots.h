// imprint --screenshots DIR: runs demonstration data through every screen and saves a picture of each, in light and dark, for the manual and the
// README. A scene is a row of sceneTable() (scenes.cpp); pages add theirs there.
//
// Nothing of the operator is read or written: settings, site and devices live in a temporary folder. Ends with 0 when every scene was
// ready in time, else 1 and the scene's name on stderr.
#pragma once

#include "app/gui/guistation.h"
#include "widgets/mainwindow.h"

#include <QSize>

#include <functional>
#include <vector>

namespace imprint {

struct Stage {
    GuiStation &station;
    Services &services;
    MainWindow &window;
};

struct Scene {
    const char *name;                            // of the file: "bench-start" makes bench-start_light.png and bench-start_dark.png
    std::function<void(Stage &)> prepare;        // begins: shows the page, starts a trial, …
    std::function<bool(Stage &)> isReady;        // looked at again and again; the picture is taken when it is true. Empty: at once.
};

// In the order in which they are run; a later one may build on what an earlier one made.
const std::vector<Scene> &sceneTable();

constexpr QSize screenshotSize(1280, 800);
int takeScreenshots(QApplication &app, const GuiOptions &options, const QString &folder, QSize size = screenshotSize);

} // namespace imprint
