#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rows_disagree.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kUpdates = "/privacy_security/label/security_mechanisms/updates";
constexpr std::string_view kUpdatesUntil =
    "/privacy_security/label/security_mechanisms/updates_until";
constexpr std::string_view kMechanism = "/software/update/mechanism";
constexpr std::string_view kUpdateMode = "/maintenance/support/update_mode";
constexpr std::string_view kUpdateChannel = "/maintenance/support/update_channel";
constexpr std::string_view kPatches = "/privacy_security/vulnerabilities/patches";
constexpr std::string_view kEmail = "/privacy_security/label/more_information/email";
constexpr std::string_view kContact = "/sensor/manufacturer/contact";
constexpr std::string_view kPhone = "/privacy_security/label/more_information/phone";
constexpr std::string_view kMakerPhone = "/sensor/manufacturer/phone";
constexpr std::string_view kLaws = "/privacy_security/label/data_practices/compliance/*";
constexpr std::string_view kSchemes = "/compliance/*/scheme";
constexpr std::string_view kStatuses = "/compliance/*/status";
constexpr std::string_view kQrCode = "/privacy_security/label/qr_code";
constexpr std::string_view kDetailed = "/privacy_security/label/more_information/detailed";
constexpr std::string_view kPrimary = "/privacy_security/label/layer_differences/*/primary";
constexpr std::string_view kSecondary = "/privacy_security/label/layer_differences/*/detailed";
constexpr std::array kPaths = {kUpdates, kUpdatesUntil, kMechanism, kUpdateMode, kUpdateChannel,
                               kPatches, kEmail,        kContact,   kPhone,      kMakerPhone,
                               kLaws,    kSchemes,      kStatuses,  kQrCode,     kDetailed,
                               kPrimary, kSecondary};

// Nobody updates what is never updated.
void examine_updates(Checking& checking) {
  const Stated updates = stated_at(checking, kUpdates);
  if (!updates || !denies(updates.text)) return;
  for (const std::string_view path :
       {kUpdatesUntil, kMechanism, kUpdateMode, kUpdateChannel, kPatches}) {
    const Stated promise = stated_at(checking, path);
    if (promise && affirms(promise.text)) rows_disagree(checking, updates, promise);
  }
}

// What two sections say of the way to a new version.
void examine_way_of_updates(Checking& checking) {
  const Stated mechanism = stated_at(checking, kMechanism);
  const Stated mode = stated_at(checking, kUpdateMode);
  if (mechanism && mode && (mechanism.text == "none") != (mode.text == "none")) {
    rows_disagree(checking, mode, mechanism);
  }
  const Stated updates = stated_at(checking, kUpdates);
  if (!updates) return;
  for (const Stated& way : {mechanism, mode}) {
    const bool affirmed =
        equal_words(updates.text, "automatic") || equal_words(updates.text, "manual");
    if (way.text == "none" && affirmed) rows_disagree(checking, updates, way);
  }
}

void examine_same(Checking& checking, std::string_view row_path, std::string_view source) {
  const Stated row = stated_at(checking, row_path);
  const Stated other = stated_at(checking, source);
  if (row && other && row.text != other.text) rows_disagree(checking, row, other);
}

bool is_claimed(const Checking& checking, const Stated& scheme) {
  return stated_beside(checking, scheme.node, last_key(kStatuses)).text != "not_applicable";
}

// A law on the label is one that the sheet speaks of.
void examine_laws(Checking& checking) {
  const std::vector<Stated> schemes = all_stated(checking, kSchemes);
  if (schemes.empty()) return;
  for (const Stated& law : all_stated(checking, kLaws)) {
    const auto named = std::find_if(schemes.begin(), schemes.end(), [&law](const Stated& scheme) {
      return mentions(scheme.text, law.text) || mentions(law.text, scheme.text);
    });
    const bool missing = named == schemes.end();
    if (!missing && is_claimed(checking, *named)) continue;
    const NodeId list =
        checking.document.node(checking.document.node(schemes[0].node).parent).parent;
    auto entry = contradiction(checking, law.span, diagnostic::ClaimUnsupported, law.text,
                               missing ? "is on the label, but not in `compliance`"
                                       : "is on the label, but not applicable in `compliance`");
    if (missing) {
      entry.label(key_or_value(checking.document, list), "the laws are listed here");
    } else {
      entry.label(named->span, "stated here");
    }
  }
}

// A code leads to an address; without one it leads nowhere.
void examine_code(Checking& checking) {
  const Stated code = stated_at(checking, kQrCode);
  const NodeId address = node_at(checking, kDetailed);
  if (!code || code.text != "true" || !is_undisclosed(checking, address)) return;
  const document::Document& document = checking.document;
  contradiction(checking, code.span, diagnostic::RowsDisagree, document.key(code.node), code.text,
                document.key(address), "not disclosed")
      .label(document.node(address).span, "where the code would lead");
}

// Both layers show one source; a difference beyond punctuation is a slip in one of them.
void examine_layers(Checking& checking) {
  for (const Stated& primary : all_stated(checking, kPrimary)) {
    const Stated detailed = stated_beside(checking, primary.node, last_key(kSecondary));
    if (detailed && !equal_words(primary.text, detailed.text))
      rows_disagree(checking, primary, detailed);
  }
}

void examine(Checking& checking) {
  examine_way_of_updates(checking);
  if (node_at(checking, "/privacy_security/label") == NodeId::None) return;
  examine_updates(checking);
  examine_same(checking, kEmail, kContact);
  examine_same(checking, kPhone, kMakerPhone);
  examine_laws(checking);
  examine_code(checking);
  examine_layers(checking);
}

}  // namespace

extern const Rule kLabelAgainstSheet = {"update-conflict", examine, kPaths};

}  // namespace mlsheet::check
