#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "text/ascii.h"
#include "text/edit_distance.h"

namespace mlsheet::check {
namespace {

constexpr std::string_view kName = "/sensor/name";
constexpr std::string_view kModel = "/sensor/model";
constexpr std::string_view kDevice = "/privacy_security/label/device";
constexpr std::string_view kMaker = "/sensor/manufacturer/name";
constexpr std::string_view kTrademark = "/sensor/manufacturer/trademark";
constexpr std::string_view kLegalName = "/sensor/manufacturer/legal_name";
constexpr std::string_view kCompany = "/privacy_security/label/company";
// Except the company of the label, which has a rule of its own.
constexpr std::array<std::string_view, 5> kOrganisations = {
    kMaker, kLegalName, "/hardware/bom/*/manufacturer", "/evidence/*/by", "/compliance/*/body"};
constexpr auto kPaths =
    joined(std::array{kName, kModel, kDevice, kCompany, kTrademark}, kOrganisations);

constexpr std::size_t kShortestName = 5;  // shorter names may differ in one letter and be two
constexpr std::size_t kMostNames = 200;   // among more, some are alike by chance

// Without the signs of trade marks, which name nothing.
std::string unsigned_name(std::string name) {
  for (const std::string_view sign : {"\u2122", "\u00AE", "\u00A9"}) {
    std::size_t at = name.find(sign);
    while (at != std::string::npos) {
      name.erase(at, sign.size());
      at = name.find(sign);
    }
  }
  return name;
}

// The words of an organisation without its legal form.
std::vector<std::string> words_of_organisation(const std::string& name) {
  constexpr std::array<std::string_view, 18> kForms = {
      "inc", "incorporated", "ltd", "limited", "llc", "gmbh", "co",  "corp", "corporation",
      "ag",  "bv",           "b",   "v",       "sa",  "kg",   "plc", "se",   "oy"};
  std::vector<std::string> words = words_of(unsigned_name(name));
  while (words.size() > 1 &&
         std::find(kForms.begin(), kForms.end(), words.back()) != kForms.end()) {
    words.pop_back();
  }
  return words;
}

void report(Checking& checking, const Stated& one, std::string_view how, const Stated& other) {
  contradiction(checking, one.span, diagnostic::NamesDiffer, one.text, how, other.text)
      .label(other.span, "the other name");
}

bool same_words_in_another_order(std::string_view a, std::string_view b) {
  std::vector<std::string> first = words_of(a);
  std::vector<std::string> second = words_of(b);
  std::sort(first.begin(), first.end());
  std::sort(second.begin(), second.end());
  return first == second;
}

void examine_device(Checking& checking) {
  const Stated name = stated_at(checking, kName);
  const Stated device = stated_at(checking, kDevice);
  if (!name || !device || unsigned_name(device.text) == unsigned_name(name.text)) return;
  if (same_words_in_another_order(name.text, device.text)) {
    const bool ordered = equal_words(name.text, device.text);
    return report(checking, device,
                  ordered ? "is written otherwise than" : "has another order of words than", name);
  }
  // The row is for the name and the model, and a brand may stand before them.
  for (const std::string_view path : {kModel, kMaker, kTrademark}) {
    const Stated more = stated_at(checking, path);
    if (!more) continue;
    const std::string whole = unsigned_name(device.text);
    if (equal_words(unsigned_name(name.text + " " + more.text), whole)) return;
    if (equal_words(unsigned_name(more.text + " " + name.text), whole)) return;
  }
  report(checking, device, "is another name than", name);
}

void examine_company(Checking& checking) {
  const Stated maker = stated_at(checking, kMaker);
  const Stated company = stated_at(checking, kCompany);
  if (!maker || !company || company.text == maker.text) return;
  if (words_of_organisation(company.text) == words_of_organisation(maker.text)) return;
  for (const std::string_view path : {kLegalName, kTrademark}) {
    if (company.text == stated_at(checking, path).text) return;
  }
  report(checking, company, "is another name than", maker);
}

// `Lab 1` and `Lab 2`, `House A` and `House B` are told apart by just that.
bool are_numbered(std::string_view a, std::string_view b) {
  const std::vector<std::string> one = words_of(a);
  const std::vector<std::string> other = words_of(b);
  if (one.size() != other.size()) return false;
  for (std::size_t i = 0; i < one.size(); ++i) {
    const bool is_short = one[i].size() == 1 && other[i].size() == 1;
    const bool is_number = std::any_of(one[i].begin(), one[i].end(), text::is_digit);
    if (one[i] != other[i] && (is_short || is_number)) return true;
  }
  return false;
}

// Not the same, but so near that one is a slip of the other.
bool is_near_miss(const std::string& a, const std::string& b) {
  if (unsigned_name(a) == unsigned_name(b) || are_numbered(a, b)) return false;
  if (equal_words(a, b)) return true;
  if (a.size() < kShortestName || b.size() < kShortestName) return false;
  return text::edit_distance(a, b) == 1;
}

// Every organisation against those named before it, once per spelling.
void examine_organisations(Checking& checking) {
  std::vector<Stated> known;
  for (const std::string_view path : kOrganisations) {
    for (Stated& one : all_stated(checking, path)) {
      const auto same = std::find_if(known.begin(), known.end(), [&one](const Stated& other) {
        return other.text == one.text;
      });
      if (same != known.end()) continue;
      const auto near = std::find_if(known.begin(), known.end(), [&one](const Stated& other) {
        return is_near_miss(one.text, other.text);
      });
      if (near != known.end()) report(checking, one, "is nearly, but not quite", *near);
      if (known.size() == kMostNames) return;
      known.push_back(std::move(one));
    }
  }
}

void examine(Checking& checking) {
  examine_device(checking);
  examine_company(checking);
  examine_organisations(checking);
}

}  // namespace

extern const Rule kNamesAlike = {"same-name", examine, kPaths};

}  // namespace mlsheet::check
