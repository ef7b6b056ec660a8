#include "text/escape.h"

#include <algorithm>
#include <cstdint>

#include "text/utf8.h"

namespace mlsheet::text {
namespace {

void append_hex(std::string& out, std::uint32_t value, int digits) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out += kDigits[(value >> shift) & 15u];
}

bool must_be_shown(char32_t code_point) {
  return is_control(code_point) || is_bidi_control(code_point) || is_zero_width(code_point) ||
         code_point == 0x2028 || code_point == 0x2029;
}

void append_code_point_escape(std::string& out, char32_t code_point) {
  out += "\\u{";
  append_hex(out, static_cast<std::uint32_t>(code_point), code_point > 0xFFFF ? 6 : 4);
  out += '}';
}

std::string_view short_escape(char32_t code_point) {
  switch (code_point) {
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return {};
  }
}

// Besides what JSON and <script> demand, nothing that steers a terminal or the direction of text.
bool needs_json_escape(char32_t code_point) {
  return is_control(code_point) || is_bidi_control(code_point) || code_point == '<' ||
         code_point == '>' || code_point == '&' || code_point == 0x2028 || code_point == 0x2029;
}

// What JSON takes as it is, of ASCII.
std::size_t count_leading_plain(std::string_view text) {
  const auto is_plain = [](char c) {
    return c >= ' ' && c < '\x7F' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
  };
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) -
                                  text.begin());
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    if (!decoded.well_formed) {
      out += "\\x{";
      append_hex(out, static_cast<unsigned char>(text[at]), 2);
      out += '}';
    } else if (const std::string_view known = short_escape(decoded.code_point); !known.empty()) {
      out += known;
    } else if (must_be_shown(decoded.code_point)) {
      append_code_point_escape(out, decoded.code_point);
    } else {
      out += text.substr(at, decoded.length);
    }
    at += decoded.length;
  }
  return out;
}

std::string html_escape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char character : text) {
    switch (character) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += character;
    }
  }
  return out;
}

std::string percent_encoded(std::string_view text,
                            const std::function<bool(char)>& stands_for_itself) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char character : text) {
    if (stands_for_itself(character)) {
      out += character;
      continue;
    }
    const auto byte = static_cast<unsigned char>(character);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15u];
  }
  return out;
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = count_leading_plain(text.substr(at));
    out += text.substr(at, plain);
    at += plain;
    if (at == text.size()) break;
    const Decoded decoded = decode(text, at);
    if (!decoded.well_formed) {
      append_utf8(out, 0xFFFD);
    } else if (decoded.code_point == '"' || decoded.code_point == '\\') {
      out += '\\';
      out += text[at];
    } else if (const std::string_view known = short_escape(decoded.code_point); !known.empty()) {
      out += known;
    } else if (needs_json_escape(decoded.code_point)) {
      out += "\\u";
      append_hex(out, static_cast<std::uint32_t>(decoded.code_point), 4);
    } else {
      out += text.substr(at, decoded.length);
    }
    at += decoded.length;
  }
  out += '"';
}

}  // namespace mlsheet::text
