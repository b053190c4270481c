// What chance would make of the same votes.
#pragma once

#include "models/logs/alignindex.h"
#include "models/logs/alignsearch.h"

namespace imprint {

// Votes whose lines and shared things are all their own: a firmware's hash printed at every start is one witness, not ten.
std::size_t distinctVotes(const std::vector<Vote> &votes);

// log10 of how many lines through `fitting` of `all` votes chance makes, when one vote fits with the probability `each` and
// `free` votes are taken to draw the line.
double chanceOfLine(std::size_t all, std::size_t fitting, double each, int free);

// The probability that a vote of nothing fits some line: the window among the moments it could have had.
double chanceOfVote(const AlignIndex &device, const AlignIndex &hub, std::uint32_t boot, double tolerance);

// At most so many votes, the heaviest, evenly through the log.
std::vector<Vote> thinned(const std::vector<Vote> &votes, std::size_t most);

} // namespace imprint
