#pragma once
// An equation with its inputs filled in, kept as a tree: the third kind of number that equations
// take, beside the double and Lanes. Written once, it gives the value, the samples, the parameters
// that it depends on, and the line of arithmetic that explains it.

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "footprint/model/lanes.h"
#include "footprint/model/parameter.h"

namespace mlsheet::footprint {

class Expression {
 public:
  Expression(double value);  // NOLINT: a constant is an expression
  explicit Expression(ParameterId parameter);

  // The same arithmetic, in the same order, as the equation would do on the numbers themselves.
  double value(const Values<double>& values) const;
  Lanes samples(const Values<Lanes>& values) const;

  std::set<ParameterId> parameters() const;

  // In the signs of arithmetic: `0.132 × 26280 / 1000`; brackets where they are needed. `name`
  // gives the words for a parameter.
  std::string text(const std::function<std::string(ParameterId)>& name) const;

  friend Expression operator+(const Expression& a, const Expression& b);
  friend Expression operator-(const Expression& a, const Expression& b);
  friend Expression operator*(const Expression& a, const Expression& b);
  friend Expression operator/(const Expression& a, const Expression& b);
  friend Expression operator-(const Expression& a);
  friend Expression whole_steps(const Expression& x);
  friend Expression exp(const Expression& x);
  friend Expression log(const Expression& x);
  friend Expression mean_survival(const Expression& x);
  friend Expression larger(const Expression& a, const Expression& b);
  friend Expression smaller(const Expression& a, const Expression& b);

 private:
  struct Node;
  explicit Expression(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

  template <class Number>
  static Number evaluate(const Node& node, const Values<Number>& values);

  std::shared_ptr<const Node> node_;
};

}  // namespace mlsheet::footprint
