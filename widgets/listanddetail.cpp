#include "widgets/listanddetail.h"

#include "widgets/controls.h"
#include "widgets/memory.h"
#include "widgets/recordtable.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace imprint {

namespace {
constexpr int sayingTime = 8000; // milliseconds that a sentence stays
}

ListAndDetail::ListAndDetail(Memory &memory, const QString &key, RecordTable *table, QWidget *detail, const QList<int> &sizes, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_sentence(new TextLabel(TextLabel::Kind::Soft, this)), m_right(new QStackedWidget(this))
{
    auto *const list = new Card(this);
    list->body()->setContentsMargins(1, 1, 1, 1);
    list->body()->addWidget(table);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    auto *const nothing = new Card(this);
    nothing->body()->addWidget(m_sentence);
    m_right->addWidget(nothing);
    m_right->addWidget(detail);
    addWidget(list);
    addWidget(m_right);
    setChildrenCollapsible(false);
    setHandleWidth(space::m);
    setStretchFactor(0, 2);
    setStretchFactor(1, 1);
    setSizes(sizes);
    memory.watch(this, key);
}

void ListAndDetail::setSentence(const QString &sentence) { m_sentence->setText(sentence); }

void ListAndDetail::showDetail(bool isChosen) { m_right->setCurrentIndex(isChosen ? 1 : 0); }

PageFoot::PageFoot(QWidget *parent) : QWidget(parent), m_said(new StateText(this)), m_count(new TextLabel(TextLabel::Kind::Note, this))
{
    auto *const line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_said, 1);
    line->addStretch();
    line->addWidget(m_count);
    m_said->hide();
    m_saying.setSingleShot(true);
    m_saying.setInterval(sayingTime);
    connect(&m_saying, &QTimer::timeout, m_said, &QWidget::hide);
}

void PageFoot::say(const QString &sentence)
{
    m_said->setState(Tone::Passed, sentence);
    m_said->show();
    m_saying.start();
}

void PageFoot::setCount(const QString &count) { m_count->setText(count); }

} // namespace imprint
