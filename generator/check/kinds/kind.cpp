#include "check/kinds/kind.h"

#include <iterator>

namespace mlsheet::check {
namespace {

using schema::ValueKind;

struct Row {
  ValueKind kind;
  KindCheck check;
};

// In the order of ValueKind.
constexpr Row kRows[] = {{ValueKind::Text, check_text},           {ValueKind::Prose, check_prose},
                         {ValueKind::Quantity, check_quantity},   {ValueKind::Number, check_number},
                         {ValueKind::Count, check_count},         {ValueKind::Version, check_text},
                         {ValueKind::Date, check_date},           {ValueKind::Url, check_url},
                         {ValueKind::Email, check_email},         {ValueKind::File, check_file},
                         {ValueKind::Digest, check_digest},       {ValueKind::Id, check_id},
                         {ValueKind::Reference, check_reference}, {ValueKind::Choice, check_choice},
                         {ValueKind::Boolean, check_boolean},     {ValueKind::Shape, check_shape},
                         {ValueKind::Address, check_address},     {ValueKind::Points, check_points},
                         {ValueKind::Matrix, check_matrix},       {ValueKind::Plain, check_plain}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(kRows); ++i) {
    if (static_cast<std::size_t>(kRows[i].kind) != i) return false;
  }
  return std::size(kRows) == static_cast<std::size_t>(ValueKind::Plain) + 1;
}
static_assert(in_order(), "one row per kind, in the order of ValueKind");

}  // namespace

bool is_collection(ValueKind kind) {
  return kind == ValueKind::Points || kind == ValueKind::Matrix;
}

void check_kind(Checking& checking, const Leaf& leaf) {
  kRows[static_cast<std::size_t>(checking.field_of(leaf.node).kind)].check(checking, leaf);
}

}  // namespace mlsheet::check
