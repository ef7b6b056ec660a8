#pragma once
// What the stages of a footprint read: the sheet through its one table of paths, the factors, and
// the account into which they write. A value that is faulty or beyond its band is as if it were not
// there, and the total is then withheld.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "evidence/emissions_log.h"
#include "evidence/linked.h"
#include "footprint/account.h"
#include "footprint/factor_library.h"
#include "footprint/inputs_view.h"
#include "footprint/term.h"

namespace mlsheet::footprint {

class Reading {
 public:
  Reading(const evidence::Linked& linked, const Inputs& inputs, const FactorLibrary& factors,
          Account& account, diagnostic::Report& report);

  const Inputs& inputs() const { return inputs_; }
  const evidence::Linked& linked() const { return linked_; }
  const FactorLibrary& factors() const { return factors_; }
  Account& account() { return account_; }
  const Ledger& ledger() const { return account_.ledger(); }
  diagnostic::Report& report() { return report_; }

  const evidence::Value& value(ValueId id) const { return linked_.value(id); }
  bool is_stated(ValueId id) const;
  std::string_view text(ValueId id) const;  // empty where nothing is stated
  bool is_true(ValueId id) const { return text(id) == "true"; }

  // In `unit`; nothing where it is not stated.
  std::optional<Term> term(ValueId id, std::string_view name, std::string_view unit) const;
  std::optional<Term> count(ValueId id, std::string_view name) const;
  std::optional<int> year(ValueId date) const;  // `2024-05-31` is of 2024
  std::optional<int> year_of_sheet() const;     // when it was changed last
  double number_or(ValueId id, double otherwise) const;

  // The parameter of an input, or of what stands in its place.
  std::optional<Expression> known(ValueId id, std::string_view name, std::string_view unit);
  Expression known_or(ValueId id, std::string_view name, std::string_view unit, double otherwise);

  // Where a factor is asked for, the table whose nearest names are offered, and how the author
  // calls it: by its id where this is empty.
  struct Asked {
    source::Span at;
    std::string_view prefix;
    std::string words = {};
  };
  // The factor `id`. Where there is none, or none in `unit`, that is reported, and the total is
  // withheld.
  std::optional<Expression> factor(std::string_view id, std::string_view unit, const Asked& asked);

  // Electricity in kg/kWh: the figure that is stated, or that of the region. Reports a region that
  // has none.
  struct Electricity {
    Expression intensity;
    std::string region;         // code; empty for a stated figure
    int year = 0;               // of the figure; 0 where it is not known
    bool is_generated = false;  // not yet lessened by the losses of the grid
    std::string boundary;       // `direct`, `lifecycle`; empty where it is not known
  };
  std::optional<Electricity> electricity(ValueId stated, ValueId region, ValueId year);

  // Of a region by its code; nothing where no table knows it.
  std::optional<Electricity> electricity_in(std::string_view code, std::optional<int> year);

  // The log of the training, read once; nothing where there is none or it is faulty.
  const evidence::EmissionsLog* emissions_log() const { return log_; }
  // After a fault in the author's own table nobody knows what is in it.
  void expect_unknown_factors() { is_own_table_faulty_ = true; }

  void set_emissions_log(const evidence::EmissionsLog* log) { log_ = log; }

  // Whether something that was reported may be why a value below `pointer` is not there.
  bool has_fault_below(std::string_view pointer) const;

  // Where the device is described of which a total is computed.
  source::Span place_of_device() const;

  // Without it no total: named in the sheet's own words, and reported unless it was already.
  void need(ValueId id, std::string_view pointer);
  void report_needs(source::Span at);

 private:
  void note_lost_inputs();
  std::optional<Electricity> of_region(ValueId region, ValueId year);
  std::optional<FactorRecord> electricity_named(std::string_view written,
                                                std::optional<int> year) const;
  Electricity as_electricity(const FactorRecord& record);

  const evidence::Linked& linked_;
  const Inputs& inputs_;
  const FactorLibrary& factors_;
  Account& account_;
  diagnostic::Report& report_;
  const evidence::EmissionsLog* log_ = nullptr;
  bool is_own_table_faulty_ = false;
  std::vector<ValueId> refused_;         // beyond their bands
  std::vector<std::string> unreported_;  // missing inputs nobody has spoken of, in backticks
  std::vector<std::string> statements_;  // made in their place
};

// Of a material as authors name it: `ABS`, `hard plastic`, `HDPE`. In kg/kg.
std::optional<Expression> factor_of_material(Reading& reading, ValueId material);

// Of the same material made again.
std::optional<Expression> factor_of_recycled(Reading& reading, ValueId material);

}  // namespace mlsheet::footprint
