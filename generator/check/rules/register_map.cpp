#include <algorithm>
#include <array>
#include <map>

#include "check/look_up.h"
#include "check/rules/bits.h"
#include "check/rules/register_access.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "quantity/quantity.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kAddresses = "/hardware/registers/*/address";
constexpr std::string_view kNames = "/hardware/registers/*/name";
constexpr std::string_view kResets = "/hardware/registers/*/reset";
constexpr std::string_view kWidths = "/hardware/registers/*/width";
constexpr std::string_view kFields = "/hardware/registers/*/fields";
constexpr std::string_view kBits = "/hardware/registers/*/fields/*/bits";
constexpr std::string_view kValues = "/hardware/registers/*/fields/*/values";
constexpr auto kPaths = joined(kRegisterAccessPaths, std::array{kAddresses, kNames, kResets,
                                                                kWidths, kFields, kBits, kValues});

// `register `STATUS``, or by its place when it has no name.
std::string name_beside(const Checking& checking, NodeId node, std::string_view what,
                        std::string_view otherwise) {
  const Stated name = stated_beside(checking, node, last_key(kNames));
  return std::string(what) + " `" + (name ? name.text : std::string(otherwise)) + "`";
}

std::string bits_text(int bits) { return std::to_string(bits) + (bits == 1 ? " bit" : " bits"); }

// The first register of each kind at one address.
using Takers = std::map<RegisterAccess, Stated>;

void examine_address(Checking& checking, const Stated& address, const RegisterAccess& access,
                     const Takers& takers) {
  for (const auto& [other_access, other] : takers) {
    if (are_apart(access, other_access)) continue;
    const std::string name = name_beside(checking, other.node, "register", other.text);
    contradiction(checking, address.span, diagnostic::RegisterMap, "address", address.text,
                  "is taken by " + name)
        .label(other.span, "taken here");
    return;
  }
}

void examine_addresses(Checking& checking) {
  std::map<std::uint64_t, Takers> taken;
  for (const Stated& address : all_stated(checking, kAddresses)) {
    const auto number = parse_address(address.text);
    if (!number) continue;
    const RegisterAccess access = access_of(checking, address.node);
    examine_address(checking, address, access, taken[*number]);
    taken[*number].emplace(access, address);
  }
}

// What is named only to fill a gap.
bool is_unnamed(std::string_view name) {
  constexpr std::array<std::string_view, 4> kFillers = {"reserved", "unused", "spare", "none"};
  return words_of(name).empty() ||
         std::any_of(kFillers.begin(), kFillers.end(),
                     [name](std::string_view filler) { return mentions(name, filler); });
}

void examine_names(Checking& checking) {
  std::map<std::string, Stated> named;
  for (const Stated& name : all_stated(checking, kNames)) {
    if (is_unnamed(name.text)) continue;
    const auto [first, is_new] = named.emplace(name.text, name);
    if (is_new ||
        are_apart(access_of(checking, name.node), access_of(checking, first->second.node))) {
      continue;
    }
    contradiction(checking, name.span, diagnostic::RegisterMap, "name", name.text,
                  "is that of two registers")
        .label(first->second.span, "named here");
  }
}

struct BitField {
  Stated bits;
  BitRange range;
};

std::vector<BitField> fields_of(Checking& checking, NodeId fields) {
  std::vector<BitField> result;
  if (!is_good(checking, fields)) return result;
  for (const NodeId field : checking.document.children(fields)) {
    Stated bits = stated_in(checking, field, last_key(kBits));
    const auto range = parse_bits(bits.text);
    if (bits && !range) {
      contradiction(checking, bits.span, diagnostic::RegisterMap, "bits", bits.text,
                    "are no numbers of bits")
          .help("write `7..4` for several bits, `4` for one");
    }
    if (range) result.push_back({std::move(bits), *range});
  }
  return result;
}

void examine_overlaps(Checking& checking, const std::vector<BitField>& fields) {
  for (auto later = fields.begin(); later != fields.end(); ++later) {
    for (auto earlier = fields.begin(); earlier != later; ++earlier) {
      if (later->range.low > earlier->range.high || earlier->range.low > later->range.high) {
        continue;
      }
      const int shared = std::max(later->range.low, earlier->range.low);
      const std::string name =
          name_beside(checking, earlier->bits.node, "field", earlier->bits.text);
      contradiction(checking, later->bits.span, diagnostic::RegisterMap, "bits", later->bits.text,
                    "take bit " + std::to_string(shared) + " from " + name)
          .label(earlier->bits.span, "taken here");
      break;
    }
  }
}

void report_width(Checking& checking, const Stated& value, std::string_view what, int needed,
                  const Stated& width) {
  contradiction(checking, value.span, diagnostic::RegisterMap, what, value.text,
                "needs " + bits_text(needed) + ", but the register has " + width.text)
      .label(width.span, "the width");
}

// The values of a field are the keys of a map.
void examine_values(Checking& checking, const BitField& field) {
  const document::Document& document = checking.document;
  const NodeId group = document.node(field.bits.node).parent;
  const NodeId values = document.find(group, last_key(kValues));
  if (!is_good(checking, values)) return;
  for (const NodeId value : document.children(values)) {
    const auto number = parse_address(document.key(value));
    if (!number || bits_needed(*number) <= field.range.width()) continue;
    contradiction(checking, document.node(value).key_span, diagnostic::RegisterMap, "value",
                  document.key(value),
                  "needs " + bits_text(bits_needed(*number)) + ", but bits `" + field.bits.text +
                      "` are " + std::to_string(field.range.width()))
        .label(field.bits.span, "the bits");
  }
}

void examine_width(Checking& checking, NodeId one, const std::vector<BitField>& fields) {
  const Stated width = stated_in(checking, one, last_key(kWidths));
  if (!width) return;
  const int bits = static_cast<int>(width.quantity->si());
  const Stated reset = stated_in(checking, one, last_key(kResets));
  const auto number = parse_address(reset.text);
  if (number && bits_needed(*number) > bits) {
    report_width(checking, reset, "reset value", bits_needed(*number), width);
  }
  for (const BitField& field : fields) {
    if (field.range.high < bits) continue;
    report_width(checking, field.bits, "bit field", field.range.high + 1, width);
  }
}

void examine_register(Checking& checking, NodeId one) {
  const NodeId list = checking.document.find(one, last_key(kFields));
  const std::vector<BitField> fields = fields_of(checking, list);
  examine_overlaps(checking, fields);
  examine_width(checking, one, fields);
  for (const BitField& field : fields) examine_values(checking, field);
}

void examine(Checking& checking) {
  if (!have_banks(checking)) {
    examine_addresses(checking);
    examine_names(checking);
  }
  for (const NodeId one : nodes_at(checking.document, "/hardware/registers/*")) {
    if (checking.document.node(one).kind == document::NodeKind::Mapping) {
      examine_register(checking, one);
    }
  }
}

}  // namespace

extern const Rule kRegisterMap = {"register-overlap", examine, kPaths};

}  // namespace mlsheet::check
