#include "render/html/context.h"

#include <kainjow/mustache.hpp>
#include <stdexcept>
#include <utility>

#include "text/escape.h"

namespace mlsheet::html {
namespace {

namespace mustache = kainjow::mustache;

bool is_raw_name(std::string_view name) { return name.ends_with("_html"); }

[[noreturn]] void fault(const std::string& what) { throw std::logic_error("template: " + what); }

// Names are looked up from the innermost section outwards; one that is found nowhere is a fault.
class StrictContext : public mustache::basic_context<std::string> {
 public:
  explicit StrictContext(const mustache::data& root) { items_.push_back(&root); }

  void push(const mustache::data* item) override { items_.push_back(item); }
  void pop() override { items_.pop_back(); }

  const mustache::data* get(const std::string& name) const override {
    if (name == ".") return items_.back();
    for (auto item = items_.rbegin(); item != items_.rend(); ++item) {
      if (const mustache::data* found = (*item)->get(name)) return found;
    }
    fault("unknown name `" + name + "`");
  }

  const mustache::data* get_partial(const std::string& name) const override {
    fault("part `" + name + "` was not included");
  }

 private:
  std::vector<const mustache::data*> items_;
};

constexpr std::string_view kInclude = "{{> ";
constexpr std::size_t kIncludeLimit = 256;

std::string with_parts(const Templates& source, std::string text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(kInclude); at != std::string::npos;
       at = text.find(kInclude, at)) {
    const std::size_t end = text.find("}}", at);
    if (end == std::string::npos || ++count > kIncludeLimit) fault("endless part");
    const std::string name = text.substr(at + kInclude.size(), end - at - kInclude.size());
    std::string_view part = source("html/" + name);
    if (part.ends_with('\n')) part.remove_suffix(1);
    text.replace(at, end + 2 - at, part);
  }
  return text;
}

// Raw tags only for finished fragments, and fragments only in raw tags.
void check_raw_tags(std::string_view text) {
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
    at += 2;
    const bool raw = text.substr(at).starts_with('{') || text.substr(at).starts_with('&');
    if (raw) ++at;
    const std::string_view name = text.substr(at, text.find('}', at) - at);
    const bool section = name.starts_with('#') || name.starts_with('^') || name.starts_with('/');
    if (raw != is_raw_name(name) && !section) {
      fault("`" + std::string(name) + "`: raw is for names in _html, and they are only raw");
    }
  }
}

std::string source_of(const Templates& source, const std::string& name) {
  const std::string_view text = source("html/" + name);
  if (text.empty()) fault("no file `" + name + "`");
  std::string whole = with_parts(source, std::string(text));
  check_raw_tags(whole);
  return whole;
}

}  // namespace

Values::Values() : node_(std::make_unique<Node>(mustache::data::type::object)) {}
Values::Values(Values&&) noexcept = default;
Values& Values::operator=(Values&&) noexcept = default;
Values::~Values() = default;

Values& Values::text(const std::string& name, const std::string& value) {
  if (is_raw_name(name)) fault("text under the raw name `" + name + "`");
  if (value.empty()) return flag(name, false);
  (*node_)[name] = mustache::data(value);
  return *this;
}

Values& Values::html(const std::string& name, const std::string& fragment) {
  if (!is_raw_name(name)) fault("fragment under the name `" + name + "`");
  (*node_)[name] = mustache::data(fragment);
  return *this;
}

Values& Values::flag(const std::string& name, bool value) {
  (*node_)[name] = mustache::data(value);
  return *this;
}

Values& Values::list(const std::string& name, const std::vector<Values>& items) {
  mustache::data all(mustache::data::type::list);
  for (const Values& item : items) all.push_back(*item.node_);
  (*node_)[name] = std::move(all);
  return *this;
}

struct TemplateSet::Parsed {
  explicit Parsed(const std::string& text) : mustache(text) {
    if (!mustache.is_valid()) fault(mustache.error_message());
    mustache.set_custom_escape([](const std::string& value) { return text::html_escape(value); });
  }
  mustache::mustache mustache;
};

TemplateSet::TemplateSet(Templates source) : source_(std::move(source)) {}
TemplateSet::~TemplateSet() = default;

TemplateSet::Parsed& TemplateSet::parsed(const std::string& name) {
  std::unique_ptr<Parsed>& slot = parsed_[name];
  if (!slot) slot = std::make_unique<Parsed>(source_of(source_, name));
  return *slot;
}

std::string TemplateSet::render(const std::string& name, const Values& values) {
  StrictContext context(values.node());
  return parsed(name).mustache.render(context);
}

}  // namespace mlsheet::html
