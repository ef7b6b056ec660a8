#include "render/account/figures.h"
#include "render/account/json_parts.h"

namespace mlsheet::account {
namespace {

void write_differences(json::Writer& out, std::string_view key,
                       const std::vector<Difference>& all) {
  out.key(key).begin_array();
  for (const Difference& found : all) {
    out.begin_object();
    out.key("id").string(found.id);
    out.key("label").string(found.label);
    write_number(out, "one", found.one);
    write_number(out, "other", found.other);
    write_number(out, "difference", found.difference());
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_settings(json::Writer& out, const Account& account) {
  out.key("settings").begin_array();
  for (const Setting& setting : account.settings) {
    out.begin_object();
    out.key("path").string(setting.path);
    out.key("value").string(setting.value);
    out.end_object();
  }
  out.end_array();
  out.key("as_stated");
  if (!account.as_stated) {
    out.null();
    return;
  }
  out.begin_object();
  write_total(out, *account.as_stated);
  out.end_object();
}

void write_comparison(json::Writer& out, const Account& account) {
  out.key("comparison");
  if (!account.comparison) {
    out.null();
    return;
  }
  const footprint::Ledger& one = account.footprint.ledger;
  const Footprint& other = account.comparison->other;
  const bool is_possible = one.complete && other.ledger.complete;
  out.begin_object();
  out.key("file").string(other.file);
  write_text(out, "name", other.name);
  out.key("mode").string(other.ledger.mode);
  write_total(out, other);
  write_number(out, "difference",
               is_possible ? std::optional(one.total - other.ledger.total) : std::nullopt);
  write_number(out, "probability_lower", account.comparison->probability_lower);
  write_differences(
      out, "stages",
      is_possible ? differences_by_stage(one, other.ledger) : std::vector<Difference>());
  write_differences(
      out, "lines",
      is_possible ? differences_by_line(one, other.ledger) : std::vector<Difference>());
  out.end_object();
}

void write_sobol(json::Writer& out, const Footprint& footprint) {
  out.key("sobol");
  if (!footprint.sobol || footprint.sobol->indices.empty()) {
    out.null();
    return;
  }
  out.begin_object();
  write_number(out, "variance", footprint.sobol->variance);
  out.key("evaluations").integer(static_cast<std::int64_t>(evaluations_of(footprint)));
  out.key("indices").begin_array();
  for (const footprint::Indices& indices : footprint.sobol->indices) {
    const auto place = static_cast<std::size_t>(indices.parameter);
    out.begin_object();
    out.key("id").string(footprint.ledger.inventory.parameters()[place].id);
    out.key("label").string(label_of(footprint.ledger, indices.parameter));
    write_number(out, "first_order", indices.first_order);
    write_number(out, "total", indices.total);
    out.end_object();
  }
  out.end_array().end_object();
}

}  // namespace mlsheet::account
