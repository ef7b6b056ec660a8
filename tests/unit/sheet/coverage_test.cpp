// The law that what the schemas describe reaches the reader: a sheet that answers every field with
// its example shows every one of them.

#include <gtest/gtest.h>

#include <set>

#include "image/pixels.h"
#include "schema/example.h"
#include "unit/sheet/composed.h"

namespace mlsheet::sheet {
namespace {

using schema::FieldId;
using schema::Structure;
using schema::ValueKind;

constexpr std::string_view kPicture = "picture.png";
constexpr std::string_view kFile = "file.txt";
constexpr std::string_view kName = "one";  // of every item, so that every reference finds one

std::string yaml_of(FieldId id);

std::string yaml_of_group(const schema::Field& group) {
  std::string out;
  for (const FieldId child : group.children) {
    out += (out.empty() ? "{" : ", ") + embedded_schema().field(child).name + ": " + yaml_of(child);
  }
  return out + '}';
}

std::string yaml_of_leaf(const schema::Field& leaf) {
  switch (leaf.kind) {
    case ValueKind::Id:
    case ValueKind::Reference:
      return std::string(kName);
    case ValueKind::File:
      return std::string(leaf.media == schema::Media::Picture ? kPicture : kFile);
    case ValueKind::Points:
    case ValueKind::Matrix:
      return leaf.example;
    default:
      return schema::yaml_scalar(leaf.example);
  }
}

std::string yaml_of(FieldId id) {
  const schema::Field& field = embedded_schema().field(id);
  switch (field.structure) {
    case Structure::Group:
      return yaml_of_group(field);
    case Structure::List:
      return '[' + yaml_of(field.item) + ']';
    case Structure::Map:
      return "{key: " + yaml_of(field.item) + '}';
    case Structure::Leaf:
      return yaml_of_leaf(field);
  }
  return {};
}

// By FieldId: what the sheet shows, or need not show.
class Shown {
 public:
  explicit Shown(const Sheet& sheet) : shown_(embedded_schema().size()) {
    add_hidden();
    for (const Section& section : sheet.sections) {
      for (const Block& block : section.blocks) {
        if (const auto* image = std::get_if<Image>(&block)) pictures_.insert(image->alternative);
      }
    }
    add(sheet.resolved);
  }

  bool contains(std::size_t field) const { return shown_[field]; }

 private:
  void add_hidden() {
    const schema::Schema& schema = embedded_schema();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      const schema::Field& field = schema.field(FieldId(i));
      const auto parent = static_cast<std::size_t>(field.parent);
      const bool below = field.parent != FieldId::None && shown_[parent];
      shown_[i] = below || field.show == schema::Show::Hidden;
    }
  }

  void add(const std::vector<ResolvedNode>& nodes) {
    for (const ResolvedNode& node : nodes) {
      if (!node.shown.empty()) mark(node);
      if (pictures_.contains(node.written)) mark_picture(nodes);
      add(node.children);
    }
  }

  // A picture, and the words that stand for it.
  void mark_picture(const std::vector<ResolvedNode>& group) {
    for (const ResolvedNode& node : group) {
      if (node.written == kPicture || pictures_.contains(node.written)) mark(node);
    }
  }

  void mark(const ResolvedNode& node) {
    shown_[static_cast<std::size_t>(embedded_schema().at(node.pointer))] = true;
  }

  std::vector<bool> shown_;
  std::set<std::string> pictures_;  // their alternative texts
};

TEST(Coverage, ASheetThatSaysEverythingShowsEveryField) {
  const schema::Schema& schema = embedded_schema();
  const std::string png = image::encode_png({.width = 1, .height = 1, .bytes = {1, 2, 3}});
  const Shown shown(composed(yaml_of(schema.root()),
                             {{std::string(kPicture), png}, {std::string(kFile), "words"}}));
  for (std::size_t i = 0; i < schema.size(); ++i) {
    const schema::Field& field = schema.field(FieldId(i));
    if (field.structure != Structure::Leaf) continue;
    EXPECT_TRUE(shown.contains(i)) << field.pointer << " is shown nowhere: give it a place in "
                                   << "generator/sheet, or `\"show\": \"hidden\"` in its schema";
  }
}

}  // namespace
}  // namespace mlsheet::sheet
