#include "models/diagnosis/randomness/statistics.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_gamma.h>

#include <cmath>
#include <numbers>

namespace imprint {
namespace {

// The library's own handler ends the process on an underflow.
void quietErrors()
{
    [[maybe_unused]] static const auto before = gsl_set_error_handler_off();
}

} // namespace

double gammaQ(double a, double x)
{
    quietErrors();
    if (x <= 0)
        return 1;
    gsl_sf_result result{};
    return std::isfinite(x) && gsl_sf_gamma_inc_Q_e(a, x, &result) == GSL_SUCCESS ? result.val : 0;
}

double normalCdf(double x)
{
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

double binomialCdf(unsigned k, unsigned n, double p)
{
    quietErrors();
    return gsl_cdf_binomial_P(k, p, n);
}

} // namespace imprint
