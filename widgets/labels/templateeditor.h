// A label of the site's own: what stands where, in millimetres, on what media. Every edit is seen on the sheet beside it at
// once; saving checks it as if it had been read from a file.
#pragma once

#include "models/services/labelservice.h"
#include "widgets/page.h"

#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace imprint {

class ErrorNote;
class FormRows;
class LinkButton;
class TextLabel;

class TemplateEditor : public QWidget {
    Q_OBJECT
public:
    explicit TemplateEditor(Services &services, QWidget *parent = nullptr);

    void begin(const LabelTemplate &design);
    const LabelTemplate &design() const { return m_design; }
    // The same without its sheet, to be seen as large as there is room.
    LabelTemplate singleLabel() const;

Q_SIGNALS:
    void edited();
    void left();
    void saved(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeItems();
    QWidget *makeMedia();
    void connectAll();
    void showItems(int chosen);
    void showItem();
    void take(); // from the fields
    void takeMedia();
    void add(LabelItem::Type type);
    void addLogo();
    void removeItem();
    void save();
    LabelItem *chosen();
    QString nameOf(const LabelItem &item) const;
    void retranslate();

    Services &m_services;
    LabelTemplate m_design;
    bool m_isShowing = false;
    TextLabel *m_title, *m_mediaTitle;
    QListWidget *m_items;
    QPushButton *m_addText, *m_addLine, *m_addLogo, *m_save, *m_back;
    LinkButton *m_remove;
    FormRows *m_itemRows, *m_mediaRows;
    QLineEdit *m_text, *m_name;
    std::array<QDoubleSpinBox *, 4> m_place; // x, y, width, height
    QDoubleSpinBox *m_size, *m_least;
    QCheckBox *m_bold, *m_isSheet;
    QComboBox *m_align;
    std::array<QDoubleSpinBox *, 8> m_media;
    QSpinBox *m_columns, *m_rows;
    ErrorNote *m_error;
};

} // namespace imprint
