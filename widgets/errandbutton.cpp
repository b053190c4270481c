#include "widgets/errandbutton.h"

#include "widgets/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QMenu>

namespace imprint {
namespace {

struct Errand {
    const char *page; // its id
    const char *icon;
    const char *words;
    bool isForLive;
};
constexpr Errand errands[] = {{"bench", "retry", QT_TRANSLATE_NOOP("imprint::ErrandButton", "Renew: take it in again…"), false},
                              {"labels", "labels", QT_TRANSLATE_NOOP("imprint::ErrandButton", "Print its label…"), true},
                              {"logs", "logs", QT_TRANSLATE_NOOP("imprint::ErrandButton", "Open its logs"), true},
                              {"diagnose", "diagnose", QT_TRANSLATE_NOOP("imprint::ErrandButton", "Find out what is wrong"), true}};

} // namespace

ErrandButton::ErrandButton(Place place, QWidget *parent) : IconButton(QStringLiteral("more"), parent)
{
    setObjectName(QStringLiteral("errands"));
    auto *const menu = new QMenu(this);
    for (const Errand &errand : errands) {
        if (place == Place::LiveBatch && !errand.isForLive)
            continue;
        QAction *const action = menu->addAction(imprint::icon(QLatin1String(errand.icon)), QString());
        action->setObjectName(QLatin1String(errand.page));
        action->setData(errand.words);
        connect(action, &QAction::triggered, this, [this, action] { Q_EMIT requested(action->objectName(), m_serial); });
        m_actions.push_back(action);
    }
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setSerial({});
    retranslate();
}

void ErrandButton::setSerial(const QString &serial)
{
    m_serial = serial;
    setEnabled(!serial.isEmpty());
}

void ErrandButton::retranslate()
{
    setName(tr("More for this device"));
    for (QAction *const action : m_actions)
        action->setText(tr(action->data().toByteArray().constData()));
}

void ErrandButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    IconButton::changeEvent(event);
}

} // namespace imprint
