#include <array>

#include "check/look_up.h"
#include "check/part_span.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "text/ascii.h"

namespace mlsheet::check {
namespace {

constexpr std::array<std::string_view, 3> kPaths = {
    "/sensor/license", "/software/dependencies/*/license", "/datasets/*/license"};

// A licence of the SPDX list, and how else authors write it.
struct Licence {
  std::string_view id;
  std::array<std::string_view, 3> others;
};
constexpr std::array kLicences = {
    Licence{"MIT", {"Expat"}},
    Licence{"Apache-2.0", {"Apache 2", "ALv2", "ASL 2.0"}},
    Licence{"BSD-2-Clause", {"BSD 2", "Simplified BSD"}},
    Licence{"BSD-3-Clause", {"BSD 3", "New BSD", "Modified BSD"}},
    Licence{"ISC", {}},
    Licence{"Zlib", {}},
    Licence{"MPL-2.0", {"MPL 2", "MPLv2", "Mozilla Public License 2.0"}},
    Licence{"EPL-2.0", {"EPL 2", "EPLv2", "Eclipse Public License 2.0"}},
    Licence{"GPL-2.0-only", {"GPL 2", "GPLv2", "GPL 2.0"}},
    Licence{"GPL-3.0-only", {"GPL 3", "GPLv3", "GPL 3.0"}},
    Licence{"LGPL-2.1-only", {"LGPL 2", "LGPLv2.1", "LGPL 2.1"}},
    Licence{"LGPL-3.0-only", {"LGPL 3", "LGPLv3", "LGPL 3.0"}},
    Licence{"AGPL-3.0-only", {"AGPL 3", "AGPLv3", "AGPL 3.0"}},
    Licence{"CC0-1.0", {"CC0", "CC 0", "CC Zero"}},
    Licence{"CC-BY-4.0", {"CC BY", "CC BY 4", "Creative Commons Attribution 4.0"}},
    Licence{"CC-BY-SA-4.0", {"CC BY SA", "CC BY SA 4"}},
    Licence{"CC-BY-NC-4.0", {"CC BY NC", "CC BY NC 4"}},
    Licence{"CC-BY-ND-4.0", {"CC BY ND", "CC BY ND 4"}},
    Licence{"CC-BY-NC-SA-4.0", {"CC BY NC SA", "CC BY NC SA 4"}},
    Licence{"ODbL-1.0", {"ODbL", "Open Database License"}},
    Licence{"PDDL-1.0", {"PDDL"}},
    Licence{"CDLA-Permissive-2.0", {"CDLA Permissive 2"}},
    Licence{"CERN-OHL-P-2.0", {"CERN OHL P", "CERN OHL P 2"}},
    Licence{"CERN-OHL-S-2.0", {"CERN OHL S", "CERN OHL S 2"}},
    Licence{"CERN-OHL-W-2.0", {"CERN OHL W", "CERN OHL W 2"}}};

// Without the words that say nothing: `the MIT License` is `mit`.
std::vector<std::string> core_of(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  std::erase_if(words, [](const std::string& word) {
    return word == "the" || word == "license" || word == "licence" || word == "version";
  });
  return words;
}

// The id that the text means but does not write; empty when it is one or means none.
std::string_view meant_by(std::string_view text) {
  const std::vector<std::string> core = core_of(text);
  if (core.empty()) return {};
  for (const Licence& licence : kLicences) {
    if (text::to_lower(text) == text::to_lower(licence.id)) return {};  // as SPDX has it
    if (core == core_of(licence.id)) return licence.id;
    for (const std::string_view other : licence.others) {
      if (!other.empty() && core == core_of(other)) return licence.id;
    }
  }
  return {};
}

// An expression joins ids with `AND`, `OR` and `WITH`: each is looked at by itself.
void examine_one(Checking& checking, const Stated& licence) {
  std::size_t begin = 0;
  const document::NodeId written = checking.checked.at(licence.node).value;
  for (std::size_t end = 0; end < licence.text.size(); begin = end) {
    std::size_t next = licence.text.size();
    end = next;
    for (const std::string_view joint : {" AND ", " OR ", " WITH "}) {
      const std::size_t at = licence.text.find(joint, begin);
      if (at >= end) continue;
      end = at;
      next = at + joint.size();
    }
    const std::string_view id = std::string_view(licence.text).substr(begin, end - begin);
    if (const std::string_view meant = meant_by(id); !meant.empty()) {
      checking.report
          .add(part_span(checking.document, written, begin, end), diagnostic::LicenceUnknown, id)
          .help("did you mean `" + std::string(meant) + "`?")
          .fix(writable_part(checking.document, written, begin, end), std::string(meant));
    }
    end = next;
  }
}

void examine(Checking& checking) {
  for (const std::string_view path : kPaths) {
    for (const Stated& licence : all_stated(checking, path)) examine_one(checking, licence);
  }
}

}  // namespace

extern const Rule kLicenceKnown = {"licence-id", examine, kPaths};

}  // namespace mlsheet::check
