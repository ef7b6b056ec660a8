#include "document/scan.h"

#include <algorithm>
#include <array>

#include "document/limits.h"
#include "text/utf8.h"

namespace mlsheet::document {
namespace {

using namespace std::string_view_literals;

// Past this many faults the file is no text with slips but something else.
constexpr std::size_t kFaultLimit = 100;

// A picture or an archive, taken by mistake, is told by its first bytes.
constexpr std::size_t kBinarySample = 4096;
constexpr std::size_t kBinaryLeast = 16;  // characters that are no text; fewer are slips
constexpr std::size_t kBinaryShare = 8;   // one in so many bytes

struct Encoding {
  std::string_view mark;  // at the beginning of the file
  std::string_view name;
};

// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr std::array<Encoding, 4> kEncodings = {{{"\xFF\xFE\0\0"sv, "UTF-32"},
                                                 {"\0\0\xFE\xFF"sv, "UTF-32"},
                                                 {"\xFF\xFE"sv, "UTF-16"},
                                                 {"\xFE\xFF"sv, "UTF-16"}}};

// An encoding is known by its byte order mark or, without one, by the NULs beside an ASCII letter.
std::string_view other_encoding(std::string_view bytes) {
  for (const Encoding& encoding : kEncodings) {
    if (bytes.starts_with(encoding.mark)) return encoding.name;
  }
  if (bytes.size() < 4) return {};
  const auto is_nul = [&bytes](std::size_t at) { return bytes[at] == '\0'; };
  if (is_nul(1) && is_nul(2) && is_nul(0) != is_nul(3)) return "UTF-32";
  if (is_nul(0) && is_nul(2) && !is_nul(1) && !is_nul(3)) return "UTF-16";
  if (is_nul(1) && is_nul(3) && !is_nul(0) && !is_nul(2)) return "UTF-16";
  return {};
}

bool is_text(const text::Decoded& decoded) {
  if (!decoded.well_formed) return false;
  const char32_t code_point = decoded.code_point;
  return !text::is_control(code_point) || (code_point >= '\t' && code_point <= '\r');
}

bool is_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kBinarySample);
  std::size_t strange = 0;
  for (std::size_t at = 0; at < sample.size();) {
    const text::Decoded decoded = text::decode(sample, at);
    if (!is_text(decoded)) ++strange;
    at += decoded.well_formed ? decoded.length : 1;
  }
  return strange >= kBinaryLeast && strange >= sample.size() / kBinaryShare;
}

// Western text of one byte a character: several bytes above ASCII, none of them as UTF-8 has them,
// and never many in a row as in other scripts. One alone may be a slip.
bool is_latin_1(std::string_view bytes) {
  constexpr std::size_t kLeast = 3;
  constexpr std::size_t kLongestRow = 2;
  std::size_t high = 0;
  std::size_t row = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    row = static_cast<unsigned char>(bytes[at]) < 0x80 ? 0 : row + 1;
    if (row == 0) continue;
    if (row > kLongestRow || text::decode(bytes, at).well_formed) return false;
    ++high;
  }
  return high >= kLeast;
}

char hexadecimal_digit(std::uint32_t value) { return "0123456789ABCDEF"[value & 0xF]; }

class Scanner {
 public:
  Scanner(source::FileId file, std::string_view bytes, diagnostic::Report& report)
      : file_(file), bytes_(bytes), report_(report) {}

  Scan run();

 private:
  void character(std::size_t at, const text::Decoded& decoded);
  void malformed();
  void carriage_return();
  source::Span span(std::size_t begin, std::size_t length) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
  }
  void replace(std::size_t begin, std::size_t length, char by);

  source::FileId file_;
  std::string_view bytes_;
  diagnostic::Report& report_;
  std::size_t at_ = 0;
  std::size_t faults_ = 0;
  bool carriage_return_reported_ = false;
  std::string repaired_;
};

void Scanner::replace(std::size_t begin, std::size_t length, char by) {
  if (repaired_.empty()) repaired_ = bytes_;
  repaired_.replace(begin, length, length, by);
  ++faults_;
}

void Scanner::malformed() {
  const std::size_t begin = at_;
  std::string names;
  while (at_ < bytes_.size() && !text::decode(bytes_, at_).well_formed) {
    if (at_ - begin < 4) {
      names += names.empty() ? "" : " ";
      names += byte_name(static_cast<unsigned char>(bytes_[at_]));
    } else if (at_ - begin == 4) {
      names += " …";
    }
    ++at_;
  }
  report_.add(span(begin, at_ - begin), diagnostic::MalformedUtf8, names)
      .help("save the file as UTF-8");
  replace(begin, at_ - begin, '_');
}

// Alone it ended lines on old systems. yaml-cpp takes it for text, a terminal overwrites the line.
void Scanner::carriage_return() {
  const std::size_t at = at_++;
  if (at_ < bytes_.size() && bytes_[at_] == '\n') return;
  if (!carriage_return_reported_) {
    report_.add(span(at, 1), diagnostic::LoneCarriageReturn)
        .help("save the file with LF or CR LF line ends");
  }
  carriage_return_reported_ = true;
  if (repaired_.empty()) repaired_ = bytes_;
  repaired_[at] = bytes_.find('\n') == std::string_view::npos ? '\n' : ' ';
}

void Scanner::character(std::size_t at, const text::Decoded& decoded) {
  const char32_t code_point = decoded.code_point;
  const source::Span where = span(at, decoded.length);
  if (code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029) {
    report_.add(where, diagnostic::UnknownLineEnd, code_point_name(code_point))
        .help("end the line with a line feed");
    replace(at, decoded.length, ' ');
  } else if (code_point == 0xFEFF) {
    report_.add(where, diagnostic::InnerByteOrderMark)
        .help("remove it; it often comes from joining files");
    replace(at, decoded.length, ' ');
  } else if (turns_direction(code_point)) {
    report_.add(where, diagnostic::DirectionControl, code_point_name(code_point))
        .help("remove it; right-to-left text needs no control characters here");
    replace(at, decoded.length, ' ');
  } else if (text::is_control(code_point)) {
    report_.add(where, diagnostic::ControlCharacter, code_point_name(code_point)).help("remove it");
    replace(at, decoded.length, ' ');
  }
}

Scan Scanner::run() {
  if (bytes_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  while (at_ < bytes_.size()) {
    if (faults_ >= kFaultLimit) return {.is_text = false, .repaired = {}};
    const char byte = bytes_[at_];
    if ((byte >= ' ' && byte <= '~') || byte == '\n' || byte == '\t') {
      ++at_;
    } else if (byte == '\r') {
      carriage_return();
    } else if (const text::Decoded decoded = text::decode(bytes_, at_); decoded.well_formed) {
      character(at_, decoded);
      at_ += decoded.length;
    } else {
      malformed();
    }
  }
  return {.is_text = true, .repaired = std::move(repaired_)};
}

}  // namespace

bool turns_direction(char32_t code_point) {
  return (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

std::string code_point_digits(char32_t code_point, std::size_t least) {
  std::string digits;
  for (std::uint32_t rest = code_point; rest != 0 || digits.size() < least; rest >>= 4) {
    digits += hexadecimal_digit(rest);
  }
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string code_point_name(char32_t code_point) { return "U+" + code_point_digits(code_point, 4); }

std::string byte_name(unsigned char byte) {
  return {'0', 'x', hexadecimal_digit(byte >> 4U), hexadecimal_digit(byte)};
}

Scan scan(source::FileId file, std::string_view bytes, diagnostic::Report& report) {
  const source::Span start{file, 0, 0};
  if (bytes.size() > kByteLimit) {
    report.add(start, diagnostic::FileTooLarge, static_cast<std::int64_t>(kByteLimit));
    return {.is_text = false, .repaired = {}};
  }
  if (const std::string_view encoding = other_encoding(bytes); !encoding.empty()) {
    report.add(start, diagnostic::OtherEncoding, encoding).help("save the file as UTF-8");
    return {.is_text = false, .repaired = {}};
  }
  if (is_binary(bytes)) {
    report.add(start, diagnostic::OtherEncoding, "a binary format")
        .help("a sheet is a text file, usually named `sensor.yaml`");
    return {.is_text = false, .repaired = {}};
  }
  if (is_latin_1(bytes)) {
    report.add(start, diagnostic::OtherEncoding, "Latin-1 or Windows-1252")
        .help("save the file as UTF-8, or run `iconv -f windows-1252 -t utf-8` over it");
    return {.is_text = false, .repaired = {}};
  }
  return Scanner(file, bytes, report).run();
}

}  // namespace mlsheet::document
