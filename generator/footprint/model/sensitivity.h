#pragma once
// What moves a result: one input at a time, and variance-based indices. docs/footprint.md,
// sensitivity. The result is any function of the parameters.

#include <functional>
#include <vector>

#include "footprint/model/stream.h"

namespace mlsheet::footprint {

using Result = std::function<double(const Values<double>&)>;

struct Swing {
  ParameterId parameter = {};
  double low = 0;   // the result at the 5 % point of the parameter, the others central
  double high = 0;  // at the 95 % point
  double width() const;
};

// Widest first; parameters of one value are left out.
std::vector<Swing> tornado(const std::vector<Parameter>& parameters, const Result& result);

struct Indices {
  ParameterId parameter = {};
  double first_order = 0;
  double total = 0;
};

struct SobolIndices {
  double variance = 0;
  std::vector<Indices> indices;  // in the order of the parameters that vary
};

// Two matrices of samples A and B, the second from streams of the ids with `#B`; first-order
// indices after Saltelli et al., Computer Physics Communications 181 (2010) 259, table 2 (b), total
// ones after Jansen, ibid. 117 (1999) 35. Costs samples x (parameters + 2) evaluations.
SobolIndices sobol(const std::vector<Parameter>& parameters, const Sampling& sampling,
                   const Result& result);

}  // namespace mlsheet::footprint
