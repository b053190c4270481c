#include "widgets/labels/previewbar.h"

#include "widgets/controls.h"
#include "widgets/labels/sheetview.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

#include <array>
#include <cmath>

namespace imprint {
namespace {

constexpr std::array zooms{0.5, 1.0, 2.0, 4.0};

QString percent(double factor) { return QLocale().toString(int(std::lround(factor * 100))) + QStringLiteral(" %"); }

} // namespace

PreviewBar::PreviewBar(SheetView *view, QWidget *parent)
    : QWidget(parent), m_view(view), m_facts(new ElidedLabel(TextLabel::Kind::Soft, this)),
      m_back(new IconButton(QStringLiteral("chevron-left"), this)), m_on(new IconButton(QStringLiteral("chevron-right"), this)),
      m_smaller(new IconButton(QStringLiteral("minus"), this)), m_larger(new IconButton(QStringLiteral("plus"), this)),
      m_page(new TextLabel(TextLabel::Kind::Body, this)), m_zoom(new QComboBox(this))
{
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *const line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(m_facts, 1);
    line->addWidget(m_back);
    line->addWidget(m_page);
    line->addWidget(m_on);
    line->addSpacing(space::m);
    line->addWidget(m_smaller);
    line->addWidget(m_zoom);
    line->addWidget(m_larger);
    connect(m_back, &QAbstractButton::clicked, view, [view] { view->setPage(view->page() - 1); });
    connect(m_on, &QAbstractButton::clicked, view, [view] { view->setPage(view->page() + 1); });
    connect(m_smaller, &QAbstractButton::clicked, view, [view] { view->zoomBy(-1); });
    connect(m_larger, &QAbstractButton::clicked, view, [view] { view->zoomBy(1); });
    connect(m_zoom, &QComboBox::activated, view, [this, view] { view->setZoom(m_zoom->currentData().toDouble()); });
    connect(view, &SheetView::pageChanged, this, &PreviewBar::follow);
    connect(view, &SheetView::zoomChanged, this, &PreviewBar::follow);
    retranslate();
}

void PreviewBar::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

void PreviewBar::follow()
{
    const int pages = m_view->pages(), page = m_view->page();
    for (QWidget *const widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_on), static_cast<QWidget *>(m_page)})
        widget->setVisible(pages > 1);
    m_back->setEnabled(page > 0);
    m_on->setEnabled(page + 1 < pages);
    m_page->setText(tr("Page %1 of %2").arg(page + 1).arg(pages));
    m_zoom->setItemText(0, m_view->zoom() > 0 ? tr("Fit") : tr("Fit (%1)").arg(percent(m_view->factor())));
    int at = m_zoom->findData(m_view->zoom());
    if (at < 0) { // a step that the list does not have
        at = int(zooms.size()) + 1;
        if (m_zoom->count() <= at)
            m_zoom->addItem(QString());
        m_zoom->setItemData(at, m_view->zoom());
        m_zoom->setItemText(at, percent(m_view->zoom()));
    }
    m_zoom->setCurrentIndex(at);
}

void PreviewBar::retranslate()
{
    m_back->setName(tr("Page before"));
    m_on->setName(tr("Next page"));
    m_smaller->setName(tr("Smaller"));
    m_larger->setName(tr("Larger"));
    m_zoom->setAccessibleName(tr("Size on the screen; 100 % is the true size"));
    m_zoom->setToolTip(m_zoom->accessibleName());
    if (m_zoom->count() == 0) {
        m_zoom->addItem(QString(), 0.0);
        for (const double zoom : zooms)
            m_zoom->addItem(percent(zoom), zoom);
    }
    follow();
}

void PreviewBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
