// The three kinds of buttons. PrimaryButton is the one thing to do next: a page shows at most one (widgets/style fills it). Every other
// button is a plain QPushButton. LinkButton is text in the accent colour; IconButton a square of at least 28 px with an accessible name.
#pragma once

#include <QPushButton>
#include <QToolButton>

namespace imprint {

class PrimaryButton : public QPushButton {
    Q_OBJECT
public:
    explicit PrimaryButton(QWidget *parent = nullptr) : PrimaryButton(QString(), parent) {}
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);
};

class LinkButton : public QPushButton {
    Q_OBJECT
public:
    explicit LinkButton(QWidget *parent = nullptr);
};

class IconButton : public QToolButton {
    Q_OBJECT
public:
    explicit IconButton(const QString &iconName, QWidget *parent = nullptr);
    void setName(const QString &name); // accessible name and tooltip, translated
};

} // namespace imprint
