// The few special functions the tests of randomness need.
#pragma once

namespace imprint {

// Upper regularised incomplete gamma function Q(a, x), a > 0; 0 where it underflows and for x that is not finite.
double gammaQ(double a, double x);
// The standard normal distribution function.
double normalCdf(double x);
// P(X <= k) for X binomial with n trials and probability p.
double binomialCdf(unsigned k, unsigned n, double p);

} // namespace imprint
