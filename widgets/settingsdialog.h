// The operator's settings: name, language, theme, devices at once, sound. Every change takes effect at once.
#pragma once

#include "widgets/page.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace imprint {

class ErrorNote;

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Services &services, QWidget *parent);
    ~SettingsDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectFields();
    void retranslate();
    void load();

    Services &m_services;
    QLabel *m_title, *m_operatorLabel, *m_languageLabel, *m_themeLabel, *m_devicesLabel, *m_operatorHint, *m_devicesHint;
    QLineEdit *m_operator;
    QComboBox *m_language, *m_theme;
    QSpinBox *m_devices;
    QCheckBox *m_sound;
    QPushButton *m_close;
    ErrorNote *m_problem;
};

} // namespace imprint
