#include "render/account/account.h"
#include "render/account/json_parts.h"
#include "render/account/words.h"

namespace mlsheet::account {

void write_json(json::Writer& out, const Account& account) {
  const Footprint& footprint = account.footprint;
  const footprint::Ledger& ledger = footprint.ledger;
  out.begin_object();
  out.key("file").string(footprint.file);
  write_text(out, "name", footprint.name);
  write_text(out, "mode", ledger.mode);
  out.key("unit").string(kUnitForMachines);
  write_total(out, footprint);
  out.key("basis").string(to_text(ledger.basis));
  write_sampling(out, ledger.sampling);
  write_settings(out, account);
  write_stages(out, footprint);
  write_lines(out, footprint);
  write_coverage(out, ledger.coverage);
  write_texts(out, "missing", ledger.missing);
  write_texts(out, "not_selected", ledger.not_selected);
  write_texts(out, "not_modelled", ledger.not_modelled);
  write_service(out, ledger);
  write_beside(out, ledger);
  write_indicators(out, ledger);
  write_texts(out, "assumptions", ledger.assumptions);
  write_factors(out, ledger);
  write_texts(out, "sources", ledger.sources);
  write_sobol(out, footprint);
  write_comparison(out, account);
  write_text(out, "command", shell_line(account.command));
  out.end_object();
}

}  // namespace mlsheet::account
