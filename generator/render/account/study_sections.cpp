// What the caller asked beside the account of one footprint: a comparison, the indices of variance.

#include <algorithm>
#include <cmath>

#include "render/account/figures.h"
#include "render/account/sections.h"
#include "render/account/words.h"
#include "sheet/impact_numbers.h"
#include "text/decimal.h"

namespace mlsheet::account {
namespace {

using footprint::Ledger;

constexpr int kIndexDecimals = 2;
constexpr std::string_view kNone = "–";

std::string total_of(const Footprint& footprint) {
  const Numbers numbers(footprint.ledger);
  std::string words = numbers.with_unit(footprint.ledger.total);
  if (footprint.spread) {
    words += " (90 % of cases from " +
             numbers.between(footprint.spread->total.p05, footprint.spread->total.p95) + ")";
  }
  return words;
}

void write_totals(Page& page, const Footprint& one, const Footprint& other) {
  const Numbers numbers(one.ledger);
  page.item("  ", "This sheet: " + total_of(one));
  page.item("  ", "The other: " + total_of(other));
  const double difference = one.ledger.total - other.ledger.total;
  std::string words =
      "Difference: " + numbers.signed_difference(difference) + " " + std::string(kUnit);
  if (other.ledger.total > 0) {
    words += ", " + sheet::percent(std::abs(difference) / other.ledger.total) + " of the other";
  }
  page.item("  ", words);
}

// Totals of different times are no fair comparison.
void write_services(Page& page, const Footprint& one, const Footprint& other) {
  const double own = one.ledger.years;
  const double its = other.ledger.years;
  if (own <= 0 || its <= 0 || own == its) return;
  page.item("  ", "They serve for different times, " + counted(own, "year", "years") + " and " +
                      counted(its, "year", "years") + ": per year that is " +
                      Numbers(one.ledger).with_unit(one.ledger.total / own) + " and " +
                      Numbers(other.ledger).with_unit(other.ledger.total / its) +
                      ". The totals themselves do not compare.");
}

void write_probability(Page& page, const Footprint& one, const Comparison& comparison) {
  if (!comparison.probability_lower) {
    page.item("  ", one.ledger.mode == comparison.other.ledger.mode
                        ? "No probability is given: neither footprint has an interval."
                        : "The two are computed by different methods (`" + one.ledger.mode +
                              "`, `" + comparison.other.ledger.mode +
                              "`): their difference is one of methods too, and no probability "
                              "is given.");
    return;
  }
  page.item("  ", "This sheet is lower in " + sheet::percent(*comparison.probability_lower) +
                      " of " + std::to_string(one.ledger.sampling.samples) +
                      " common samples, seed " + std::to_string(one.ledger.sampling.seed) + ".");
}

// Each in the figures of its own sheet.
void write_differences(Page& page, const Ledger& one, const Ledger& other,
                       const std::vector<Difference>& all) {
  const auto cell = [](const Ledger& ledger, const std::optional<double>& amount) {
    return right(amount ? Numbers(ledger).plain(*amount) : std::string(kNone), kAmountCells);
  };
  for (const Difference& found : all) {
    const std::string difference = Numbers(one).signed_difference(found.difference());
    page.item(
        cell(one, found.one) + cell(other, found.other) + right(difference, kAmountCells) + "  ",
        found.label);
  }
}

}  // namespace

void write_comparison(Page& page, const Account& account) {
  if (!account.comparison) return;
  const Footprint& one = account.footprint;
  const Footprint& other = account.comparison->other;
  page.heading("Comparison with " + name_of(other) + " (" + other.file + ")");
  if (!one.ledger.complete || !other.ledger.complete) {
    const bool is_own = !one.ledger.complete;
    page.item("  ", std::string("Not compared: ") + (is_own ? "this sheet" : "the other") +
                        " has no total; " + why_no_total(is_own ? one : other) + ".");
    return;
  }
  write_totals(page, one, other);
  write_services(page, one, other);
  write_probability(page, one, *account.comparison);
  page.heading("Difference by stage, " + std::string(kUnit) + ": this, the other, difference");
  write_differences(page, one.ledger, other.ledger, differences_by_stage(one.ledger, other.ledger));
  page.heading("Difference by line, " + std::string(kUnit) + ": this, the other, difference");
  write_differences(page, one.ledger, other.ledger, differences_by_line(one.ledger, other.ledger));
}

void write_sobol(Page& page, const Footprint& footprint) {
  if (!footprint.sobol) return;
  std::vector<footprint::Indices> sorted = footprint.sobol->indices;
  if (sorted.empty()) return page.heading("Share of the variance: none, for there is no interval");
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.total > b.total; });
  page.heading("Share of the variance: first order, total (with all interactions)");
  for (const footprint::Indices& indices : sorted) {
    page.item(right(text::format_fixed(indices.first_order, kIndexDecimals), kAmountCells) +
                  right(text::format_fixed(indices.total, kIndexDecimals), kAmountCells) + "  ",
              label_of(footprint.ledger, indices.parameter));
  }
  page.item("  ", "Computed from " + std::to_string(evaluations_of(footprint)) +
                      " evaluations of the total: samples × (inputs that vary + 2).");
}

}  // namespace mlsheet::account
