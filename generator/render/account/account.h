#pragma once
// The account of a footprint, as `mlsheet footprint` gives it: for people as text, for programs as
// JSON. What is computed lies in the ledger and its spread; here it is only told.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "footprint/ledger.h"
#include "footprint/spread.h"
#include "json/write.h"

namespace mlsheet::account {

// Where a value of the sheet is written.
struct Place {
  std::string file = {};
  std::uint32_t line = 0, column = 0;  // from 1
  bool is_set = false;                 // by the caller, in place of what the sheet says
};

struct Footprint {
  std::string name = {};  // of the sensor; may be empty
  std::string file = {};  // as the caller named it
  footprint::Ledger ledger = {};
  std::optional<footprint::Spread> spread = {};
  std::optional<footprint::SobolIndices> sobol = {};  // of none, where nothing varies
  std::map<std::string, Place> places = {};           // of the inputs, by pointer
  bool has_errors = false;  // in the sheet; what is not there may only be unread
};

struct Comparison {
  Footprint other = {};
  std::optional<double> probability_lower = {};  // of the first, on common samples
};

// A value that the caller put into the sheet.
struct Setting {
  std::string path = {};   // `environment.lifetime`
  std::string value = {};  // `5 years`
};

struct Account {
  Footprint footprint = {};
  std::vector<Setting> settings = {};
  std::optional<Footprint> as_stated = {};  // without the settings
  std::optional<Comparison> comparison = {};
  std::vector<std::string> command = {};  // words that give the same figures again
};

// Why there is no total, as a sentence without a full stop; empty when there is one.
std::string why_no_total(const Footprint& footprint);

// What the text is written on.
struct Paper {
  int width = 80;         // cells
  bool is_ascii = false;  // signs of our own only; what the sheet says stays as it is
  bool explains = false;  // each line with its equation, inputs and sources
};

// Ends in a newline. No line begins with text of the sheet without blanks before it, no control
// character is in it.
std::string write_text(const Account& account, const Paper& paper);

// One object. Ids are stable; what is not assessed is null, never 0.
void write_json(json::Writer& out, const Account& account);

}  // namespace mlsheet::account
