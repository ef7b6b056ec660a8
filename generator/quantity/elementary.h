#pragma once
// The elementary functions, from additions, multiplications and divisions alone, so that each
// compiler, library and processor gives the same bits. Errors stay within 3 units in the last place
// over the arguments a footprint meets; NaN gives NaN.

namespace mlsheet::quantity {

double exp(double x);                        // infinity above 709.78, zero below -745.13
double log(double x);                        // natural; minus infinity at 0, NaN below
double pow(double base, double exponent);    // base >= 0
double normal_distribution(double z);        // probability of a standard normal value up to z
double normal_quantile(double probability);  // its inverse, Wichura's AS 241; infinite at 0 and 1

// Probability of a beta variate up to x in [0, 1]; a, b > 0.
double beta_distribution(double x, double a, double b);
double beta_quantile(double probability, double a, double b);

}  // namespace mlsheet::quantity
