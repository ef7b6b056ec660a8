#include "render/account/account.h"
#include "render/account/sections.h"

namespace mlsheet::account {

std::string write_text(const Account& account, const Paper& paper) {
  Page page(paper);
  const Footprint& footprint = account.footprint;
  write_total(page, account);
  write_settings(page, account);
  write_stages(page, footprint);
  write_lines(page, footprint);
  write_largest(page, footprint);
  if (paper.explains) write_explanation(page, footprint);
  write_comparison(page, account);
  write_sobol(page, footprint);
  write_coverage(page, footprint);
  write_not_counted(page, footprint);
  write_beside(page, footprint);
  write_indicators(page, footprint);
  write_assumptions(page, footprint);
  write_factors(page, footprint);
  write_sampling(page, footprint);
  write_command(page, account);
  return page.take();
}

}  // namespace mlsheet::account
