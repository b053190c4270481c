// What is wished: which labels (a batch, devices, a CSV), which code, on what, from which place. Values only; the page hands
// them to the label service.
#pragma once

#include "models/services/labelservice.h"
#include "widgets/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace imprint {

class Card;
class ElidedLabel;
class FormRows;
class LinkButton;
class ScanField;
class TextLabel;

class LabelForm : public QWidget {
    Q_OBJECT
public:
    explicit LabelForm(Services &services, QWidget *parent = nullptr);

    LabelWish wish() const;
    void chooseBatch(qint64 batchId);
    void chooseDevices(const QStringList &serials);
    void chooseCsv(const QString &file);
    void addDevice(const QString &serial);
    void chooseDesign(const QString &name, int dpi);
    void setStart(int start);
    void setBatches(const std::vector<BatchRecord> &batches);
    void setTemplates(const std::vector<LabelTemplateInfo> &templates);
    void setPrinters(const QStringList &printers);
    // What came of it: resolutions that the template knows, places that its sheet has.
    void follow(const LabelProof &proof);
    QString printer() const;
    QWidget *scanField() const;
    bool hasBatches() const;

Q_SIGNALS:
    void edited();
    void calibrateRequested();
    void editRequested();
    void drawRequested(qint64 batchId, const QString &batchName); // the secrets of its labels

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeSource();
    QWidget *makeCode();
    QWidget *makePlace();
    void connectAll();
    void showSource();
    void retranslate();
    void fillFixed();
    void askForCsv();

    Services &m_services;
    TextLabel *m_whichTitle, *m_codeTitle, *m_placeTitle;
    QComboBox *m_from, *m_batch;
    ScanField *m_serial;
    ElidedLabel *m_serialsText, *m_csvText;
    LinkButton *m_clear, *m_draw;
    QPushButton *m_csv;
    QWidget *m_devicesPart, *m_csvPart;
    FormRows *m_codeRows, *m_placeRows;
    QComboBox *m_format, *m_design, *m_dpi, *m_level, *m_sequence, *m_printer;
    QLineEdit *m_fields;
    QSpinBox *m_start, *m_copies;
    LinkButton *m_edit, *m_calibrate;
    QStringList m_serials;
    QString m_csvFile;
};

} // namespace imprint
