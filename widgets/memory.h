// What the window remembers between starts: geometry, columns, splitters and small choices, in window.ini beside the settings file. Nothing in it
// matters: a missing or damaged file means the defaults.
//
// watch() restores now and saves whenever the operator changes it; keys are constant names: "window", "devices/columns".
#pragma once

#include <QObject>
#include <QSettings>

class QHeaderView;
class QSplitter;
class QWidget;

namespace imprint {

class Memory : public QObject {
    Q_OBJECT
public:
    explicit Memory(const QString &file, QObject *parent = nullptr); // empty: remembers nothing (tests, screenshots)

    void watchWindow(QWidget *window, const QString &key); // size, place, maximised
    void watch(QSplitter *splitter, const QString &key);
    void watch(QHeaderView *header, const QString &key);   // after its model is set

    QVariant value(const QString &key, const QVariant &standard = {}) const;
    void setValue(const QString &key, const QVariant &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace imprint
