#pragma once
// Factor tables: footprint/factors/*.yaml and those of a user. A table says once what holds for all
// its rows (`defaults`), names its columns and lists rows; each number becomes one record that says
// of itself all that a reader of a datasheet has to know. docs/footprint.md, factors.

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "document/document.h"

namespace mlsheet::footprint {

// Texts are views of what holds the record: a FactorTable, or the program itself.
struct FactorRecord {
  std::string_view id;    // `grid:USA:2024`, `act_fab:28:energy`, `freight:rail`
  std::string_view name;  // for readers; the id where the table names nothing
  double value = 0;       // in `unit`
  std::optional<double> low, high;
  std::string_view unit;  // as written, `g/kWh`
  std::string_view per;   // of what there is no unit for: `piece`, `layer`
  int year = 0;
  std::string_view region;     // of electricity
  std::string_view boundary;   // `direct`, `lifecycle`, `upstream`, `collection`
  std::string_view basis;      // of electricity: `generation`, `delivered`, `marginal`
  std::string_view indicator;  // `gwp100`; `none` for what is no impact
  std::string_view gwp_set;    // `AR6`; `not stated`
  std::string_view edition;    // of a source that changes its figures from one to the next
  std::string_view source, attribution, licence;
  bool is_own = false;  // from a file that the sheet names
};

// Every text of a record.
inline constexpr std::string_view FactorRecord::*kFactorTexts[] = {
    &FactorRecord::id,      &FactorRecord::name,      &FactorRecord::unit,
    &FactorRecord::per,     &FactorRecord::region,    &FactorRecord::boundary,
    &FactorRecord::basis,   &FactorRecord::indicator, &FactorRecord::gwp_set,
    &FactorRecord::edition, &FactorRecord::source,    &FactorRecord::attribution,
    &FactorRecord::licence};

// Keeps texts, each once. Its views stay valid when it is moved; so that they do, it is not copied.
class KeptTexts {
 public:
  KeptTexts() = default;
  KeptTexts(KeptTexts&&) = default;
  KeptTexts& operator=(KeptTexts&&) = default;

  std::string_view keep(std::string_view text) { return *texts_.emplace(text).first; }

 private:
  std::set<std::string, std::less<>> texts_;
};

struct FactorTable {
  std::string id;
  std::string kind;                   // `electricity`, `freight`, …: rows of factor_kinds()
  std::vector<FactorRecord> records;  // in the order of the table; ids are unique
  KeptTexts texts;                    // of the records
};

// Reads a table; each fault is reported where it stands, and the row left out.
FactorTable read_factor_table(const document::Document& document, diagnostic::Report& report);

}  // namespace mlsheet::footprint
