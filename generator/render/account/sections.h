#pragma once
// The parts of the text, in the order they are told; each writes nothing where it has nothing.

#include "render/account/account.h"
#include "render/account/page.h"

namespace mlsheet::account {

void write_total(Page& page, const Account& account);
void write_settings(Page& page, const Account& account);
void write_stages(Page& page, const Footprint& footprint);
void write_lines(Page& page, const Footprint& footprint);
void write_largest(Page& page, const Footprint& footprint);
void write_explanation(Page& page, const Footprint& footprint);
void write_comparison(Page& page, const Account& account);
void write_sobol(Page& page, const Footprint& footprint);
void write_coverage(Page& page, const Footprint& footprint);
void write_not_counted(Page& page, const Footprint& footprint);
void write_beside(Page& page, const Footprint& footprint);
void write_indicators(Page& page, const Footprint& footprint);
void write_assumptions(Page& page, const Footprint& footprint);
void write_factors(Page& page, const Footprint& footprint);
void write_sampling(Page& page, const Footprint& footprint);
void write_command(Page& page, const Account& account);

// Columns of our own: an amount, a share and a bar, in front of the words of a row.
inline constexpr int kAmountCells = 9;
inline constexpr int kShareCells = 9;

}  // namespace mlsheet::account
