// Onboarding codes on labels: which labels, which code, on what; at the right the sheet exactly as it will print, with secrets
// hidden. Export as PDF, SVG, PNG or ZPL, or print; calibration and the editing of a label take the place of the form.
//
// open("batch 7"): the devices of that batch that are done; anything else: one serial.
#pragma once

#include "models/services/labelservice.h"
#include "widgets/page.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace imprint {

class CalibrationPart;
class DeriveCard;
class DrawPart;
class EmptyState;
class LabelForm;
class LabelNotes;
class PageFoot;
class PreviewBar;
class PrimaryButton;
class ScanInput;
class SheetView;
class TemplateEditor;

class LabelsPage : public Page {
    Q_OBJECT
public:
    LabelsPage(Services &services, QWidget *parent);
    QString heading() const override;
    QWidget *headerWidget() override { return m_buttons; }
    void shown() override;
    void open(const QString &argument) override;

    const LabelProof &proof() const { return m_proof; }
    LabelForm &form() const { return *m_form; }
    SheetView &sheet() const { return *m_view; }

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Side { FormSide, CalibrationSide, EditorSide, DrawSide };

    void makeLayout();
    void connectAll();
    void connectSecrets();
    void ask(bool isFresh = false);
    void show(const LabelProof &proof);
    void showFacts();
    void showEmptiness();
    void turnTo(Side side);
    void loadBatches();
    void loadPrinters();
    void askForExport();
    void print();
    void left(const Result<LabelsDone> &done);
    void setBusy(bool isBusy);

    QWidget *m_buttons;
    QPushButton *m_export;
    PrimaryButton *m_print;
    EmptyState *m_empty;
    LabelForm *m_form;
    CalibrationPart *m_calibration;
    TemplateEditor *m_editor;
    DrawPart *m_draw;
    DeriveCard *m_derive;
    QStackedWidget *m_side, *m_stack, *m_sheetOrDerive;
    LabelNotes *m_notes;
    SheetView *m_view;
    PreviewBar *m_bar;
    PageFoot *m_foot;
    QTimer m_asking; // several edits in one go
    bool m_isFresh = false, m_isBusy = false, m_isOpened = false;
    LabelProof m_proof;
};

} // namespace imprint
