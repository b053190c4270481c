// The rail at the left: one button a page, help and settings at its foot. Up and Down move between the pages, Ctrl+1 … Ctrl+9 go there.
#pragma once

#include "widgets/page.h"

#include <QAbstractButton>

namespace imprint {

class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(QString iconName, QWidget *parent);
    void setName(const QString &name, const QString &shortcut); // text, accessible name, tooltip
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_iconName;
};

class Rail : public QWidget {
    Q_OBJECT
public:
    Rail(const std::vector<PageRow> &rows, QWidget *parent);
    void setCurrent(const QString &id);
    void retranslate();

Q_SIGNALS:
    void chosen(const QString &id);
    void settingsChosen();
    void helpChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const std::vector<PageRow> m_rows;
    std::vector<RailButton *> m_buttons; // as m_rows
    RailButton *m_settings = nullptr, *m_help = nullptr;
};

} // namespace imprint
