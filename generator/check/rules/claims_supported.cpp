#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kItems = "/compliance";
constexpr std::string_view kSchemes = "/compliance/*/scheme";
constexpr std::string_view kStatuses = "/compliance/*/status";
constexpr std::string_view kThirdParty = "/compliance/*/third_party_certified";
constexpr std::string_view kEdition = "/compliance/*/edition";
constexpr std::string_view kBody = "/compliance/*/body";
constexpr std::string_view kNumber = "/compliance/*/number";
constexpr std::string_view kEvidence = "/compliance/*/evidence";
constexpr std::string_view kUrl = "/compliance/*/url";
constexpr std::string_view kBuses = "/hardware/interfaces/*/bus";
constexpr std::string_view kSubstances = "/hardware/substances/*/name";
constexpr std::string_view kConcentrations = "/hardware/substances/*/concentration";
constexpr std::string_view kExemptions = "/hardware/substances/*/exemption";
constexpr std::array kPaths = {kItems,      kSchemes,        kStatuses,  kThirdParty, kEdition,
                               kBody,       kNumber,         kEvidence,  kUrl,        kBuses,
                               kSubstances, kConcentrations, kExemptions};

constexpr std::array<std::string_view, 4> kRadios = {"wifi", "ble", "lorawan", "nfc"};
// Radio rules of the European Union, the United States, Canada and Japan.
constexpr std::array<std::string_view, 7> kRadioSchemes = {"RED",        "FCC", "ISED", "IC",
                                                           "2014/53/EU", "MIC", "TELEC"};
// Directive 2011/65/EU, annex II: by weight in homogeneous materials.
constexpr double kSubstanceLimit = 0.001;
constexpr double kCadmiumLimit = 0.0001;
constexpr std::array<std::string_view, 10> kRestricted = {
    "lead", "mercury", "cadmium", "chromium", "PBB", "PBDE", "DEHP", "BBP", "DBP", "DIBP"};

bool is_given(const Checking& checking, NodeId item, std::string_view path) {
  return is_good(checking, checking.document.find(item, last_key(path)));
}

// The status says that something holds; what a reader could look up is named nowhere.
void examine_proof(Checking& checking, const Stated& status) {
  const NodeId item = checking.document.node(status.node).parent;
  const bool documented = is_given(checking, item, kEvidence) || is_given(checking, item, kUrl);
  const bool certified = status.text == "certified";
  const bool identified =
      is_given(checking, item, kNumber) && (!certified || is_given(checking, item, kBody));
  const bool claimed = certified || status.text == "declared" || status.text == "self_assessed";
  if (!claimed || documented || identified) return;
  if (!certified && is_given(checking, item, kEdition)) return;
  const Stated scheme = stated_in(checking, item, last_key(kSchemes));
  if (!scheme) return;
  auto entry =
      contradiction(checking, scheme.span, diagnostic::ClaimUnsupported, scheme.text,
                    certified ? "is called certified, but neither a body with its number nor "
                                "evidence is named"
                              : "is claimed, but nothing is named by which to check it");
  entry.label(status.span, "claimed here")
      .help(certified ? "name `body` and `number`, or `evidence`"
                      : "name the `edition` of the rule, `evidence` or a `url`");
}

void examine_third_party(Checking& checking, const Stated& third_party) {
  const Stated status = stated_beside(checking, third_party.node, last_key(kStatuses));
  const Stated scheme = stated_beside(checking, third_party.node, last_key(kSchemes));
  if (!status || !scheme) return;
  const bool certified = status.text == "certified";
  if (certified == (third_party.text == "true")) return;
  contradiction(checking, status.span, diagnostic::ClaimUnsupported, scheme.text,
                certified
                    ? "is called certified, but by no third party"
                    : "is certified by a third party, but its status is `" + status.text + "`")
      .label(third_party.span, "by a third party or not");
}

template <std::size_t count>
bool names_one_of(std::string_view text, const std::array<std::string_view, count>& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return mentions(text, word); });
}

// A radio needs an approval, and an approval of radios needs a radio.
void examine_radio(Checking& checking) {
  const NodeId items = node_at(checking, kItems);
  const std::vector<Stated> buses = all_stated(checking, kBuses);
  if (!is_good(checking, items) || buses.empty()) return;
  const auto radio = std::find_if(buses.begin(), buses.end(), [](const Stated& bus) {
    return names_one_of(bus.text, kRadios);
  });
  const std::vector<Stated> schemes = all_stated(checking, kSchemes);
  const auto mark = std::find_if(schemes.begin(), schemes.end(), [](const Stated& scheme) {
    return names_one_of(scheme.text, kRadioSchemes);
  });
  if (radio != buses.end() && mark == schemes.end()) {
    contradiction(checking, radio->span, diagnostic::ClaimUnsupported, radio->text,
                  "is a radio, but `compliance` names no rule for radios")
        .label(key_or_value(checking.document, items), "the rules are listed here");
  }
  if (radio != buses.end() || mark == schemes.end() || !mentions(mark->text, "FCC ID")) return;
  const NodeId interfaces =
      checking.document.node(checking.document.node(buses[0].node).parent).parent;
  contradiction(checking, mark->span, diagnostic::ClaimUnsupported, mark->text,
                "is for radios, but no interface is one")
      .label(key_or_value(checking.document, interfaces), "the interfaces are listed here");
}

bool is_claimed(const Checking& checking, const Stated& scheme) {
  const std::string status = stated_beside(checking, scheme.node, last_key(kStatuses)).text;
  return status == "declared" || status == "self_assessed" || status == "certified";
}

void examine_substance(Checking& checking, const Stated& rohs, const Stated& concentration) {
  const Stated name = stated_beside(checking, concentration.node, last_key(kSubstances));
  if (!name || !names_one_of(name.text, kRestricted)) return;
  if (stated_beside(checking, concentration.node, last_key(kExemptions))) return;
  const double limit = mentions(name.text, "cadmium") ? kCadmiumLimit : kSubstanceLimit;
  if (concentration.quantity->form != quantity::Form::Exact) return;
  if (concentration.quantity->si() <= limit * (1 + 1e-9)) return;
  contradiction(checking, rohs.span, diagnostic::ClaimUnsupported, rohs.text,
                "is claimed, but `" + name.text + "` is above " +
                    text::format_shortest(limit * 100) + " %, at " + concentration.text)
      .label(concentration.span, "above the limit")
      .help("an `exemption` would explain it");
}

void examine(Checking& checking) {
  for (const Stated& status : all_stated(checking, kStatuses)) examine_proof(checking, status);
  for (const Stated& one : all_stated(checking, kThirdParty)) examine_third_party(checking, one);
  examine_radio(checking);
  for (const Stated& scheme : all_stated(checking, kSchemes)) {
    if (!mentions(scheme.text, "RoHS") || !is_claimed(checking, scheme)) continue;
    for (const Stated& one : all_stated(checking, kConcentrations)) {
      examine_substance(checking, scheme, one);
    }
    return;
  }
}

}  // namespace

extern const Rule kClaimsSupported = {"mark-claim", examine, kPaths};

}  // namespace mlsheet::check
