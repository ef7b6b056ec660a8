#pragma once
// The door to mustache. A template sees only what is put into a `Values`; every value is escaped,
// and only names ending in `_html` may be written raw. A name that no Values holds, a raw name of
// another kind and a template that does not parse are bugs of ours: std::logic_error.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kainjow::mustache {
template <class String>
class basic_data;
}

namespace mlsheet::html {

// Gives the text of an embedded template file by name, `html/page.html`.
using Templates = std::function<std::string_view(std::string_view name)>;

// What one template, or one turn of a section in it, may show.
class Values {
 public:
  using Node = kainjow::mustache::basic_data<std::string>;

  Values();
  Values(Values&&) noexcept;
  Values& operator=(Values&&) noexcept;
  ~Values();

  // An empty text counts as absent in a section `{{#name}}`.
  Values& text(const std::string& name, const std::string& value);
  Values& html(const std::string& name, const std::string& fragment);
  Values& flag(const std::string& name, bool value);
  Values& list(const std::string& name, const std::vector<Values>& items);

  const Node& node() const { return *node_; }

 private:
  std::unique_ptr<Node> node_;
};

// The templates of one run: each file is read and parsed once. `{{> blocks/badge.html}}` is
// replaced by that file's text before parsing, so a part used in a thousand rows costs nothing
// extra.
class TemplateSet {
 public:
  explicit TemplateSet(Templates source);
  ~TemplateSet();

  std::string render(const std::string& name, const Values& values);

 private:
  struct Parsed;
  Parsed& parsed(const std::string& name);

  Templates source_;
  std::map<std::string, std::unique_ptr<Parsed>> parsed_;
};

}  // namespace mlsheet::html
