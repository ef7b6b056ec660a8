#pragma once
// What is worked out of a ledger only to be told: shares, which input moves a line most, how two
// footprints differ.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/account/account.h"

namespace mlsheet::account {

// `/environment/power/average` as authors speak of it: `environment.power.average`.
std::string dotted(std::string_view pointer);

std::string stage_id(footprint::Stage stage);  // `end_of_life`

// A parameter in words: its name, and which of that name.
std::string label_of(const footprint::Ledger& ledger, footprint::ParameterId parameter);

// What the indices of variance cost.
std::uint64_t evaluations_of(const Footprint& footprint);

// Of the inputs of a line, the one that moves the total most; nullptr when none does.
class Movers {
 public:
  explicit Movers(const Footprint& footprint);
  const footprint::LabelledSwing* of(const footprint::Contribution& contribution) const;

 private:
  const Footprint& footprint_;
  std::vector<footprint::ParameterId> order_;  // of the swings
};

// Largest first, as many as wanted.
std::vector<const footprint::Contribution*> largest(const footprint::Ledger& ledger,
                                                    std::size_t count);

// The same line or stage of two footprints; nothing where one has none.
struct Difference {
  std::string id, label;
  std::optional<double> one, other;
  double difference() const { return one.value_or(0) - other.value_or(0); }
};
std::vector<Difference> differences_by_stage(const footprint::Ledger& one,
                                             const footprint::Ledger& other);
// In the order of the first ledger; what only the second has follows.
std::vector<Difference> differences_by_line(const footprint::Ledger& one,
                                            const footprint::Ledger& other);

}  // namespace mlsheet::account
