#include "footprint/model/expression.h"

#include <cmath>

#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

enum class Kind : std::uint8_t {
  Constant,
  Parameter,
  Sum,
  Difference,
  Product,
  Quotient,
  Negative,
  WholeSteps,
  Exponential,
  Logarithm,
  MeanSurvival,
  Larger,
  Smaller
};

// How an operation is written: a sign between two operands or a word before them, and how tightly
// it binds.
struct Notation {
  std::string_view sign;
  std::string_view word;
  int precedence;
};
constexpr int kTightest = 3;
constexpr Notation kNotations[] = {{{}, {}, kTightest},
                                   {{}, {}, kTightest},
                                   {" + ", {}, 1},
                                   {" − ", {}, 1},
                                   {" × ", {}, 2},
                                   {" / ", {}, 2},
                                   {"−", {}, 2},
                                   {{}, "whole", kTightest},
                                   {{}, "exp", kTightest},
                                   {{}, "ln", kTightest},
                                   {{}, "mean_survival", kTightest},
                                   {{}, "max", kTightest},
                                   {{}, "min", kTightest}};

const Notation& notation_of(Kind kind) { return kNotations[static_cast<std::size_t>(kind)]; }

}  // namespace

struct Expression::Node {
  Kind kind = Kind::Constant;
  double constant = 0;
  ParameterId parameter = {};
  std::shared_ptr<const Node> left = nullptr;
  std::shared_ptr<const Node> right = nullptr;

  static Expression make(Kind kind, const Expression& a) {
    return Expression(std::make_shared<const Node>(Node{.kind = kind, .left = a.node_}));
  }
  static Expression make(Kind kind, const Expression& a, const Expression& b) {
    return Expression(
        std::make_shared<const Node>(Node{.kind = kind, .left = a.node_, .right = b.node_}));
  }
  static bool is_constant(const Expression& x, double value) {
    return x.node_->kind == Kind::Constant && x.node_->constant == value;
  }
  static void collect(const Node& node, std::set<ParameterId>& found) {
    if (node.kind == Kind::Parameter) found.insert(node.parameter);
    if (node.left) collect(*node.left, found);
    if (node.right) collect(*node.right, found);
  }
  static std::string text(const Node& node, const std::function<std::string(ParameterId)>& name);
  // In brackets where the operation around binds as tightly or tighter.
  static std::string inside(const Node& node, int around,
                            const std::function<std::string(ParameterId)>& name) {
    const std::string bare = text(node, name);
    return notation_of(node.kind).precedence < around ? "(" + bare + ")" : bare;
  }
};

Expression::Expression(double value)
    : node_(std::make_shared<const Node>(Node{.kind = Kind::Constant, .constant = value})) {}

Expression::Expression(ParameterId parameter)
    : node_(std::make_shared<const Node>(Node{.kind = Kind::Parameter, .parameter = parameter})) {}

template <class Number>
Number Expression::evaluate(const Node& node, const Values<Number>& values) {
  const auto left = [&] { return evaluate<Number>(*node.left, values); };
  const auto right = [&] { return evaluate<Number>(*node.right, values); };
  switch (node.kind) {
    case Kind::Constant:
      return Number(node.constant);
    case Kind::Parameter:
      return values[node.parameter];
    case Kind::Sum:
      return left() + right();
    case Kind::Difference:
      return left() - right();
    case Kind::Product:
      return left() * right();
    case Kind::Quotient:
      return left() / right();
    case Kind::Negative:
      return -left();
    case Kind::WholeSteps:
      return footprint::whole_steps(left());
    case Kind::Exponential:
      return footprint::exp(left());
    case Kind::Logarithm:
      return footprint::log(left());
    case Kind::MeanSurvival:
      return footprint::mean_survival(left());
    case Kind::Larger:
      return footprint::larger(left(), right());
    case Kind::Smaller:
      return footprint::smaller(left(), right());
  }
  return Number(0);
}

double Expression::value(const Values<double>& values) const { return evaluate(*node_, values); }

Lanes Expression::samples(const Values<Lanes>& values) const { return evaluate(*node_, values); }

std::set<ParameterId> Expression::parameters() const {
  std::set<ParameterId> found;
  Node::collect(*node_, found);
  return found;
}

std::string Expression::Node::text(const Node& node,
                                   const std::function<std::string(ParameterId)>& name) {
  const auto& [sign, word, precedence] = notation_of(node.kind);
  if (node.kind == Kind::Constant) {
    const std::string size = text::format_shortest(std::abs(node.constant));
    return node.constant < 0 ? "(−" + size + ")" : size;
  }
  if (node.kind == Kind::Parameter) return name(node.parameter);
  if (!word.empty()) {
    std::string call = std::string(word) + "(" + text(*node.left, name);
    if (node.right) call += ", " + text(*node.right, name);
    return call + ")";
  }
  if (!node.right) return std::string(sign) + inside(*node.left, precedence + 1, name);
  // a − (b + c), a / (b × c): the right side of both needs brackets against its own kind.
  const bool is_one_sided = node.kind == Kind::Difference || node.kind == Kind::Quotient;
  return inside(*node.left, precedence, name) + std::string(sign) +
         inside(*node.right, precedence + (is_one_sided ? 1 : 0), name);
}

std::string Expression::text(const std::function<std::string(ParameterId)>& name) const {
  return Node::text(*node_, name);
}

// What changes no bit of the result is not told either: + 0, × 1, / 1.
Expression operator+(const Expression& a, const Expression& b) {
  if (Expression::Node::is_constant(b, 0)) return a;
  if (Expression::Node::is_constant(a, 0)) return b;
  return Expression::Node::make(Kind::Sum, a, b);
}
Expression operator-(const Expression& a, const Expression& b) {
  if (Expression::Node::is_constant(b, 0)) return a;
  return Expression::Node::make(Kind::Difference, a, b);
}
Expression operator*(const Expression& a, const Expression& b) {
  if (Expression::Node::is_constant(b, 1)) return a;
  if (Expression::Node::is_constant(a, 1)) return b;
  return Expression::Node::make(Kind::Product, a, b);
}
Expression operator/(const Expression& a, const Expression& b) {
  if (Expression::Node::is_constant(b, 1)) return a;
  return Expression::Node::make(Kind::Quotient, a, b);
}
Expression operator-(const Expression& a) { return Expression::Node::make(Kind::Negative, a); }
Expression whole_steps(const Expression& x) { return Expression::Node::make(Kind::WholeSteps, x); }
Expression exp(const Expression& x) { return Expression::Node::make(Kind::Exponential, x); }
Expression log(const Expression& x) { return Expression::Node::make(Kind::Logarithm, x); }
Expression mean_survival(const Expression& x) {
  return Expression::Node::make(Kind::MeanSurvival, x);
}
Expression larger(const Expression& a, const Expression& b) {
  return Expression::Node::make(Kind::Larger, a, b);
}
Expression smaller(const Expression& a, const Expression& b) {
  return Expression::Node::make(Kind::Smaller, a, b);
}

}  // namespace mlsheet::footprint
