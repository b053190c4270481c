// Rows of a form: a name at the left, its field at the right. Names are set by retranslate(); they are the fields' buddies
// and accessible names.
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace imprint {

class TextLabel;

class FormRows : public QWidget {
    Q_OBJECT
public:
    explicit FormRows(QWidget *parent = nullptr);

    int add(QWidget *field);                    // the row's number
    void setName(int row, const QString &name); // also the field's accessible name
    void setRowVisible(int row, bool isVisible);

private:
    struct Row {
        TextLabel *name;
        QWidget *field;
    };
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace imprint
