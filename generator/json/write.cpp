#include "json/write.h"

#include <cassert>
#include <cmath>
#include <utility>

#include "text/decimal.h"
#include "text/escape.h"

namespace mlsheet::json {

void Writer::new_line() {
  if (layout_ == Layout::Compact) return;
  out_ += '\n';
  out_.append(levels_.size() * 2, ' ');
}

void Writer::before_value() {
  if (std::exchange(after_key_, false) || levels_.empty()) return;
  assert(!levels_.back().is_object);
  if (std::exchange(levels_.back().has_items, true)) out_ += ',';
  new_line();
}

Writer& Writer::begin_object() {
  before_value();
  out_ += '{';
  levels_.push_back({.is_object = true});
  return *this;
}

Writer& Writer::begin_array() {
  before_value();
  out_ += '[';
  levels_.push_back({});
  return *this;
}

void Writer::close(char bracket) {
  const bool has_items = levels_.back().has_items;
  levels_.pop_back();
  if (has_items) new_line();
  out_ += bracket;
}

Writer& Writer::end_object() {
  assert(!levels_.empty() && levels_.back().is_object && !after_key_);
  close('}');
  return *this;
}

Writer& Writer::end_array() {
  assert(!levels_.empty() && !levels_.back().is_object);
  close(']');
  return *this;
}

Writer& Writer::key(std::string_view name) {
  assert(!levels_.empty() && levels_.back().is_object && !after_key_);
  if (std::exchange(levels_.back().has_items, true)) out_ += ',';
  new_line();
  text::append_json_string(out_, name);
  out_ += layout_ == Layout::Compact ? ":" : ": ";
  after_key_ = true;
  return *this;
}

Writer& Writer::string(std::string_view value) {
  before_value();
  text::append_json_string(out_, value);
  return *this;
}

Writer& Writer::number(double value) {
  assert(std::isfinite(value));
  return literal(text::format_shortest(value));
}

Writer& Writer::integer(std::int64_t value) { return literal(std::to_string(value)); }

Writer& Writer::literal(std::string_view decimal) {
  before_value();
  out_ += decimal;
  return *this;
}

Writer& Writer::boolean(bool value) { return literal(value ? "true" : "false"); }
Writer& Writer::null() { return literal("null"); }

std::string Writer::take() {
  assert(levels_.empty() && !after_key_);
  if (layout_ == Layout::Indented) out_ += '\n';
  return std::exchange(out_, {});
}

}  // namespace mlsheet::json
