#pragma once
// The members of the JSON of an account, in the order they are written.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/write.h"
#include "render/account/account.h"

namespace mlsheet::account {

// Null where there is no number, or none that JSON has.
void write_number(json::Writer& out, std::string_view key, const std::optional<double>& number);
// Null where there is no text.
void write_text(json::Writer& out, std::string_view key, std::string_view text);
void write_texts(json::Writer& out, std::string_view key, const std::vector<std::string>& texts);
void write_statistics(json::Writer& out, const footprint::Statistics& found);

void write_total(json::Writer& out, const Footprint& footprint);
void write_sampling(json::Writer& out, const footprint::Sampling& sampling);
void write_stages(json::Writer& out, const Footprint& footprint);
void write_lines(json::Writer& out, const Footprint& footprint);

void write_coverage(json::Writer& out, const footprint::Coverage& coverage);
void write_service(json::Writer& out, const footprint::Ledger& ledger);
void write_beside(json::Writer& out, const footprint::Ledger& ledger);
void write_indicators(json::Writer& out, const footprint::Ledger& ledger);
void write_factors(json::Writer& out, const footprint::Ledger& ledger);

void write_settings(json::Writer& out, const Account& account);
void write_comparison(json::Writer& out, const Account& account);
void write_sobol(json::Writer& out, const Footprint& footprint);

}  // namespace mlsheet::account
