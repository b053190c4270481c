// The controls that every page is made of, in one include.
#pragma once

#include "widgets/controls/buttons.h"          // PrimaryButton, LinkButton, IconButton
#include "widgets/controls/card.h"             // Card
#include "widgets/controls/emptystate.h"       // EmptyState
#include "widgets/controls/errornote.h"        // ErrorNote
#include "widgets/controls/fingerprintlabel.h" // FingerprintLabel, groupedHex
#include "widgets/controls/hairline.h"         // Hairline
#include "widgets/controls/passphrasefield.h"  // PassphraseField
#include "widgets/controls/pill.h"             // Pill
#include "widgets/controls/searchfield.h"      // SearchField
#include "widgets/controls/statetext.h"        // StateText, paintState
#include "widgets/controls/stepper.h"          // Stepper
#include "widgets/controls/textlabel.h"        // TextLabel, ElidedLabel
