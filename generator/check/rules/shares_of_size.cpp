#include "check/rules/shares_of_size.h"

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

bool is_share_of(const Checking& checking, NodeId item, double size) {
  const Stated count = stated_in(checking, item, "count");
  const Stated share = stated_in(checking, item, "share");
  if (!count || !share) return false;
  const double computed = count.quantity->si() / size;
  return meet(reach_of(*share.quantity), {computed, computed});
}

}  // namespace

bool are_shares_of_size(const Checking& checking, NodeId list) {
  const Stated size = stated_beside(checking, list, last_key(kSizeOfCounts));
  if (!size || size.quantity == nullptr || !(size.quantity->si() > 0)) return false;
  for (const NodeId item : checking.document.children(list)) {
    if (!is_share_of(checking, item, size.quantity->si())) return false;
  }
  return true;
}

}  // namespace mlsheet::check
