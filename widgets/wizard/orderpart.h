// An order file: chosen or dropped here, read off the window's thread, shown line by line with what is wrong in it. A
// file with a bad line is not taken, and says so.
#pragma once

#include "models/tables/orderpreview.h"
#include "widgets/page.h"

class QPushButton;
class QTableView;

namespace imprint {

class ErrorNote;
class StateText;
class TextLabel;

class OrderPart : public QWidget {
    Q_OBJECT
public:
    explicit OrderPart(Services &services);

    void load(const QString &file);
    void clear();
    bool isGood() const { return m_isRead && m_model->order().problemCount == 0 && !m_model->order().devices.empty(); }
    const std::vector<ExpectedDevice> &devices() const { return m_model->order().devices; }
    const QString &fileName() const { return m_name; }
    const OrderPreview &preview() const { return *m_model; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void choose();
    QString verdict() const;

    Services &m_services;
    OrderPreview *m_model;
    TextLabel *m_invitation, *m_columns;
    StateText *m_verdict;
    TextLabel *m_ignored;
    QPushButton *m_choose;
    QTableView *m_table;
    ErrorNote *m_error;
    QString m_name;
    bool m_isRead = false, m_isOver = false;
};

} // namespace imprint
