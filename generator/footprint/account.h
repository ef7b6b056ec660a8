#pragma once
// A ledger in the making. An amount is one expression of its inputs: value, range, formula, inputs,
// sources and weakest basis of a line all follow from it.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "footprint/ledger.h"
#include "footprint/term.h"

namespace mlsheet::footprint {

// What is said of a line beside its amount.
struct Draft {
  std::string id;
  std::string label;
  Stage stage = Stage::Manufacturing;
  std::string equation;
  Route route = Route::Model;
  std::optional<Tier> tier = {};
  std::optional<double> cost = {};  // USD
  std::optional<double> mass = {};  // kg
  std::string formula = {};         // where words are better than arithmetic
};

// E80: what the author says of the data behind an input.
struct QualityOfData {
  std::string member;  // `training.energy`, `casing`
  double sigma = 0;    // of the logarithm
};

class Account {
 public:
  explicit Account(std::string mode) { ledger_.mode = std::move(mode); }

  // Before any input is known.
  void set_product_year(std::optional<int> year) { product_year_ = year; }
  void read_as_percentiles() { are_percentiles_ = true; }
  void set_quality(std::vector<QualityOfData> quality) { quality_ = std::move(quality); }

  // The random variable of an input: one, however often it is asked for. They are told in the order
  // in which they were first asked for: never ask for two in the arguments of one call, which
  // compilers evaluate in any order.
  Expression known(const Term& term);
  // The same for a factor, which is then listed with its source, and spreads by the quality of its
  // data where the term has no spread of its own.
  Expression known(const Term& term, const FactorRecord& record);

  // Every line of a stage that is paid once per device stands for so many devices (E1, E2).
  void set_devices(const Expression& devices) { devices_ = devices; }

  void add(const Draft& draft, const Expression& amount);
  void add_beside(Beside beside) { ledger_.beside.push_back(std::move(beside)); }

  void miss(std::string name);  // without it there is no total
  void leave_out(std::string label);
  void assume(std::string sentence);

  double value_of(const Expression& expression) const;
  std::string formula_of(const Expression& expression) const;
  // What the line amounts to for one device.
  std::optional<Expression> amount_per_device(std::string_view id) const;

  Ledger& ledger() { return ledger_; }
  const Ledger& ledger() const { return ledger_; }

  // Sums up what was added.
  void finish(bool has_embodied, bool has_use);

 private:
  quantity::Distribution widened(const Term& term) const;
  void tell(Contribution& contribution, const Expression& amount) const;

  Ledger ledger_;
  std::optional<Expression> devices_;
  std::map<std::string, Expression, std::less<>> per_device_;  // by line
  std::vector<QualityOfData> quality_;
  std::optional<int> product_year_;
  bool are_percentiles_ = false;
};

}  // namespace mlsheet::footprint
