#include "cli/inputs.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "document/limits.h"

namespace mlsheet::cli {
namespace {

// One byte more than a document may have, so that the reader itself can say that it is too large.
constexpr source::ReadLimit kLimit{document::kByteLimit + 1};

std::string_view fault_text(source::ReadFault fault) {
  switch (fault) {
    case source::ReadFault::NotAFile:
      return "is neither a file nor a folder of files";
    case source::ReadFault::NotPermitted:
      return "may not be read by this user";
    case source::ReadFault::OutsideFolder:
      return "leads out of its folder";
    default:
      return "could not be read";
  }
}

std::string without_suffix(std::string name) {
  for (const std::string_view suffix : {".sensor.yaml", ".yaml", ".yml", ".json"}) {
    if (name.size() > suffix.size() && name.ends_with(suffix)) {
      name.resize(name.size() - suffix.size());
      break;
    }
  }
  return name;
}

// After the folder when the file is `sensor.yaml`, else after the file.
std::string stem_of(const std::string& path, System& system) {
  const std::string name = path.substr(path.find_last_of('/') + 1);
  const std::string folder = name == "sensor.yaml" ? system.folder_name(path) : std::string{};
  return folder.empty() ? without_suffix(name) : folder;
}

class Opener {
 public:
  explicit Opener(Invocation& invocation) : invocation_(invocation) {}

  void open(const std::string& word, const source::Span& named_at) {
    if (!opened_.insert(word).second) return;  // once is enough
    named_at_ = named_at;
    if (word == "-") return open_standard_input();
    if (!invocation_.system.is_folder(word)) return open_file(word);
    const SheetsBelow below = invocation_.system.sheets_below(word);
    for (const std::string& folder : below.closed_folders) {
      invocation_.report.add(named_at_, diagnostic::InputUnreadable, folder,
                             "could not be searched");
    }
    for (const std::string& sheet : below.sheets) open_file(sheet);
    if (below.sheets.empty() && below.closed_folders.empty()) {
      invocation_.report.add(named_at_, diagnostic::FolderWithoutSheet, word)
          .help("`mlsheet build` reads every `sensor.yaml` and `*.sensor.yaml` below a folder");
    }
  }

  std::vector<Input> take() { return std::move(inputs_); }

 private:
  void open_file(const std::string& path) {
    const source::Opened opened = invocation_.system.files().open_input(path, kLimit);
    if (opened.fault == source::ReadFault::None || opened.fault == source::ReadFault::TooLarge) {
      keep(opened.file, stem_of(path, invocation_.system));
    } else if (opened.fault == source::ReadFault::NotFound) {
      invocation_.report.add(named_at_, diagnostic::InputNotFound, path);
    } else {
      diagnostic::Entry entry = invocation_.report.add(named_at_, diagnostic::InputUnreadable, path,
                                                       fault_text(opened.fault));
      if (opened.fault == source::ReadFault::NotAFile) {
        entry.help("what another program writes is read as standard input: `mlsheet " +
                   invocation_.arguments.command + " -`");
      }
    }
  }

  void open_standard_input() {
    const std::optional<std::string> bytes = invocation_.system.standard_input(kLimit.bytes);
    if (!bytes) {
      invocation_.report.add(named_at_, diagnostic::InputUnreadable, "-", "could not be read");
      return;
    }
    keep(invocation_.system.files().add("<stdin>", *bytes), "sensor");
    inputs_.back().is_standard_input = true;
  }

  void keep(source::FileId file, std::string stem) {
    inputs_.push_back({.file = file, .named_at = named_at_, .stem = std::move(stem)});
    invocation_.system.count_sheet(file);
  }

  Invocation& invocation_;
  source::Span named_at_;
  std::vector<Input> inputs_;
  std::set<std::string> opened_;
};

}  // namespace

std::vector<Input> open_inputs(Invocation& invocation) {
  if (invocation.arguments.words.empty()) {
    invocation.report
        .add(invocation.line.whole, diagnostic::OperandMissing, invocation.arguments.command,
             "path")
        .help("for example `mlsheet " + invocation.arguments.command + " sensor.yaml`");
  }
  Opener opener(invocation);
  for (const std::string& word : invocation.arguments.words) {
    opener.open(word, invocation.line.span_of(word));
  }
  return opener.take();
}

std::optional<Input> open_input(Invocation& invocation, std::string_view option,
                                const std::string& word) {
  const source::Span named_at = invocation.line.span_of_value(option, word);
  const std::vector<std::string>& words = invocation.arguments.words;
  if (word == "-" && std::find(words.begin(), words.end(), word) != words.end()) {
    invocation.report.add(named_at, diagnostic::InputUnreadable, word, "is read for another sheet");
    return std::nullopt;
  }
  Opener opener(invocation);
  opener.open(word, named_at);
  std::vector<Input> inputs = opener.take();
  if (inputs.size() > 1) {
    invocation.report.add(named_at, diagnostic::InputUnreadable, word, "holds several sheets")
        .help("name one of them");
  }
  if (inputs.size() != 1) return std::nullopt;
  return std::move(inputs.front());
}

}  // namespace mlsheet::cli
