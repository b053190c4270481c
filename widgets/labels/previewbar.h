// Above the sheet: which page, how large, and what it is.
#pragma once

#include <QWidget>

class QComboBox;

namespace imprint {

class ElidedLabel;
class IconButton;
class SheetView;
class TextLabel;

class PreviewBar : public QWidget {
    Q_OBJECT
public:
    explicit PreviewBar(SheetView *view, QWidget *parent = nullptr);
    void setFacts(const QString &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslate();

    SheetView *m_view;
    ElidedLabel *m_facts;
    IconButton *m_back, *m_on, *m_smaller, *m_larger;
    TextLabel *m_page;
    QComboBox *m_zoom;
};

} // namespace imprint
