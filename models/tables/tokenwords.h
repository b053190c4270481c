// What tokens, their keys and their tests are called on the screen.
#pragma once

#include "models/services/tokenwork.h"
#include "models/tables/tone.h"

#include <QString>

namespace imprint::tokenwords {

struct ToneWord {
    Tone tone = Tone::Idle;
    QString text;
};

QString name(const TokenInfo &token);           // its label, or what stands for it
ToneWord pin(const TokenInfo &token, bool isOpen); // as people understand it
QString pinAdvice(const TokenInfo &token);      // what that means for the next try; empty: nothing
QString kind(const KeyInfo &key);
QString use(const KeyInfo &key);                // what it can do with this module
QString warning(const KeyInfo &key);            // empty: nothing to be said
QString abilities(const TokenHealth &health);   // mechanisms that Imprint uses, those that are there and those that are not
QString module(const ModuleInfo &module);
QString scheme(const QString &name);            // title of a derivation scheme
QString caution(const QString &name);           // why it is not for new products; empty: it is
QStringList schemes();                          // names, best first; only those that a token can do
bool schemeTakesLabel(const QString &name);
QString pace(const TokenPace &pace);            // "about 6 signatures a second, three a device: 40 devices in 20 s"

} // namespace imprint::tokenwords
