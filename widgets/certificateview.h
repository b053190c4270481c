// A device's certificates as people read them: which is in force, for whom, from when to when, what it may, and its fingerprints;
// and as PEM, to copy or to export. Of the certificates of one device, newest first, one is shown.
#pragma once

#include "models/registry/registryreader.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace imprint {

class ErrorNote;
class StateText;

class CertificateView : public QWidget {
    Q_OBJECT
public:
    explicit CertificateView(QWidget *parent = nullptr);

    // Oldest first, as RegistryReader::certificates() gives them.
    void setCertificates(std::vector<CertificateRecord> certificates);
    const CertificateRecord *current() const; // nullptr: none is shown
    QString pem() const;                      // of what is shown; empty when there is none

Q_SIGNALS:
    void exportRequested(const QString &suggestedName, const QByteArray &pem);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QString name, value;
        bool isMono = false;
    };
    std::vector<Line> linesOf(const CertificateRecord &record) const;
    void showCurrent();
    void addLine(const Line &line);
    void retranslate();

    std::vector<CertificateRecord> m_certificates; // newest first
    QComboBox *m_choice;
    StateText *m_state;
    QPushButton *m_asPem, *m_copy, *m_export;
    QScrollArea *m_scroll;
    QGridLayout *m_lines = nullptr;
    QPlainTextEdit *m_pem;
};

} // namespace imprint
