#include "render/pdf/paginate.h"

#include <algorithm>
#include <utility>

namespace mlsheet::pdf {
namespace {

constexpr Length kHighEnoughToCut = kTheme.content_height() / 3;
constexpr Length kLeastPart = points(80);  // less is not worth a cut

bool is_high(const Strip& strip) { return strip.divisible && strip.height > kHighEnoughToCut; }

// A table head that comes again says nothing new.
struct MakeArtifact {
  template <typename T>
  void operator()(T& box) const {
    if constexpr (requires { box.element; }) box.element = ElementId::Artifact;
  }
};

Strip copy_of_head(const Strip& head) {
  Strip copy = head;
  std::erase_if(copy.boxes, [](const Box& box) { return std::holds_alternative<AnchorBox>(box); });
  for (Box& box : copy.boxes) std::visit(MakeArtifact{}, box);
  return copy;
}

}  // namespace

void Paginator::begin_page() {
  if (used_ == 0) return;
  pages_.emplace_back();
  used_ = 0;
}

void Paginator::put_here(Strip strip) {
  used_ += gap(strip);
  place(pages_.back().boxes, std::move(strip.boxes), kTheme.margin_side, kTheme.margin_top + used_);
  used_ += strip.height;
}

void Paginator::put(Strip strip) {
  for (;;) {
    if (used_ == 0 && strip.repeated) put_here(copy_of_head(*strip.repeated));
    const Length left = room() - gap(strip);
    if (strip.height <= left) return put_here(std::move(strip));
    const bool on_fresh_page = used_ == 0 || (strip.repeated && used_ == strip.repeated->height);
    if (on_fresh_page || (is_high(strip) && left >= kLeastPart)) {
      std::optional<Strip> rest = divide(strip, left);
      if (on_fresh_page && !rest) return put_here(std::move(strip));  // it has no place to be cut
      if (rest) {
        put_here(std::move(strip));
        strip = std::move(*rest);
      }
    }
    begin_page();
  }
}

// Height of strips that stay together; of one that can be cut only its beginning counts.
Length Paginator::needed(const Strip* first, const Strip* last) const {
  Length height = gap(*first);
  for (const Strip* strip = first; strip <= last; ++strip) {
    if (strip != first) height += strip->space_before;
    height += is_high(*strip) ? kLeastPart : strip->height;
  }
  return height;
}

void Paginator::add(Strips strips) {
  for (std::size_t first = 0; first < strips.size();) {
    std::size_t last = first;
    while (last + 1 < strips.size() && strips[last].keep_with_next) ++last;
    const Length height = needed(&strips[first], &strips[last]);
    if (height > room() && height <= kTheme.content_height()) begin_page();
    for (; first <= last; ++first) put(std::move(strips[first]));
  }
}

}  // namespace mlsheet::pdf
