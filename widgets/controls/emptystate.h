// What an empty screen shows: what it is for, and the first step. Centred; icon, title, one or two sentences, at most two buttons.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace imprint {

class PrimaryButton;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    void setAction(const QString &text);      // the filled button; empty: none
    void setOtherAction(const QString &text); // the plain one; empty: none
    PrimaryButton *action() const { return m_action; }
    QPushButton *otherAction() const { return m_other; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    const QString m_iconName;
    QLabel *m_icon, *m_title, *m_text;
    PrimaryButton *m_action;
    QPushButton *m_other;
};

} // namespace imprint
