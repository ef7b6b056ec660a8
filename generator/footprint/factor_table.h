#pragma once
// Factor tables: footprint/factors/*.yaml and those of a user. A table says once what holds for all
// its rows (`defaults`), names its columns and lists rows; each number becomes one record that says
// of itself all that a reader of a datasheet has to know. docs/footprint.md, factors.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "document/document.h"
#include "quantity/unit.h"

namespace mlsheet::footprint {

struct FactorRecord {
  std::string id;    // `grid:USA:2024`, `act_fab:28:energy`, `freight:rail`
  std::string name;  // for readers; the id where the table names nothing
  double value = 0;  // in `unit`
  std::optional<double> low, high;
  std::string unit;  // as written, `g/kWh`
  std::string per;   // of what there is no unit for: `piece`, `layer`
  int year = 0;
  std::string region;     // of electricity
  std::string boundary;   // `direct`, `lifecycle`, `upstream`, `collection`
  std::string basis;      // of electricity: `generation`, `delivered`, `marginal`
  std::string indicator;  // `gwp100`; `none` for what is no impact
  std::string gwp_set;    // `AR6`; `not stated`
  std::string source, attribution, licence;
};

struct FactorTable {
  std::string id;
  std::string kind;                   // `electricity`, `freight`, …: rows of kFactorKinds
  std::vector<FactorRecord> records;  // in the order of the table; ids are unique
};

// What a table may hold: the dimension of its factors, given by a unit, and the band outside of
// which a number cannot be meant (docs/footprint.md, bands). No unit: each column has its own, in
// any notation; whoever uses it names the unit he expects.
struct FactorKind {
  std::string_view id;
  std::string_view unit;
  double low = 0;
  double high = 0;  // 0: no band
};
const FactorKind* factor_kind(std::string_view id);

// Reads a table; each fault is reported where it stands, and the row left out.
FactorTable read_factor_table(const document::Document& document, diagnostic::Report& report);

}  // namespace mlsheet::footprint
