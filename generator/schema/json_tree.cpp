#include "schema/json_tree.h"

namespace mlsheet::schema {
namespace {

constexpr unsigned kDepthLimit = 64;
constexpr std::size_t kBytesPerNode = 16;  // a low guess, so that the vector seldom grows

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool is_number_part(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

class Reader {
 public:
  Reader(std::string_view bytes, std::vector<JsonNode>& nodes) : bytes_(bytes), nodes_(nodes) {}

  JsonFault read() {
    value({}, 0);
    skip_spaces();
    if (fault_.what.empty() && at_ < bytes_.size()) fail("text after the end");
    return fault_;
  }

 private:
  JsonId value(JsonRange key, unsigned depth);
  void members(JsonId object, unsigned depth);
  void items(JsonId array, unsigned depth);
  void link(JsonId parent, JsonId& last, JsonId child);
  void string();
  void number();
  void literal();
  bool separator(char close);

  char peek() const { return at_ < bytes_.size() ? bytes_[at_] : '\0'; }
  bool ok() const { return fault_.what.empty(); }
  std::uint32_t here() const { return static_cast<std::uint32_t>(at_); }
  void skip_spaces() {
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
  }
  void fail(std::string_view what) {
    if (ok()) fault_ = {.at = here(), .what = what};
  }

  std::string_view bytes_;
  std::vector<JsonNode>& nodes_;
  std::size_t at_ = 0;
  JsonFault fault_;
};

JsonId Reader::value(JsonRange key, unsigned depth) {
  skip_spaces();
  const auto id = static_cast<JsonId>(nodes_.size());
  const std::uint32_t begin = here();
  const char first = peek();
  const JsonKind kind = first == '{'            ? JsonKind::Object
                        : first == '['          ? JsonKind::Array
                        : first == '"'          ? JsonKind::String
                        : is_number_part(first) ? JsonKind::Number
                                                : JsonKind::Literal;
  nodes_.push_back({.kind = kind, .key = key, .value = {begin, begin}});
  if (depth > kDepthLimit) fail("nesting deeper than 64");
  switch (kind) {
    case JsonKind::Object:
      members(id, depth);
      break;
    case JsonKind::Array:
      items(id, depth);
      break;
    case JsonKind::String:
      string();
      break;
    case JsonKind::Number:
      number();
      break;
    case JsonKind::Literal:
      literal();
      break;
  }
  nodes_[static_cast<std::size_t>(id)].value.end = here();
  return id;
}

void Reader::link(JsonId parent, JsonId& last, JsonId child) {
  if (last == JsonId::None) {
    nodes_[static_cast<std::size_t>(parent)].first_child = child;
  } else {
    nodes_[static_cast<std::size_t>(last)].next = child;
  }
  last = child;
}

// After a member or item: true when another one follows.
bool Reader::separator(char close) {
  skip_spaces();
  if (peek() == ',') {
    ++at_;
    return true;
  }
  if (peek() != close) fail("a comma or the end of the collection is missing");
  if (ok()) ++at_;
  return false;
}

void Reader::members(JsonId object, unsigned depth) {
  ++at_;
  skip_spaces();
  if (peek() == '}') {
    ++at_;
    return;
  }
  JsonId last = JsonId::None;
  do {
    skip_spaces();
    const std::uint32_t key_begin = here();
    if (peek() != '"') return fail("a key in quotes is missing");
    string();
    const JsonRange key{key_begin, here()};
    skip_spaces();
    if (peek() != ':') return fail("a colon is missing");
    ++at_;
    link(object, last, value(key, depth + 1));
  } while (ok() && separator('}'));
}

void Reader::items(JsonId array, unsigned depth) {
  ++at_;
  skip_spaces();
  if (peek() == ']') {
    ++at_;
    return;
  }
  JsonId last = JsonId::None;
  do {
    link(array, last, value({}, depth + 1));
  } while (ok() && separator(']'));
}

void Reader::string() {
  for (++at_; at_ < bytes_.size() && bytes_[at_] != '"'; ++at_) {
    if (static_cast<unsigned char>(bytes_[at_]) < 0x20) return fail("a control character");
    if (bytes_[at_] != '\\') continue;
    ++at_;
    if (std::string_view("\"\\/nt").find(peek()) == std::string_view::npos) {
      return fail("an escape other than \\\" \\\\ \\/ \\n \\t");
    }
  }
  if (at_ == bytes_.size()) return fail("the closing quote is missing");
  ++at_;
}

void Reader::number() {
  while (is_number_part(peek())) ++at_;
}

void Reader::literal() {
  for (const std::string_view word : {"true", "false", "null"}) {
    if (bytes_.substr(at_, word.size()) == word) {
      at_ += word.size();
      return;
    }
  }
  fail("a value is missing");
}

char unescaped(char escape) { return escape == 'n' ? '\n' : escape == 't' ? '\t' : escape; }

}  // namespace

JsonTree::JsonTree(source::FileId file, std::string_view bytes) : file_(file), bytes_(bytes) {
  nodes_.reserve(bytes.size() / kBytesPerNode);
  fault_ = Reader(bytes_, nodes_).read();
}

std::string_view JsonTree::key(JsonId id) const {
  const JsonRange range = node(id).key;
  if (range.end <= range.begin + 1) return {};
  return bytes_.substr(range.begin + 1, range.end - range.begin - 2);
}

std::string_view JsonTree::source(JsonId id) const {
  const JsonRange range = node(id).value;
  return bytes_.substr(range.begin, range.end - range.begin);
}

std::string_view JsonTree::word(JsonId id) const {
  const std::string_view written = source(id);
  if (node(id).kind != JsonKind::String || written.size() < 2) return written;
  return written.substr(1, written.size() - 2);
}

std::string JsonTree::text(JsonId id) const {
  const std::string_view inside = word(id);
  if (inside.find('\\') == std::string_view::npos) return std::string(inside);
  std::string result;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    result.push_back(inside[i] == '\\' ? unescaped(inside[++i]) : inside[i]);
  }
  return result;
}

JsonId JsonTree::find(JsonId object, std::string_view wanted) const {
  JsonId child = node(object).first_child;
  while (child != JsonId::None && key(child) != wanted) child = node(child).next;
  return child;
}

source::Span JsonTree::span(JsonId id) const {
  return {file_, node(id).value.begin, node(id).value.end};
}

source::Span JsonTree::key_span(JsonId id) const {
  const JsonRange range = node(id).key;
  return range.end == 0 ? span(id) : source::Span{file_, range.begin, range.end};
}

}  // namespace mlsheet::schema
