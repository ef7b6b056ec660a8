#include "footprint/own_factors.h"

#include "document/read_yaml.h"

namespace mlsheet::footprint {

std::optional<FactorTable> own_factors(const evidence::Linked& linked, evidence::ValueId named,
                                       const source::Files& files, diagnostic::Report& report) {
  if (named == evidence::ValueId::None || linked.value(named).file < 0) return std::nullopt;
  const auto index = static_cast<std::size_t>(linked.value(named).file);
  diagnostic::Report found(report.policy());
  const document::Document document =
      document::read_yaml(files, linked.attached[index].file, found);
  std::optional<FactorTable> table;
  if (!found.failed()) table = read_factor_table(document, found);
  report.merge(found);
  return found.failed() ? std::nullopt : std::move(table);
}

}  // namespace mlsheet::footprint
