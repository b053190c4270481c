// The report of a batch as a page: planned, done, failed, by step and reason, first-pass yield, time per device, every device; saved as PDF, CSV
// and JSON. Reads through RegistryFeed; files are written by a job off the window's thread.
//
// Errors of saving ("file.failed") and of the registry stand in place.
#pragma once

#include "models/registry/registryreader.h"
#include "widgets/benchview.h"

class QPushButton;
class QTextBrowser;

namespace imprint {

class ErrorNote;
class ReportDigest;
class TextLabel;

class ReportView : public BenchView {
    Q_OBJECT
public:
    explicit ReportView(Services &services, QWidget *parent = nullptr);

    QString heading() const override;
    QWidget *headerWidget() override { return m_buttons; }
    void open(qint64 batchId) override;
    void shown() override;

    const std::optional<BatchReport> &report() const { return m_report; }
    // Writes the file as its ending says: .pdf, .csv, .json. saved() follows, or the error stands in place.
    void save(const QString &file);

Q_SIGNALS:
    void loaded();
    void saved(const QString &file);

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void makeButtons();
    void ask();
    void fill();
    void chooseFile(const QString &ending);

    qint64 m_batchId = 0;
    std::optional<BatchReport> m_report;
    QWidget *m_buttons;
    QPushButton *m_back, *m_resume, *m_pdf, *m_csv, *m_json;
    TextLabel *m_notice;
    ErrorNote *m_problem;
    ReportDigest *m_digest;
    QTextBrowser *m_page;
};

} // namespace imprint
