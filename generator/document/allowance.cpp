#include "document/allowance.h"

#include <algorithm>
#include <optional>
#include <span>

#include "document/measure.h"
#include "text/edit_distance.h"

namespace mlsheet::document {
namespace {

using diagnostic::Code;

constexpr std::string_view kMark = "mlsheet:";
constexpr std::string_view kExampleCode = "MS1104";

std::vector<std::string> all_codes() {
  std::vector<std::string> codes;
  for (const diagnostic::Row& row : diagnostic::catalogue()) codes.emplace_back(row.code_text);
  return codes;
}

// `MS1104 MS1106`, or with semicolons, as `MS1104, MS1106`.
std::string with_commas(std::string_view codes) {
  std::string parts;
  for (std::size_t begin = 0; begin < codes.size();) {
    const std::size_t end = std::min(codes.find_first_of(" \t;", begin), codes.size());
    if (end > begin)
      parts.append(parts.empty() ? "" : ", ").append(codes.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// Reads the comment from left to right. Each step gives false after a fault, which is reported.
class Words {
 public:
  Words(const source::Span& comment, std::string_view bytes, diagnostic::Report& report)
      : comment_(comment), bytes_(bytes.substr(0, comment.end)), report_(report) {}

  bool is_for_us();
  bool keyword(const std::string& expected);
  bool codes();
  bool reason();
  void allow(std::vector<Allowance>& allowances);

 private:
  std::string_view rest() const { return bytes_.substr(at_); }
  std::string_view text(const source::Span& span) const {
    return bytes_.substr(span.begin, span.end - span.begin);
  }
  void skip_blanks() {
    while (at_ < bytes_.size() && is_blank(bytes_[at_])) ++at_;
  }
  bool take(char sign) {
    if (at_ == bytes_.size() || bytes_[at_] != sign) return false;
    ++at_;
    return true;
  }
  // From `begin` to `end` without the blanks at either side.
  source::Span trimmed(std::size_t begin, std::size_t end) const;
  std::string named_code() const;
  bool wrong(const source::Span& where, std::string advice = {});
  bool wrong_from_here();
  bool without_reason();
  bool may_be_allowed(const source::Span& name);

  source::Span comment_;
  std::string_view bytes_;
  diagnostic::Report& report_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of `allow`
  std::size_t codes_end_ = 0;
  std::vector<source::Span> codes_;
  std::string reason_;
};

source::Span Words::trimmed(std::size_t begin, std::size_t end) const {
  while (begin < end && is_blank(bytes_[begin])) ++begin;
  while (end > begin && is_blank(bytes_[end - 1])) --end;
  return {comment_.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The first code that the comment holds, wherever it stands.
std::string Words::named_code() const {
  const std::string_view comment = text(comment_);
  for (std::size_t at = comment.find("MS"); at != kNowhere; at = comment.find("MS", at + 1)) {
    const std::string_view code = comment.substr(at, kExampleCode.size());
    if (diagnostic::code_named(code)) return std::string(code);
  }
  return std::string(kExampleCode);
}

bool Words::wrong(const source::Span& where, std::string advice) {
  if (advice.empty()) {
    advice = "write `# mlsheet: allow[" + named_code() +
             "] reason=\"…\"`, several codes with commas between";
  }
  report_.add(where, diagnostic::SuppressionForm, text(where)).help(advice);
  return false;
}

// Where nothing follows, the comment as a whole is what is wrong.
bool Words::wrong_from_here() {
  const source::Span left = trimmed(at_, bytes_.size());
  return wrong(left.begin == left.end ? trimmed(comment_.begin, comment_.end) : left);
}

bool Words::is_for_us() {
  at_ = comment_.begin + 1;
  skip_blanks();
  if (!rest().starts_with(kMark)) return false;
  at_ += kMark.size();
  skip_blanks();
  begin_ = at_;
  return true;
}

bool Words::keyword(const std::string& expected) {
  const std::size_t begin = at_;
  at_ = std::min(bytes_.find_first_of(" \t[=\"", at_), bytes_.size());
  const source::Span word = trimmed(begin, at_);
  if (text(word) == expected) return true;
  if (word.begin == word.end) return wrong_from_here();
  if (text::closest(text(word), std::span(&expected, 1)).empty()) return wrong(word);
  return wrong(word, "did you mean `" + expected + "`?");
}

bool Words::codes() {
  const std::size_t bracket = at_;
  if (!take('[')) return wrong_from_here();
  const std::size_t close = bytes_.find(']', at_);
  if (close == std::string_view::npos) return wrong(trimmed(bracket, bytes_.size()));
  codes_end_ = close + 1;
  while (at_ <= close) {
    const std::size_t end = std::min(bytes_.find(',', at_), close);
    const source::Span name = trimmed(at_, end);
    if (name.begin == name.end) return wrong(trimmed(bracket, codes_end_));
    if (const std::string parts = with_commas(text(name)); parts != text(name)) {
      return wrong(name, "put a comma between two codes: `allow[" + parts + "]`");
    }
    codes_.push_back(name);
    at_ = end + 1;
  }
  skip_blanks();
  return true;
}

bool Words::without_reason() {
  const source::Span allowed = trimmed(begin_, codes_end_);
  report_.add(allowed, diagnostic::SuppressionWithoutReason, text(allowed))
      .help("write behind it `reason=\"…\"`, for those who read the sheet after you");
  return false;
}

bool Words::reason() {
  if (at_ == bytes_.size()) return without_reason();
  if (!keyword("reason")) return false;
  if (!take('=') || !take('"')) return wrong_from_here();
  const std::size_t close = bytes_.find('"', at_);
  if (close == std::string_view::npos) return wrong(trimmed(at_ - 1, bytes_.size()));
  reason_ = text(trimmed(at_, close));
  at_ = close + 1;
  skip_blanks();
  if (at_ < bytes_.size()) return wrong_from_here();
  return !reason_.empty() || without_reason();
}

bool Words::may_be_allowed(const source::Span& name) {
  const std::optional<Code> code = diagnostic::code_named(text(name));
  if (!code) {
    const std::vector<std::string> near = text::closest(text(name), all_codes(), 1);
    diagnostic::Entry entry = report_.add(name, diagnostic::SuppressionOfUnknown, text(name));
    if (near.empty()) {
      entry.help("`mlsheet explain --list` lists all codes");
    } else {
      entry.help("did you mean `" + near.front() + "`?").fix(name, near.front());
    }
    return false;
  }
  if (!diagnostic::is_fixed(*code, diagnostic::row(*code).level)) return true;
  report_.add(name, diagnostic::SuppressionRefused, text(name))
      .help("correct what it is about: `mlsheet explain " +
            std::string(diagnostic::row(*code).code_text) + "` says how");
  return false;
}

void Words::allow(std::vector<Allowance>& allowances) {
  for (const source::Span& name : codes_) {
    if (!may_be_allowed(name)) continue;
    allowances.push_back({.code = *diagnostic::code_named(text(name)),
                          .reason = reason_,
                          .named_at = name,
                          .comment = comment_});
  }
}

}  // namespace

void read_allowance(const source::Span& comment, std::string_view bytes,
                    std::vector<Allowance>& allowances, diagnostic::Report& report) {
  Words words(comment, bytes, report);
  if (!words.is_for_us()) return;
  if (words.keyword("allow") && words.codes() && words.reason()) words.allow(allowances);
}

}  // namespace mlsheet::document
