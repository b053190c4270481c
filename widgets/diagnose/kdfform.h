// The parameters of hub and device side by side: what the device has of its own stands in its column, empty means as the hub; a row whose values
// differ is marked.
#pragma once

#include "models/tables/kdfform.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace imprint {

class LinkButton;
class StateText;
class TextLabel;

class KdfForm : public QWidget {
    Q_OBJECT
public:
    explicit KdfForm(QWidget *parent = nullptr);

    KdfValues hub() const;
    KdfValues device() const; // the hub's with what the device has of its own
    void setHub(const KdfValues &values);
    void setDevice(const KdfValues &values); // only what differs is put into its column
    void clearDevice();
    bool differs() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    // One parameter or input; a choice has combo boxes, all others line edits.
    struct Row {
        QString id;
        bool isInput = false, isRare = false;
        TextLabel *label = nullptr;
        QComboBox *hubChoice = nullptr, *deviceChoice = nullptr, *encoding = nullptr;
        QLineEdit *hubText = nullptr, *deviceText = nullptr;
        StateText *mark = nullptr;
    };
    void addRow(Row row, const QStringList &choices);
    void addEditors(Row &row, QGridLayout *grid, int line);
    QString valueOf(const Row &row, bool isDevice) const;
    void put(const Row &row, const QString &value, bool isDevice);
    bool isShown(const Row &row) const;
    bool isDifferent(const Row &row) const;
    void showRows();
    const Row *find(const QString &id) const;

    std::vector<Row> m_rows;
    QGridLayout *m_grid;
    TextLabel *m_hubTitle, *m_deviceTitle;
    LinkButton *m_more;
    bool m_hasRare = false, m_isSetting = false;
};

} // namespace imprint
