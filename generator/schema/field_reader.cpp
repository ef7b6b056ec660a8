#include "schema/field_reader.h"

#include <algorithm>
#include <array>

#include "quantity/dimension.h"
#include "schema/plain_types.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::schema {
namespace {

struct Reading {
  Draft& draft;
  diagnostic::Report& report;
};

using ReadEntry = void (*)(Place, Reading&);

struct Entry {
  std::string_view key;
  ReadEntry read;
};

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr Named<ValueKind> kKinds[] = {
    {"text", ValueKind::Text},           {"prose", ValueKind::Prose},
    {"quantity", ValueKind::Quantity},   {"number", ValueKind::Number},
    {"count", ValueKind::Count},         {"version", ValueKind::Version},
    {"date", ValueKind::Date},           {"url", ValueKind::Url},
    {"email", ValueKind::Email},         {"file", ValueKind::File},
    {"digest", ValueKind::Digest},       {"id", ValueKind::Id},
    {"reference", ValueKind::Reference}, {"choice", ValueKind::Choice},
    {"boolean", ValueKind::Boolean},     {"shape", ValueKind::Shape},
    {"address", ValueKind::Address},     {"points", ValueKind::Points},
    {"matrix", ValueKind::Matrix}};

constexpr Named<Requirement> kRequirements[] = {{"R", Requirement::Required},
                                                {"C", Requirement::Conditional},
                                                {"O", Requirement::Optional},
                                                {"A", Requirement::Additional}};

constexpr Named<Show> kShows[] = {{"facts", Show::Facts},   {"table", Show::Table},
                                  {"list", Show::List},     {"cards", Show::Cards},
                                  {"matrix", Show::Matrix}, {"hidden", Show::Hidden}};

constexpr Named<Media> kMedia[] = {{"any", Media::Any}, {"picture", Media::Picture}};

template <class Value, std::size_t count>
void read_word(const Named<Value> (&words)[count], Place place, Value& target, Reading& reading) {
  const std::string_view word = place.word();
  for (const auto& [name, value] : words) {
    if (name == word) {
      target = value;
      return;
    }
  }
  reading.report.add(place.span(), diagnostic::SchemaAnnotation, word);
}

template <class Each>
void for_each_child(Place place, Each each) {
  for (JsonId child = place.tree->node(place.id).first_child; child != JsonId::None;
       child = place.tree->node(child).next) {
    each(Place{place.tree, child});
  }
}

void read_entries(Place object, std::span<const Entry> entries, Reading& reading,
                  const diagnostic::Kind<std::string_view>& unknown) {
  for_each_child(object, [&](Place place) {
    const std::string_view key = place.tree->key(place.id);
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [key](const Entry& entry) { return entry.key == key; });
    if (found == entries.end()) {
      reading.report.add(place.tree->key_span(place.id), unknown, key);
    } else {
      found->read(place, reading);
    }
  });
}

void report_shape(Place place, Reading& reading) {
  reading.report.add(place.span(), diagnostic::SchemaShape, place.word());
}

std::optional<double> number_of(Place place, Reading& reading) {
  const auto parsed = text::parse_decimal(place.word());
  if (parsed.value) return parsed.value->to_double();
  report_shape(place, reading);
  return std::nullopt;
}

void read_dimension(Place place, Reading& reading) {
  Field& field = reading.draft.field;
  field.dimension = quantity::dimension_named(place.word());
  field.dimension_span = place.span();
  if (!field.dimension) {
    reading.report.add(place.span(), diagnostic::SchemaAnnotation, place.word());
  }
}

constexpr Entry kAnnotations[] = {
    {"requirement",
     [](Place place, Reading& reading) {
       read_word(kRequirements, place, reading.draft.field.requirement, reading);
     }},
    {"template",
     [](Place place, Reading& reading) { reading.draft.field.template_number = place.text(); }},
    {"dimension", read_dimension},
    {"layer", [](Place place, Reading& reading) { reading.draft.field.layer = place.text(); }},
    {"labels", [](Place place, Reading& reading) { reading.draft.labels = place; }},
    {"references",
     [](Place place, Reading& reading) { reading.draft.field.references = place.text(); }},
    {"media",
     [](Place place, Reading& reading) {
       read_word(kMedia, place, reading.draft.field.media, reading);
     }},
    {"key", [](Place place, Reading& reading) { reading.draft.field.example = place.text(); }},
    {"note", [](Place place, Reading& reading) { reading.draft.field.note = place.text(); }},
    {"condition",
     [](Place place, Reading& reading) { reading.draft.field.condition = place.text(); }},
    {"show", [](Place place, Reading& reading) {
       read_word(kShows, place, reading.draft.field.show, reading);
       reading.draft.shown = true;
     }}};

void read_annotations(Place place, Reading& reading) {
  read_entries(place, kAnnotations, reading, diagnostic::SchemaAnnotation);
}

// A field has one example; where a list of words stands, the first is it.
void read_examples(Place place, Reading& reading) {
  const JsonId first = place.tree->node(place.id).first_child;
  if (first != JsonId::None) reading.draft.field.example = place.tree->text(first);
}

void read_vocabulary(Place place, Reading& reading) {
  reading.draft.field.vocabulary.clear();
  for_each_child(place, [&](Place word) {
    if (word.kind() != JsonKind::String) return report_shape(word, reading);
    reading.draft.field.vocabulary.push_back({word.text(), text::humanise(word.text())});
  });
}

void read_required(Place place, Reading& reading) {
  reading.draft.field.required.clear();
  for_each_child(place, [&](Place key) { reading.draft.field.required.push_back(key.text()); });
}

// The only pattern of keys that the language has is the one of the user's own data.
void read_extensions(Place place, Reading& reading) {
  for_each_child(place, [&](Place entry) {
    if (place.tree->key(entry.id) == "^x-" && entry.word() == "true") {
      reading.draft.field.allows_extensions = true;
    } else {
      reading.report.add(place.tree->key_span(entry.id), diagnostic::SchemaShape,
                         place.tree->key(entry.id));
    }
  });
}

void read_map_values(Place place, Reading& reading) {
  if (place.kind() == JsonKind::Object) {
    reading.draft.map_values = place;
  } else if (place.word() == "false") {
    reading.draft.is_closed = true;
  } else if (place.word() != "true") {
    report_shape(place, reading);
  }
}

void read_types(Place place, Reading& reading) {
  PlainTypes& types = reading.draft.field.types;
  types = {};
  const auto add = [&](Place name) {
    if (!add_type(name.word(), types)) report_shape(name, reading);
  };
  place.kind() == JsonKind::Array ? for_each_child(place, add) : add(place);
}

void skip(Place, Reading&) {}

// In the order of their frequency: every start of the program looks up each key of each schema.
constexpr Entry kKeywords[] = {
    {"$ref", skip},
    {"title", [](Place place, Reading& reading) { reading.draft.field.label = place.text(); }},
    {"description", [](Place place, Reading& reading) { reading.draft.field.help = place.text(); }},
    {"examples", read_examples},
    {"x-mlsheet", read_annotations},
    {"type", read_types},
    {"properties", [](Place place, Reading& reading) { reading.draft.properties = place; }},
    {"patternProperties", read_extensions},
    {"additionalProperties", read_map_values},
    {"items", [](Place place, Reading& reading) { reading.draft.items = place; }},
    {"enum", read_vocabulary},
    {"required", read_required},
    {"minimum", [](Place place,
                   Reading& reading) { reading.draft.field.minimum = number_of(place, reading); }},
    {"maximum", [](Place place,
                   Reading& reading) { reading.draft.field.maximum = number_of(place, reading); }},
    {"$schema", skip},
    {"$id", skip},
    {"$defs", skip}};

// `true` describes anything, `false` nothing.
void read_whole(Place place, Reading& reading) {
  if (place.word() == "false") {
    reading.draft.field.types = {};
  } else if (place.word() != "true") {
    report_shape(place, reading);
  }
}

void label_words(Draft& draft, diagnostic::Report& report) {
  if (!draft.labels.exists()) return;
  for_each_child(draft.labels, [&](Place label) {
    const std::string_view word = label.tree->key(label.id);
    const auto found = std::find_if(draft.field.vocabulary.begin(), draft.field.vocabulary.end(),
                                    [word](const Word& known) { return known.word == word; });
    if (found != draft.field.vocabulary.end()) {
      found->label = label.text();
    } else {
      report.add(label.tree->key_span(label.id), diagnostic::SchemaAnnotation, word);
    }
  });
}

}  // namespace

std::string_view name_of(ValueKind kind) {
  const auto* const found =
      std::find_if(std::begin(kKinds), std::end(kKinds),
                   [kind](const Named<ValueKind>& named) { return named.value == kind; });
  return found == std::end(kKinds) ? std::string_view{} : found->name;
}

void read_keywords(Place place, Draft& draft, diagnostic::Report& report) {
  Reading reading{draft, report};
  if (place.kind() != JsonKind::Object) return read_whole(place, reading);
  read_entries(place, kKeywords, reading, diagnostic::SchemaKeyword);
  label_words(draft, report);
}

bool read_kind(Place definition, Draft& draft, diagnostic::Report& report) {
  const Place annotations = definition.find("x-mlsheet");
  if (!annotations.exists()) return false;
  const Place kind = annotations.find("kind");
  if (!kind.exists()) return false;
  Reading reading{draft, report};
  read_word(kKinds, kind, draft.field.kind, reading);
  draft.is_value = true;
  return true;
}

}  // namespace mlsheet::schema
