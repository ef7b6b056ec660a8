#include <cmath>

#include "render/account/figures.h"
#include "render/account/json_parts.h"
#include "render/account/words.h"
#include "sheet/impact_numbers.h"

namespace mlsheet::account {
namespace {

using footprint::Contribution;
using footprint::Ledger;

std::optional<double> share_of(const Ledger& ledger, double amount) {
  if (!ledger.complete || ledger.total <= 0) return std::nullopt;
  return amount / ledger.total;
}

void write_input(json::Writer& out, const Footprint& footprint,
                 const footprint::LedgerInput& input) {
  out.begin_object();
  out.key("name").string(input.name);
  out.key("shown").string(input.shown);
  write_text(out, "in_equation", input.in_equation);
  write_text(out, "pointer", input.pointer);
  const auto found = footprint.places.find(input.pointer);
  const bool is_known = found != footprint.places.end();
  write_text(out, "file", is_known ? found->second.file : "");
  write_number(out, "line", is_known ? std::optional<double>(found->second.line) : std::nullopt);
  write_number(out, "column",
               is_known ? std::optional<double>(found->second.column) : std::nullopt);
  write_text(out, "factor", input.factor);
  write_text(out, "source", input.source);
  out.key("basis").string(to_text(input.basis));
  out.end_object();
}

void write_swing(json::Writer& out, const footprint::LabelledSwing& swing) {
  out.begin_object();
  out.key("label").string(swing.label);
  write_text(out, "pointer", swing.pointer);
  write_number(out, "low", swing.low);
  write_number(out, "high", swing.high);
  out.end_object();
}

void write_line(json::Writer& out, const Footprint& footprint, const Movers& movers,
                const Contribution& line) {
  out.begin_object();
  out.key("id").string(line.id);
  out.key("label").string(line.label);
  out.key("stage").string(stage_id(line.stage));
  write_number(out, "amount", line.amount);
  out.key("shown").string(Numbers(footprint.ledger).with_unit(line.amount));
  write_number(out, "share", share_of(footprint.ledger, line.amount));
  write_number(out, "low", line.low);
  write_number(out, "high", line.high);
  out.key("route").string(to_text(line.route));
  write_text(out, "tier", line.tier ? to_text(*line.tier) : "");
  out.key("basis").string(to_text(line.basis));
  write_text(out, "equation", line.equation);
  write_text(out, "formula", line.formula);
  write_number(out, "cost", line.cost);
  write_number(out, "mass", line.mass);
  out.key("inputs").begin_array();
  for (const footprint::LedgerInput& input : line.inputs) write_input(out, footprint, input);
  out.end_array();
  write_text(out, "source", line.source);
  out.key("swing");
  if (const footprint::LabelledSwing* swing = movers.of(line)) {
    write_swing(out, *swing);
  } else {
    out.null();
  }
  out.end_object();
}

}  // namespace

void write_number(json::Writer& out, std::string_view key, const std::optional<double>& number) {
  out.key(key);
  if (number && std::isfinite(*number)) {
    out.number(*number);
  } else {
    out.null();
  }
}

void write_text(json::Writer& out, std::string_view key, std::string_view text) {
  out.key(key);
  if (text.empty()) {
    out.null();
  } else {
    out.string(text);
  }
}

void write_texts(json::Writer& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.string(text);
  out.end_array();
}

void write_statistics(json::Writer& out, const footprint::Statistics& found) {
  write_number(out, "mean", found.mean);
  write_number(out, "deviation", found.deviation);
  write_number(out, "p05", found.p05);
  write_number(out, "p50", found.p50);
  write_number(out, "p95", found.p95);
}

void write_total(json::Writer& out, const Footprint& footprint) {
  const footprint::Ledger& ledger = footprint.ledger;
  write_number(out, "total", ledger.complete ? std::optional(ledger.total) : std::nullopt);
  write_text(out, "shown", ledger.complete ? Numbers(ledger).with_unit(ledger.total) : "");
  write_text(out, "why_no_total", why_no_total(footprint));
  out.key("interval");
  if (!footprint.spread) {
    out.null();
    return;
  }
  out.begin_object();
  write_statistics(out, footprint.spread->total);
  out.key("standard_error").begin_object();
  write_number(out, "p05", footprint.spread->errors.p05);
  write_number(out, "p95", footprint.spread->errors.p95);
  out.end_object().end_object();
}

void write_sampling(json::Writer& out, const footprint::Sampling& sampling) {
  out.key("sampling").begin_object();
  out.key("samples").integer(sampling.samples);
  out.key("seed").integer(static_cast<std::int64_t>(sampling.seed));
  out.end_object();
}

void write_stages(json::Writer& out, const Footprint& footprint) {
  out.key("stages").begin_array();
  for (const sheet::StageSum& sum : sheet::sums_by_stage(footprint.ledger)) {
    const auto place = static_cast<std::size_t>(sum.stage);
    out.begin_object();
    out.key("id").string(stage_id(sum.stage));
    out.key("label").string(to_text(sum.stage));
    write_number(out, "amount", sum.amount);
    write_number(out, "share", share_of(footprint.ledger, sum.amount));
    out.key("basis").string(to_text(sum.basis));
    out.key("interval");
    if (footprint.spread && place < footprint.spread->stages.size()) {
      out.begin_object();
      write_statistics(out, footprint.spread->stages[place]);
      out.end_object();
    } else {
      out.null();
    }
    out.end_object();
  }
  out.end_array();
}

void write_lines(json::Writer& out, const Footprint& footprint) {
  const Movers movers(footprint);
  out.key("lines").begin_array();
  for (const Contribution& line : footprint.ledger.contributions) {
    write_line(out, footprint, movers, line);
  }
  out.end_array();
  out.key("swings").begin_array();
  if (footprint.spread) {
    for (const auto& swing : footprint.spread->swings) write_swing(out, swing);
  }
  out.end_array();
}

}  // namespace mlsheet::account
