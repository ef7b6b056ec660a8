#include "render/resolved/write.h"

#include <string_view>
#include <vector>

#include "json/write.h"

namespace mlsheet::resolved {
namespace {

constexpr std::string_view kFormatVersion = "1.0";

// Members without content are left out; what is there always has the same type, but for a computed
// value that is not assessed, which is null.
class Document {
 public:
  std::string write(const sheet::Sheet& sheet) {
    json_.begin_object();
    text("format_version", std::string(kFormatVersion));
    text("id", sheet.id);
    text("language", sheet.language);
    text("source_sha256", sheet.source_digest);
    write_title(sheet.title);
    if (sheet.completeness) write_completeness(*sheet.completeness);
    json_.key("document");
    write_members(sheet.resolved);
    json_.key("computed").begin_array();
    for (const sheet::Computed& computed : sheet.computed) write_computed(computed);
    json_.end_array();
    write_factors(sheet.factors);
    json_.end_object();
    return json_.take();
  }

 private:
  void text(std::string_view name, const std::string& value) {
    if (!value.empty()) json_.key(name).string(value);
  }

  void decimal(std::string_view name, const std::string& digits) {
    if (!digits.empty()) json_.key(name).literal(digits);
  }

  void texts(std::string_view name, const std::vector<std::string>& values) {
    if (values.empty()) return;
    json_.key(name).begin_array();
    for (const std::string& value : values) json_.string(value);
    json_.end_array();
  }

  void write_title(const sheet::Title& title) {
    json_.key("title").begin_object();
    text("name", title.name);
    text("function", title.function);
    text("summary", title.summary);
    text("manufacturer", title.manufacturer);
    text("version", title.version);
    text("released", title.released);
    text("updated", title.updated);
    json_.end_object();
  }

  void count(std::string_view name, std::size_t number) {
    json_.key(name).integer(static_cast<std::int64_t>(number));
  }

  void write_completeness(const sheet::Completeness& completeness) {
    json_.key("completeness").begin_object();
    count("score", completeness.score);
    count("answered", completeness.answered);
    count("due", completeness.due);
    json_.key("missing").begin_array();
    for (const sheet::Completeness::Missing& missing : completeness.missing) {
      json_.begin_object();
      text("pointer", missing.pointer);
      text("label", missing.label);
      text("requirement", missing.requirement);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void write_members(const std::vector<sheet::ResolvedNode>& nodes) {
    json_.begin_object();
    for (const sheet::ResolvedNode& node : nodes) {
      json_.key(node.key);
      write_node(node);
    }
    json_.end_object();
  }

  void write_node(const sheet::ResolvedNode& node) {
    json_.begin_object();
    text("pointer", node.pointer);
    text("label", node.label);
    text("kind", node.kind);
    if (node.shape == sheet::ResolvedNode::Shape::Leaf) write_leaf(node);
    write_provenance(node);
    write_span(node);
    write_children(node);
    json_.end_object();
  }

  void write_leaf(const sheet::ResolvedNode& node) {
    if (node.statement.empty()) json_.key("written").string(node.written);
    decimal("value", node.value);
    decimal("low", node.low);
    decimal("high", node.high);
    text("unit", node.unit);
  }

  void write_provenance(const sheet::ResolvedNode& node) {
    texts("shown", node.shown);
    text("basis", node.basis);
    text("statement", node.statement);
    text("reason", node.reason);
    text("conditions", node.conditions);
    text("n", node.n);
    texts("evidence", node.evidence);
  }

  void write_span(const sheet::ResolvedNode& node) {
    if (node.line == 0) return;
    json_.key("span").begin_object();
    text("file", node.file);
    json_.key("line").integer(node.line).key("column").integer(node.column);
    json_.key("begin").integer(node.begin).key("end").integer(node.end);
    json_.end_object();
  }

  void write_children(const sheet::ResolvedNode& node) {
    if (node.shape == sheet::ResolvedNode::Shape::Group && node.statement.empty()) {
      json_.key("members");
      write_members(node.children);
    } else if (node.shape == sheet::ResolvedNode::Shape::List && node.statement.empty()) {
      json_.key("items").begin_array();
      for (const sheet::ResolvedNode& child : node.children) write_node(child);
      json_.end_array();
    }
  }

  void write_computed(const sheet::Computed& computed) {
    json_.begin_object();
    text("id", computed.id);
    text("label", computed.label);
    json_.key("value");
    computed.value ? json_.number(*computed.value) : json_.null();
    text("unit", computed.unit);
    text("shown", computed.shown);
    text("equation", computed.equation);
    text("formula", computed.formula);
    text("basis", computed.basis);
    text("route", computed.route);
    text("tier", computed.tier);
    text("caveat", computed.caveat);
    json_.key("inputs").begin_array();
    for (const sheet::ComputedInput& input : computed.inputs) write_input(input);
    json_.end_array().end_object();
  }

  void write_input(const sheet::ComputedInput& input) {
    json_.begin_object();
    text("name", input.name);
    text("shown", input.shown);
    text("pointer", input.pointer);
    text("source", input.source);
    text("basis", input.basis);
    json_.end_object();
  }

  void write_factors(const std::vector<sheet::FactorUsed>& factors) {
    if (factors.empty()) return;
    json_.key("factors").begin_array();
    for (const sheet::FactorUsed& factor : factors) write_factor(factor);
    json_.end_array();
  }

  void write_factor(const sheet::FactorUsed& factor) {
    json_.begin_object();
    text("id", factor.id);
    text("name", factor.name);
    text("value", factor.value);
    if (factor.year > 0) json_.key("year").integer(factor.year);
    text("gwp_set", factor.gwp_set);
    text("source", factor.source);
    text("attribution", factor.attribution);
    text("licence", factor.licence);
    json_.key("own").boolean(factor.is_own);
    json_.end_object();
  }

  json::Writer json_;
};

}  // namespace

std::string write(const sheet::Sheet& sheet) { return Document().write(sheet); }

}  // namespace mlsheet::resolved
