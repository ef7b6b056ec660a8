#include <map>

#include "diagnostic/format.h"
#include "diagnostic/selection.h"
#include "text/escape.h"
#include "text/utf8.h"

namespace mlsheet::diagnostic {
namespace {

// U+FFFE and U+FFFF are no characters of XML 1.0; all others that are not, visible() has replaced.
std::string xml_text(std::string_view visible) {
  std::string out;
  for (std::size_t at = 0; at < visible.size();) {
    const text::Decoded decoded = text::decode(visible, at);
    if (decoded.code_point == 0xFFFE || decoded.code_point == 0xFFFF) {
      text::append_utf8(out, 0xFFFD);
    } else {
      out += visible.substr(at, decoded.length);
    }
    at += decoded.length;
  }
  return text::html_escape(out);
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + xml_text(value) + "\"";
}

std::string attribute(std::string_view name, std::size_t value) {
  return attribute(name, std::to_string(value));
}

struct Suite {
  std::vector<Diagnostic> findings;
  std::size_t left_out = 0;
};

std::size_t error_count(const Suite& suite) {
  std::size_t count = 0;
  for (const Diagnostic& diagnostic : suite.findings) {
    if (diagnostic.level == Level::Error) ++count;
  }
  return count;
}

std::size_t case_count(const Suite& suite) {
  return suite.findings.empty() ? 1 : suite.findings.size();
}

// All that is known, in lines that begin with words of ours.
std::string account(const Diagnostic& diagnostic, Places& places) {
  std::string out;
  if (diagnostic.span.file != source::FileId::None) out = places.text(diagnostic.span) + ": ";
  out += std::string(to_text(diagnostic.level)) + "[" +
         std::string(row(diagnostic.code).code_text) + "]: " + text::visible(diagnostic.message);
  for (const std::string& line : remarks(diagnostic)) out += "\n" + line;
  for (const std::string& line : places.others(diagnostic)) out += "\n" + line;
  return out;
}

std::string finding_case(const Diagnostic& diagnostic, const std::string& suite, Places& places,
                         const FormatOptions& options) {
  const std::string_view code = row(diagnostic.code).code_text;
  const std::string message = text::visible(diagnostic.message);
  const std::string body = xml_text(account(diagnostic, places));
  std::string out = "    <testcase" + attribute("classname", suite) +
                    attribute("name", std::string(code) + ": " + message);
  if (is_about_file(diagnostic, options)) {
    const std::uint32_t line =
        places.lines(diagnostic.span.file).position(diagnostic.span.begin).line;
    out += attribute("file", suite) + attribute("line", line);
  }
  out += " time=\"0\">\n";
  if (diagnostic.level == Level::Error) {
    out += "      <failure" + attribute("message", message) + attribute("type", code) + ">" + body +
           "</failure>\n";
  } else {
    out += "      <system-out>" + body + "</system-out>\n";
  }
  return out + "    </testcase>\n";
}

std::string draw_suite(const Suite& suite, const std::string& name, Places& places,
                       const FormatOptions& options) {
  std::string out =
      "  <testsuite" + attribute("name", name) + attribute("tests", case_count(suite)) +
      attribute("failures", error_count(suite)) + " errors=\"0\" skipped=\"0\" time=\"0\">\n";
  for (const Diagnostic& diagnostic : suite.findings) {
    out += finding_case(diagnostic, name, places, options);
  }
  if (suite.findings.empty()) {
    out += "    <testcase" + attribute("classname", name) + " name=\"no findings\" time=\"0\"/>\n";
  }
  if (suite.left_out > 0) {
    out += "    <system-out>and " + std::to_string(suite.left_out) + " more</system-out>\n";
  }
  return out + "  </testsuite>\n";
}

// In the order in which the files were opened; what is about none of them comes last.
std::map<source::FileId, Suite> suites_of(const Report& report, const FormatOptions& options) {
  std::map<source::FileId, Suite> suites;
  for (const source::FileId sheet : options.sheets) suites[sheet];
  for (FileSelection& file : select(report, options.error_limit)) {
    Suite& suite = suites[file.shown.front().span.file];
    suite.findings = std::move(file.shown);
    suite.left_out = file.left_out;
  }
  return suites;
}

}  // namespace

std::string format_junit(const Report& report, const source::Files& files,
                         const FormatOptions& options) {
  Places places(files);
  std::string drawn;
  std::size_t tests = 0;
  std::size_t failures = 0;
  for (const auto& [file, suite] : suites_of(report, options)) {
    const std::string name = file == source::FileId::None ? "mlsheet" : path_of(files, file);
    drawn += draw_suite(suite, name, places, options);
    tests += case_count(suite);
    failures += error_count(suite);
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mlsheet\"" +
         attribute("tests", tests) + attribute("failures", failures) +
         " errors=\"0\" skipped=\"0\" time=\"0\">\n" + drawn + "</testsuites>\n";
}

}  // namespace mlsheet::diagnostic
