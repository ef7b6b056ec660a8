#include <algorithm>
#include <array>

#include "check/kinds/kind.h"
#include "check/part_span.h"

namespace mlsheet::check {
namespace {

constexpr std::array<std::string_view, 2> kSchemes = {"https://", "http://"};

// RFC 3986 has no blanks, control characters, quotes or brackets of these kinds in an address.
bool may_stand_in_url(char c) {
  return static_cast<unsigned char>(c) > 0x20 &&
         std::string_view("\"<>\\^`{|}\x7F").find(c) == std::string_view::npos;
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string_view without_scheme(std::string_view url) {
  for (const std::string_view scheme : kSchemes) {
    if (starts_with(url, scheme)) return url.substr(scheme.size());
  }
  return {};
}

bool is_web_address(std::string_view url) {
  const std::string_view rest = without_scheme(url);
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  return !host.empty() && host.front() != '.' && host.front() != ':' &&
         std::all_of(rest.begin(), rest.end(), may_stand_in_url);
}

// `example.com/page`: only the scheme is missing.
bool lacks_scheme(std::string_view url) {
  const std::string_view host = url.substr(0, url.find('/'));
  return url.find(':') == std::string_view::npos && host.find('.') != std::string_view::npos &&
         is_web_address("https://" + std::string(url));
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) {
    return false;
  }
  const std::string_view domain = text.substr(at + 1);
  return std::all_of(text.begin(), text.end(), may_stand_in_url) &&
         domain.find('.') != std::string_view::npos && domain.front() != '.' &&
         domain.back() != '.';
}

// Why a path could leave the sheet's folder or mean different files on different systems.
std::string_view path_trouble(std::string_view path) {
  if (path.find('\\') != std::string_view::npos) return "has a backslash";
  if (path.front() == '/') return "begins at the root of the file system";
  if (path.front() == '~') return "begins in somebody's home folder";
  if (path.find(':') != std::string_view::npos) return "has a colon";
  if (path.back() == '/') return "names a folder";
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view step = path.substr(begin, end - begin);
    if (step == "..") return "leads out of the sheet's folder";
    if (step.empty() || step == ".") return "has an empty step";
    begin = end + 1;
  }
  const bool control = std::any_of(path.begin(), path.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
  return control ? "has a control character" : std::string_view{};
}

}  // namespace

void check_url(Checking& checking, const Leaf& leaf) {
  const std::string_view url = checking.document.text(leaf.value);
  if (is_web_address(url)) return;
  auto report = fault(checking, leaf.node, checking.document.node(leaf.value).span,
                      diagnostic::NotAWebAddress, url);
  if (!lacks_scheme(url)) {
    report.help("a web address begins with `https://` or `http://` and has no blanks");
    return;
  }
  const std::string meant = "https://" + std::string(url);
  report.help("write `" + meant + "`")
      .fix(writable_part(checking.document, leaf.value, 0, url.size()), meant);
}

void check_email(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  if (is_email(text)) return;
  fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::NotAnEmail, text)
      .help("write one address, as in `name@example.com`");
}

void check_file(Checking& checking, const Leaf& leaf) {
  const std::string_view path = checking.document.text(leaf.value);
  const std::string_view trouble = path_trouble(path);
  if (trouble.empty()) return;
  fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::PathForm, path,
        trouble)
      .help(
          "name a file below the sheet's folder, with `/` between the steps: "
          "`drawings/front.png`");
}

}  // namespace mlsheet::check
