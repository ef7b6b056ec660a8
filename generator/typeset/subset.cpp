#include "typeset/subset.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <initializer_list>
#include <memory>
#include <stdexcept>

#include "typeset/loaded.h"

namespace mlsheet::typeset {
namespace {

template <auto kDestroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    kDestroy(object);
  }
};
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;
using FacePart = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;

constexpr hb_tag_t kCompactFont = tag("CFF ");

std::string bytes_of(const Blob& blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

Input new_input(unsigned flags) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_subset_input_set_flags(input.get(), flags);
  return input;
}

// All that positions or names glyphs is the PDF's own affair.
void drop_tables(const Input& input) {
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t name :
       {tag("GSUB"), tag("GPOS"), tag("GDEF"), tag("OS/2"), tag("name"), tag("post"), tag("cmap"),
        tag("kern"), tag("gasp"), tag("cvt "), tag("fpgm"), tag("prep"), tag("VORG"), tag("MATH"),
        tag("DSIG"), tag("FFTM"), tag("meta")}) {
    hb_set_add(dropped, name);
  }
}

Blob table(hb_face_t* face, hb_tag_t name) { return Blob(hb_face_reference_table(face, name)); }

int signed_word(std::string_view bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  const int word =
      static_cast<unsigned char>(bytes[at]) * 256 + static_cast<unsigned char>(bytes[at + 1]);
  return word >= 0x8000 ? word - 0x10000 : word;
}

// xMin, yMin, xMax, yMax stand at byte 36 of the `head` table.
std::array<int, 4> read_bounding_box(const OpenFace& open) {
  const std::string head = bytes_of(table(open.face, tag("head")));
  std::array<int, 4> box{};
  for (std::size_t i = 0; i < box.size(); ++i) {
    box[i] = signed_word(head, 36 + 2 * i) * kEm / open.metrics.units_per_em;
  }
  return box;
}

// italicAngle is 16.16 fixed at byte 4 of `post`; the whole degrees will do.
int read_italic_angle(const OpenFace& open) {
  return signed_word(bytes_of(table(open.face, tag("post"))), 4);
}

std::string read_postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned size = static_cast<unsigned>(name.size());
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, nullptr, &size, name.data());
  return name.data();
}

Plan plan_for(hb_face_t* face, const Input& input) {
  Plan plan(hb_subset_plan_create_or_fail(face, input.get()));
  if (!plan) throw std::runtime_error("a font cannot be subset");
  return plan;
}

FacePart execute(const Plan& plan) {
  FacePart part(hb_subset_plan_execute_or_fail(plan.get()));
  if (!part) throw std::runtime_error("a font cannot be subset");
  return part;
}

}  // namespace

Subset subset(const Fonts& fonts, Face face, const std::set<std::uint16_t>& glyphs) {
  const OpenFace& open = fonts.loaded().open(face);
  const Input input = new_input(HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  drop_tables(input);
  for (const std::uint16_t glyph : glyphs) {
    hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  }
  const Plan plan = plan_for(open.face, input);
  const FacePart part = execute(plan);
  Subset result;
  const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint16_t glyph : glyphs) {
    result.new_glyphs[glyph] = static_cast<std::uint16_t>(hb_map_get(mapping, glyph));
  }
  result.program = bytes_of(table(part.get(), kCompactFont));
  if (result.program.empty()) {
    result.format = FontFormat::TrueType;
    result.program = bytes_of(Blob(hb_face_reference_blob(part.get())));
  }
  result.postscript_name = read_postscript_name(open.face);
  result.bounding_box = read_bounding_box(open);
  result.italic_angle = read_italic_angle(open);
  return result;
}

std::string subset_for_web(const Fonts& fonts, Face face, const std::set<char32_t>& code_points) {
  const Input input = new_input(HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  for (const char32_t code_point : code_points) {
    hb_set_add(hb_subset_input_unicode_set(input.get()), code_point);
  }
  hb_set_t* features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  for (const hb_tag_t name :
       {tag("kern"), tag("tnum"), tag("mark"), tag("mkmk"), tag("ccmp"), tag("locl")}) {
    hb_set_add(features, name);
  }
  const FacePart part = execute(plan_for(fonts.loaded().open(face).face, input));
  return bytes_of(Blob(hb_face_reference_blob(part.get())));
}

}  // namespace mlsheet::typeset
