// Bit streams that everybody can make again, by name: 1,000,000 bits, eight a byte, the most significant bit first.
//   e                          2.718… in binary, the integer part first
//   good_aesctr                AES-128-CTR, key 00 01 … 0f, counter from zero (as all key streams here)
//   biased_51_49               a one when two bytes of the stream of key 10 … 1f are below 33423
//   stuck_a5_every_64_bytes    the stream of key 20 … 2f, every 64th byte from the first one a5; stuck_00… the same with 00
//   lcg_low_byte               the low byte of x = 1103515245 x + 12345 mod 2^31 from 1
//   period_4096_bits, _bytes   the stream of key 30 … 3f (40 … 4f), its first 512 (4096) bytes over and over
//   truncated_seed_16bit       the stream of key 00 … 00 ee ff: perfect to look at, with 16 bits of seed
#pragma once

#include "crypto/bytes.h"

#include <QString>

namespace imprint::test {

Bytes bitStream(const QString &name); // aborts the test run on an unknown name

} // namespace imprint::test
