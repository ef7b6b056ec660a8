// Holds the footprint against tests/golden/footprint/worked_examples.json: published figures, and
// arithmetic done by hand where there are none. What can be written in a sheet goes through one.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <nlohmann/json.hpp>

#include "footprint/inputs_view.h"
#include "footprint/model/fabrication.h"
#include "footprint/model/pedigree.h"
#include "footprint/model/sampler.h"
#include "footprint/model/service_flow.h"
#include "footprint/model/services.h"
#include "footprint/model/use.h"
#include "footprint/term.h"
#include "json/read.h"
#include "quantity/elementary.h"
#include "quantity/quantity.h"
#include "support/footprint_of.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

using json::Value;
using test::FootprintOf;
using Arguments = std::vector<std::string>;

json::Value read_file(const std::filesystem::path& path) {
  json::Fault fault;
  const std::optional<Value> read = json::read(test::text_of_file(path), fault);
  if (!read) throw std::runtime_error(path.string() + ": " + fault.message);
  return *read;
}

const Value& examples() {
  static const Value kExamples =
      read_file(std::filesystem::path(MLSHEET_ROOT) / "tests/golden/footprint/worked_examples.json")
          .at("examples");
  return kExamples;
}

// Cut at each `at` that is not inside of brackets.
Arguments split(std::string_view text, char at) {
  Arguments pieces(1);
  int depth = 0;
  for (const char c : text) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (c == at && depth == 0) {
      pieces.emplace_back();
    } else {
      pieces.back() += c;
    }
  }
  return pieces;
}

std::optional<double> number_in(std::string_view text) {
  const text::DecimalParse parsed = text::parse_decimal(text);
  return parsed.value ? std::optional(parsed.value->to_double()) : std::nullopt;
}

double factor_named(std::string_view id) {
  const auto record = test::shipped_factors().find(id);
  if (!record) throw std::out_of_range("no factor " + std::string(id));
  return record->value;
}

// --- What a sheet gives -------------------------------------------------------------------------

// The distribution of a line that is one random variable.
const quantity::Distribution& distribution_of(const Ledger& ledger, const Line& line) {
  const ParameterId id = *line.amount.parameters().begin();
  return ledger.inventory.parameters()[static_cast<std::size_t>(id)].distribution;
}

double variance_of(const Ledger& ledger, const Line& line) {
  return line.amount.parameters().size() == 1 ? quantity::variance(distribution_of(ledger, line))
                                              : 0;
}

// In closed form, for a total that is the sum of its variables.
double exact(const Ledger& ledger, std::string_view what) {
  double mean = 0, variance = 0, low = 0, high = 0;
  for (const Line& line : ledger.inventory.lines()) {
    variance += variance_of(ledger, line);
    mean += line.amount.parameters().size() == 1 ? quantity::mean(distribution_of(ledger, line))
                                                 : test::line_of(ledger, line.id).amount;
  }
  for (const Contribution& line : ledger.contributions) {
    low += line.low.value_or(line.amount);
    high += line.high.value_or(line.amount);
  }
  return what == "mean" ? mean : what == "low" ? low : what == "high" ? high : std::sqrt(variance);
}

double first_order_index(const Ledger& ledger, std::string_view id) {
  double all = 0, one = 0;
  for (const Line& line : ledger.inventory.lines()) {
    const double variance = variance_of(ledger, line);
    all += variance;
    if (line.id == id) one = variance;
  }
  return one / all;
}

double spread(const Ledger& ledger, std::string_view what) {
  const Statistics total = statistics_of_total(ledger.inventory, ledger.sampling);
  return what == "mean"        ? total.mean
         : what == "deviation" ? total.deviation
         : what == "p05"       ? total.p05
         : what == "p50"       ? total.p50
                               : total.p95;
}

double sample(const Ledger& ledger, std::string_view which) {
  std::vector<Addend> addends;
  for (const Line& line : ledger.inventory.lines()) addends.push_back({0, line.amount});
  const auto all = totals(ledger.inventory.parameters(), addends, ledger.sampling);
  return which == "first" ? all.front() : all.back();
}

double coverage(const Ledger& ledger, std::string_view what) {
  return what == "all"       ? ledger.coverage.all
         : what == "counted" ? ledger.coverage.counted
         : what == "lines"   ? ledger.coverage.lines.value()
                             : ledger.coverage.cost.value();
}

double service(const Ledger& ledger, std::string_view what) {
  return what == "devices"    ? ledger.service->devices
         : what == "per_year" ? ledger.service->per_year
                              : ledger.service->per_million_inferences.value();
}

double stage(const Ledger& ledger, std::string_view name) {
  const std::map<std::string_view, Stage> names = {{"raw", Stage::Raw},
                                                   {"manufacturing", Stage::Manufacturing},
                                                   {"distribution", Stage::Distribution},
                                                   {"end_of_life", Stage::EndOfLife}};
  double sum = 0;
  for (const Contribution& line : ledger.contributions) {
    sum += line.stage == names.at(name) ? line.amount : 0;
  }
  return sum;
}

template <class Rows, class Member>
double found_in(const Rows& rows, std::string_view id, Member member) {
  for (const auto& row : rows) {
    if (row.id == id) return member(row);
  }
  throw std::out_of_range("no " + std::string(id));
}

double sigma(const Ledger& ledger, std::string_view id) {
  return found_in(ledger.inventory.parameters(), id, [](const Parameter& parameter) {
    return std::get<quantity::Lognormal>(parameter.distribution).sigma;
  });
}

double cost_of_materials(const FootprintOf& sheet) {
  double cost = 0;
  for (const BomLineInputs& line : gather(sheet.linked).bom_lines) {
    cost += term_of(sheet.linked, line.cost, {}, {}).value *
            term_of(sheet.linked, line.quantity, {}, {}).value;
  }
  return cost;
}

double quantity_of(const FootprintOf& sheet, const std::string& name) {
  const Ledger& ledger = sheet.ledger;
  const std::string group = name.substr(0, name.find('.'));
  const std::string rest = name.substr(std::min(name.size(), group.size() + 1));
  if (name == "total") return ledger.total;
  if (name == "bom.cost") return cost_of_materials(sheet);
  if (name == "sum" || name == "count") {
    double sum = 0, count = 0;
    for (const Contribution& line : ledger.contributions) {
      sum += line.amount;
      count += line.amount != 0 ? 1 : 0;
    }
    return name == "sum" ? sum : count;
  }
  if (group == "share") return share(ledger, sheet.line(rest));
  if (group == "stage") return stage(ledger, rest);
  if (group == "coverage") return coverage(ledger, rest);
  if (group == "service") return service(ledger, rest);
  if (group == "spread") return spread(ledger, rest);
  if (group == "sample") return sample(ledger, rest);
  if (group == "exact") return exact(ledger, rest);
  if (group == "index") return first_order_index(ledger, rest);
  if (group == "sigma") return sigma(ledger, rest);
  if (group == "beside") {
    return found_in(ledger.beside, rest, [](const Beside& row) { return row.amount; });
  }
  if (group == "indicator") {
    return found_in(ledger.indicators, rest,
                    [](const Indicator& row) { return row.amount.value(); });
  }
  if (group == "maybe") {
    const bool is_there = std::any_of(ledger.contributions.begin(), ledger.contributions.end(),
                                      [&](const Contribution& line) { return line.id == rest; });
    return is_there ? sheet.line(rest).amount : 0;
  }
  return sheet.line(name).amount;
}

// --- Equations called directly ------------------------------------------------------------------

constexpr Sampling kForIndices{.samples = 65536, .seed = 1};

SobolIndices sobol_of_product() {
  return sobol({{.id = "x1", .distribution = quantity::Lognormal{1, 0.2}},
                {.id = "x2", .distribution = quantity::Lognormal{1, 0.4}}},
               kForIndices,
               [](const Values<double>& v) { return v[ParameterId(0)] * v[ParameterId(1)]; });
}

SobolIndices sobol_of_ishigami() {
  std::vector<Parameter> parameters;
  for (const char* name : {"x1", "x2", "x3"}) {
    parameters.push_back({.id = name, .distribution = quantity::Uniform{-kPi, kPi}});
  }
  return sobol(parameters, kForIndices, [](const Values<double>& v) {
    const double one = std::sin(v[ParameterId(0)]);
    const double two = std::sin(v[ParameterId(1)]);
    const double three = v[ParameterId(2)] * v[ParameterId(2)];
    return one + 7 * two * two + 0.1 * three * three * one;
  });
}

double index_in(const SobolIndices& found, std::string_view what, double number) {
  if (what == "variance") return found.variance;
  const Indices& one = found.indices[static_cast<std::size_t>(number)];
  return what == "first" ? one.first_order : one.total;
}

// Of one example: its sheets, and the equations that it calls.
class Example {
 public:
  explicit Example(const Value& example) : example_(example) {}

  Value evaluate(const std::string& written) {
    const Arguments tokens = split(written, ' ');
    Value value = term(tokens.front());
    for (std::size_t i = 1; i + 1 < tokens.size(); i += 2) {
      const double next = term(tokens[i + 1]).get<double>();
      const double so_far = value.get<double>();
      value = tokens[i] == "+"   ? so_far + next
              : tokens[i] == "-" ? so_far - next
              : tokens[i] == "*" ? so_far * next
                                 : so_far / next;
    }
    return value;
  }

 private:
  Value term(const std::string& token) {
    if (const auto number = number_in(token)) return *number;
    if (token.back() == ')') {
      const std::size_t open = token.find('(');
      return call(token.substr(0, open),
                  split(token.substr(open + 1, token.size() - open - 2), ','));
    }
    const std::size_t colon = token.find(':');
    return quantity_of(sheet(token.substr(0, colon)), token.substr(colon + 1));
  }

  Value call(const std::string& name, const Arguments& arguments);
  Value call_sampler(const std::string& name, const Arguments& arguments);
  Value by_falling_swing();

  const FootprintOf& sheet(const std::string& name) {
    std::unique_ptr<FootprintOf>& found = sheets_[name];
    if (!found) {
      std::string text;
      for (const Value& line : example_.at("sheets").at(name)) {
        text += line.get<std::string>() + "\n";
      }
      found = std::make_unique<FootprintOf>(text);
    }
    return *found;
  }

  const Value& example_;
  std::map<std::string, std::unique_ptr<FootprintOf>> sheets_;
};

Value Example::by_falling_swing() {
  constexpr std::string_view kEnding = "_swing";
  std::vector<std::pair<double, std::string>> swings;
  for (const auto& [name, row] : example_.at("expected").items()) {
    if (!name.ends_with(kEnding)) continue;
    const double width = evaluate(row.at("of").get<std::string>()).get<double>();
    swings.emplace_back(-width, name.substr(0, name.size() - kEnding.size()));
  }
  std::sort(swings.begin(), swings.end());
  Value names = Value::array();
  for (const auto& [width, name] : swings) names.push_back(name);
  return names;
}

std::uint64_t key_of(const Arguments& arguments) {
  return stream_key(static_cast<std::uint64_t>(number_in(arguments[0]).value()), arguments[1]);
}

Value Example::call_sampler(const std::string& name, const Arguments& arguments) {
  const std::uint64_t key = key_of(arguments);
  if (name == "stream_key") return std::to_string(key);
  Value list = Value::array();
  if (name == "random") {
    SplitMix random(key);
    for (int i = 0; i < 3; ++i) list.push_back(std::to_string(random.next()));
    return list;
  }
  const auto count = static_cast<std::uint32_t>(number_in(arguments[2]).value());
  for (const std::uint32_t stratum : permutation(key, count)) {
    if (name == "permutation") {
      list.push_back(stratum);
    } else {
      list.push_back(stratum_middle(stratum, count));
    }
  }
  return list;
}

Value Example::call(const std::string& name, const Arguments& arguments) {
  const auto number = [&](std::size_t i) { return evaluate(arguments.at(i)).get<double>(); };
  const auto rest = [&](std::size_t first) {
    std::vector<double> values;
    for (std::size_t i = first; i < arguments.size(); ++i) values.push_back(number(i));
    return values;
  };
  const auto whole = [&](std::size_t i) { return static_cast<int>(number(i)); };
  const auto quantile = [&](const quantity::Distribution& distribution) {
    return quantity::quantile(distribution, number(0));
  };
  const std::map<std::string, std::function<Value()>> kEquations = {
      {"factor", [&] { return factor_named(arguments[0]); }},
      {"difference", [&] { return std::abs(number(0) - number(1)); }},
      {"unit",
       [&] {
         return quantity::parse_unit(arguments[0])->scale.to_double() /
                quantity::parse_unit(arguments[1])->scale.to_double();
       }},
      {"gas",
       [&] {
         const std::string table = "act_fab:" + arguments[0];
         return abated_gas(factor_named(table + ":gas_95"), factor_named(table + ":gas_99"),
                           number(1));
       }},
      {"memory",
       [&] { return memory(number(1), factor_named(arguments[0]), number(2), number(3), 0.15); }},
      {"dies_per_wafer", [&] { return dies_per_wafer(number(0)).value(); }},
      {"hours_of_set", [&] { return hours_of_set(number(0), number(1), number(2), number(3)); }},
      {"cycles", [&] { return cycles(number(0), number(1), number(2)); }},
      {"spread_ahead", [&] { return spread_ahead(number(0), number(1)); }},
      {"path",
       [&] {
         double sum = 0;
         for (double year = 0; year < number(4); ++year) {
           sum += projected(number(0), number(1), number(2), number(3) + year);
         }
         return sum;
       }},
      {"freight", [&] { return freight(number(0), number(1), number(2)); }},
      {"circular",
       [&] {
         return circular_footprint({.recycled_in = number(0),
                                    .recycled_out = number(1),
                                    .burnt = number(2),
                                    .allocation = number(3),
                                    .virgin = number(4),
                                    .recycled_content = number(5),
                                    .recycling = number(5),
                                    .replaced = number(4),
                                    .disposal = number(6)});
       }},
      {"weighted_score", [&] { return weighted_score(number(0), number(1), number(2)); }},
      {"characterised",
       [&] {
         const double amounts[] = {number(0), number(2)};
         const double factors[] = {number(1), number(3)};
         return characterised(amounts, factors);
       }},
      {"induced_demand",
       [&] { return induced_demand(number(0), number(1), number(2), number(3)); }},
      {"gsd_squared", [&] { return gsd_squared(number(0)); }},
      {"combined_sigma", [&] { return combined_sigma(number(0), number(1)); }},
      {"pedigree_sigma",
       [&] {
         return pedigree_sigma({.reliability = whole(0),
                                .completeness = whole(1),
                                .temporal = whole(2),
                                .geographical = whole(3),
                                .technological = whole(4)},
                               number(5),
                               whole(6) == 1 ? PedigreeTable::First : PedigreeTable::Second)
             .value();
       }},
      {"normal", [&] { return quantity::normal_quantile(number(0)); }},
      {"percentile",
       [&] {
         std::vector<double> values = rest(1);
         return percentile(values, number(0));
       }},
      {"triangular",
       [&] {
         return quantile(quantity::Triangular{number(1), number(2), number(3)});
       }},
      {"uniform",
       [&] {
         return quantile(quantity::Uniform{number(1), number(2)});
       }},
      {"lognormal",
       [&] {
         return quantile(quantity::Lognormal{number(1), quantity::log(number(2)) / 2});
       }},
      {"plus_minus",
       [&] {
         const double away = number(1) * number(2) / 100;
         return quantile(quantity::Triangular{number(1) - away, number(1), number(1) + away});
       }},
      {"sources", [&] { return quantile(quantity::Sources{rest(1)}); }},
      {"sobol_product",
       [&] {
         static const SobolIndices kIndices = sobol_of_product();
         return index_in(kIndices, arguments[0], number(1));
       }},
      {"ishigami",
       [&] {
         static const SobolIndices kIndices = sobol_of_ishigami();
         return index_in(kIndices, arguments[0], number(1));
       }},
      {"by_falling_swing", [&] { return by_falling_swing(); }}};
  const auto equation = kEquations.find(name);
  return equation == kEquations.end() ? call_sampler(name, arguments) : equation->second();
}

// `5x` as `5`: what a reader sees, with as many decimals.
void expect_printed(double value, const std::string& printed, const std::string& what) {
  const std::string number = printed.substr(0, printed.find_first_not_of("0123456789."));
  const std::size_t point = number.find('.');
  const int decimals = point == number.npos ? 0 : static_cast<int>(number.size() - point - 1);
  EXPECT_EQ(text::format_fixed(value, decimals), number) << what;
}

class WorkedExamples : public ::testing::TestWithParam<std::size_t> {};

TEST_P(WorkedExamples, AreReproduced) {
  const Value& example = examples().at(GetParam());
  Example evaluation(example);
  for (const auto& [name, row] : example.at("expected").items()) {
    const std::string of = row.at("of").get<std::string>();
    const Value& expected = row.at("value");
    const Value found = evaluation.evaluate(of);
    if (!expected.is_number()) {
      EXPECT_EQ(found, expected) << name << " = " << of;
      continue;
    }
    const double value = expected.get<double>();
    const double tolerance = row.contains("abs") ? row.at("abs").get<double>()
                                                 : row.at("rel").get<double>() * std::abs(value);
    EXPECT_NEAR(found.get<double>(), value, tolerance) << name << " = " << of;
    if (row.contains("printed")) {
      expect_printed(found.get<double>(), row.at("printed").get<std::string>(), name);
    }
  }
}

std::string name_of(const ::testing::TestParamInfo<std::size_t>& parameters) {
  std::string name = examples().at(parameters.param).at("id").get<std::string>();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Golden, WorkedExamples,
                         ::testing::Range(std::size_t{0}, examples().size()), name_of);

// The collection of worked examples that is kept beside the repository, where it is there: none of
// its entries is left out, and its values are those of the golden file.
TEST(Collection, AgreesWithTheGoldenFile) {
  const auto path = std::filesystem::path(MLSHEET_ROOT).parent_path() /
                    "shared/reference/facts/worked_examples.json";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no worked examples at " << path;
  std::map<std::string, const Value*> golden;
  for (const Value& example : examples()) {
    golden[example.at("id").get<std::string>()] = &example.at("expected");
  }
  const Value collection = read_file(path);
  for (const Value& example : collection.at("examples")) {
    const std::string id = example.at("id").get<std::string>();
    ASSERT_TRUE(golden.contains(id)) << id;
    for (const auto& [name, expected] : example.at("expected").items()) {
      ASSERT_TRUE(golden[id]->contains(name)) << id << ": " << name;
      EXPECT_EQ(golden[id]->at(name).at("value"), expected.at("value")) << id << ": " << name;
    }
  }
}

}  // namespace
}  // namespace mlsheet::footprint
