#include "render/account/json_parts.h"
#include "sheet/impact_numbers.h"

namespace mlsheet::account {

void write_coverage(json::Writer& out, const footprint::Coverage& coverage) {
  out.key("coverage").begin_object();
  write_number(out, "lines", coverage.lines);
  write_number(out, "cost", coverage.cost);
  write_number(out, "mass", coverage.mass);
  out.key("counted").integer(coverage.counted);
  out.key("all").integer(coverage.all);
  write_texts(out, "gaps", coverage.gaps);
  out.end_object();
}

void write_service(json::Writer& out, const footprint::Ledger& ledger) {
  out.key("service");
  if (!ledger.service) {
    out.null();
    return;
  }
  out.begin_object();
  write_number(out, "devices", ledger.service->devices);
  write_number(out, "years", ledger.service->years);
  write_number(out, "per_year", ledger.service->per_year);
  write_number(out, "per_million_inferences", ledger.service->per_million_inferences);
  out.end_object();
}

void write_beside(json::Writer& out, const footprint::Ledger& ledger) {
  out.key("beside").begin_array();
  for (const footprint::Beside& beside : ledger.beside) {
    out.begin_object();
    out.key("id").string(beside.id);
    out.key("label").string(beside.label);
    write_number(out, "amount", beside.amount);
    out.key("unit").string(beside.unit);
    out.key("shown").string(sheet::ImpactNumbers::beside(beside));
    write_text(out, "equation", beside.equation);
    write_text(out, "formula", beside.formula);
    out.key("screening").boolean(beside.is_screening);
    out.end_object();
  }
  out.end_array();
}

void write_indicators(json::Writer& out, const footprint::Ledger& ledger) {
  out.key("indicators").begin_array();
  for (const footprint::Indicator& indicator : ledger.indicators) {
    out.begin_object();
    out.key("id").string(indicator.id);
    out.key("label").string(indicator.label);
    out.key("unit").string(indicator.unit);
    write_number(out, "amount", indicator.amount);
    out.key("shown").string(sheet::ImpactNumbers::indicator(indicator));
    out.key("at_least").boolean(indicator.is_at_least);
    write_text(out, "equation", indicator.equation);
    write_text(out, "formula", indicator.formula);
    write_text(out, "source", indicator.source);
    out.end_object();
  }
  out.end_array();
}

void write_factors(json::Writer& out, const footprint::Ledger& ledger) {
  out.key("factors").begin_array();
  for (const footprint::FactorUse& factor : ledger.factors) {
    out.begin_object();
    out.key("id").string(factor.id);
    out.key("name").string(factor.name);
    write_text(out, "value", factor.value);
    out.key("year");
    factor.year == 0 ? out.null() : out.integer(factor.year);
    write_text(out, "source", factor.source);
    write_text(out, "attribution", factor.attribution);
    write_text(out, "licence", factor.licence);
    write_text(out, "gwp_set", factor.gwp_set);
    out.key("own").boolean(factor.is_own);
    out.end_object();
  }
  out.end_array();
}

}  // namespace mlsheet::account
