#include "widgets/labels/formrows.h"

#include "widgets/controls/textlabel.h"
#include "widgets/theme.h"

#include <QGridLayout>

namespace imprint {

FormRows::FormRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
}

int FormRows::add(QWidget *field)
{
    const int row = int(m_rows.size());
    auto *const name = new TextLabel(TextLabel::Kind::Body, this);
    name->setBuddy(field);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(field, row, 1);
    m_rows.push_back({name, field});
    return row;
}

void FormRows::setName(int row, const QString &name)
{
    m_rows[std::size_t(row)].name->setText(name);
    m_rows[std::size_t(row)].field->setAccessibleName(name);
}

void FormRows::setRowVisible(int row, bool isVisible)
{
    m_rows[std::size_t(row)].name->setVisible(isVisible);
    m_rows[std::size_t(row)].field->setVisible(isVisible);
}

} // namespace imprint
