// SHA-256 fingerprints as people compare them: upper-case hex in groups of four, monospace, wrapped between groups, with a button that copies
// the plain hex.
#pragma once

#include <QWidget>

class QLabel;

namespace imprint {

class IconButton;

// "7E1C 90A4 …"; groups: how many, 0 for all. Text that is no hex comes back as it is.
QString groupedHex(const QString &hex, int groups = 0);

class FingerprintLabel : public QWidget {
    Q_OBJECT
public:
    explicit FingerprintLabel(QWidget *parent = nullptr);

    void setFingerprint(const QString &hex); // empty: a dash
    QString fingerprint() const { return m_hex; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void copy();

    QString m_hex;
    QLabel *m_text;
    IconButton *m_copy;
};

} // namespace imprint
