// Where a printer really prints, measured with a test page: offset, scale and drift of the pitch. The sheet beside it moves
// with every number.
#pragma once

#include "models/services/labelservice.h"
#include "widgets/page.h"

#include <array>

class QDoubleSpinBox;
class QPushButton;

namespace imprint {

class ErrorNote;
class FormRows;
class PrimaryButton;
class TextLabel;

class CalibrationPart : public QWidget {
    Q_OBJECT
public:
    explicit CalibrationPart(Services &services, QWidget *parent = nullptr);

    void begin(const LabelTemplate &design, const QString &printer, const Calibration &calibration);
    Calibration calibration() const;

Q_SIGNALS:
    void edited();
    void left();
    void said(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void save();
    void askForTestPage();
    void retranslate();

    Services &m_services;
    LabelTemplate m_design;
    QString m_printer;
    TextLabel *m_title, *m_text;
    FormRows *m_rows;
    std::array<QDoubleSpinBox *, 6> m_values;
    ErrorNote *m_error;
    QPushButton *m_test, *m_save, *m_back;
};

} // namespace imprint
