#include "check/completeness.h"

#include <algorithm>

#include "check/wanted.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using schema::Field;
using schema::FieldId;
using schema::Structure;

constexpr std::size_t kMostMissing = 10;

// Where a field stands or would stand. There are several places below a list, one per item.
struct Place {
  NodeId item = NodeId::None;           // the innermost item of a list around it
  NodeId around = NodeId::None;         // None below what is absent
  NodeId node = NodeId::None;           // None when the field is absent
  Statement stated = Statement::None;   // of a group or list around it, said for all in it
  FieldId absent_list = FieldId::None;  // the list around it that has no item
};

std::size_t weight_of(Want want) { return want == Want::Recommended ? 1 : 3; }

schema::Requirement requirement_of(Want want) {
  switch (want) {
    case Want::Required:
      return schema::Requirement::Required;
    case Want::Condition:
      return schema::Requirement::Conditional;
    case Want::Recommended:
    case Want::Open:
    case Want::Nothing:
      break;
  }
  return schema::Requirement::Optional;
}

class Count {
 public:
  explicit Count(const Checking& checking) : checking_(checking) {}

  Completeness result() {
    const NodeId root = checking_.document.root();
    members(checking_.schema.root(), Want::Required, {{.around = root, .node = root}});
    return {.weights = weights_, .required = required_, .missing = most_valuable()};
  }

 private:
  struct Lack {
    FieldId field;
    NodeId item;
    Want want;
  };

  // Each returns whether anything in `id` is due; `most` is how much it can be wanted there.
  bool field(FieldId id, Want most, const std::vector<Place>& places);
  bool content(FieldId id, Want most, const std::vector<Place>& places);
  bool members(FieldId group, Want most, const std::vector<Place>& places);
  bool items(FieldId list, Want most, const std::vector<Place>& places);

  void tally(FieldId id, Want want, const std::vector<Place>& places);
  bool is_answered(const Field& field, Want want, const Place& place) const;
  bool holds_value(NodeId node) const;
  Statement stated_at(const Place& place) const;
  std::vector<Completeness::Missing> most_valuable();
  std::string pointer_of(const Lack& lack) const;

  const Checking& checking_;
  Completeness::Tally weights_;
  Completeness::Tally required_;
  std::vector<Lack> lacks_;
};

bool Count::field(FieldId id, Want most, const std::vector<Place>& places) {
  const Field& field = checking_.schema.field(id);
  if (field.requirement == schema::Requirement::Additional) {
    return field.structure == Structure::Group && members(id, most, places);
  }
  Want want = Want::Nothing;
  std::vector<Place> due;
  for (const Place& place : places) {
    const Want here = want_of(checking_, field, place.around);
    if (here < Want::Recommended) continue;
    if (place.node == NodeId::None && is_spared(checking_, field, place.around)) continue;
    want = std::min(here, most);
    due.push_back(place);
  }
  if (due.empty()) return false;
  if (!content(id, want, due)) tally(id, want, due);
  return true;
}

bool Count::content(FieldId id, Want most, const std::vector<Place>& places) {
  switch (checking_.schema.field(id).structure) {
    case Structure::Group:
      return members(id, most, places);
    case Structure::List:
    case Structure::Map:
      return items(id, most, places);
    case Structure::Leaf:
      break;
  }
  return false;
}

bool Count::members(FieldId group, Want most, const std::vector<Place>& places) {
  bool any = false;
  std::vector<Place> inside = places;
  for (Place& place : inside) {
    place.stated = stated_at(place);
    place.around = place.node;
  }
  for (const FieldId child : checking_.schema.field(group).children) {
    const std::string& name = checking_.schema.field(child).name;
    for (Place& place : inside) place.node = checking_.document.find(place.around, name);
    any |= field(child, most, inside);
  }
  return any;
}

bool Count::items(FieldId list, Want most, const std::vector<Place>& places) {
  const FieldId item = checking_.schema.field(list).item;
  if (checking_.schema.field(item).structure != Structure::Group) return false;
  std::vector<Place> inside;
  for (Place place : places) {
    place.stated = stated_at(place);
    place.around = place.node;
    const std::size_t before = inside.size();
    if (place.node != NodeId::None && place.stated == Statement::None) {
      for (const NodeId node : checking_.document.children(place.node)) {
        if (checking_.checked.at(node).field != item) continue;
        inside.push_back({.item = node, .around = place.node, .node = node});
      }
    }
    if (inside.size() > before) continue;
    place.node = NodeId::None;
    if (place.absent_list == FieldId::None) place.absent_list = list;
    inside.push_back(place);
  }
  return members(item, most, inside);
}

void Count::tally(FieldId id, Want want, const std::vector<Place>& places) {
  const Field& field = checking_.schema.field(id);
  const auto lacking = std::find_if(places.begin(), places.end(), [&](const Place& place) {
    return !is_answered(field, want, place);
  });
  const bool answered = lacking == places.end();
  weights_.due += weight_of(want);
  weights_.answered += answered ? weight_of(want) : 0;
  if (want != Want::Recommended) {
    ++required_.due;
    required_.answered += answered ? 1 : 0;
  }
  if (answered) return;
  // A list without items is one thing to write, not one per field of its items.
  const FieldId named = lacking->absent_list == FieldId::None ? id : lacking->absent_list;
  if (lacks_.empty() || lacks_.back().field != named)
    lacks_.push_back({named, lacking->item, want});
}

Statement Count::stated_at(const Place& place) const {
  if (place.stated != Statement::None || place.node == NodeId::None) return place.stated;
  return checking_.checked.at(place.node).statement;
}

bool Count::is_answered(const Field& field, Want want, const Place& place) const {
  const Statement statement = stated_at(place);
  if (statement == Statement::None) return place.node != NodeId::None && holds_value(place.node);
  return statement != Statement::NotDisclosed && satisfies(field, statement, want);
}

// An empty shell is no answer: something in it has to be good.
bool Count::holds_value(NodeId node) const {
  const CheckedNode& found = checking_.checked.at(node);
  if (found.poisoned || found.field == FieldId::None) return false;
  if (found.statement == Statement::NotDisclosed) return false;
  if (checking_.schema.field(found.field).structure == Structure::Leaf) return true;
  for (const NodeId child : checking_.document.children(node)) {
    if (holds_value(child)) return true;
  }
  return false;
}

std::vector<Completeness::Missing> Count::most_valuable() {
  std::stable_sort(lacks_.begin(), lacks_.end(), [](const Lack& one, const Lack& other) {
    return weight_of(one.want) > weight_of(other.want);
  });
  lacks_.resize(std::min(lacks_.size(), kMostMissing));
  std::vector<Completeness::Missing> missing;
  for (const Lack& lack : lacks_) {
    missing.push_back({.field = lack.field,
                       .pointer = pointer_of(lack),
                       .requirement = requirement_of(lack.want)});
  }
  return missing;
}

std::string Count::pointer_of(const Lack& lack) const {
  const std::string& pattern = checking_.schema.field(lack.field).pointer;
  if (lack.item == NodeId::None) return pattern;
  const std::size_t above = checking_.field_of(lack.item).pointer.size();
  return checking_.document.pointer(lack.item) + pattern.substr(above);
}

}  // namespace

Completeness completeness_of(const Checking& checking) { return Count(checking).result(); }

}  // namespace mlsheet::check
