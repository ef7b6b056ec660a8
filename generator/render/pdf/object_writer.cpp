#include "render/pdf/object_writer.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_info.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include "render/pdf/deflate.h"
#include "render/pdf/operand.h"

namespace mlsheet::pdf {
namespace {

constexpr std::size_t kLongestString = 65'000;  // libharu refuses 65,536 bytes

// The library must not be left by an exception. It keeps its first fault itself.
void ignore_fault(HPDF_STATUS, HPDF_STATUS, void*) {}

// libharu takes bytes it only reads as pointers to bytes it may write.
HPDF_BYTE* bytes_of(std::string_view text) {
  return const_cast<HPDF_BYTE*>(reinterpret_cast<const HPDF_BYTE*>(text.data()));
}

// libharu names only filters it applies itself; this is called among the entries of the dictionary.
HPDF_STATUS name_the_filter(HPDF_Dict, HPDF_Stream out) {
  return HPDF_Stream_WriteStr(out, "/Filter /FlateDecode\n");
}

void write_deflated(HPDF_Dict dictionary, HPDF_Stream stream, std::string_view bytes) {
  dictionary->write_fn = name_the_filter;
  HPDF_Stream_Write(stream, bytes_of(bytes), static_cast<HPDF_UINT>(bytes.size()));
}

}  // namespace

struct ObjectWriter::Document {
  HPDF_Doc doc = nullptr;
  std::vector<HPDF_Dict> dictionaries;

  ObjectId keep(HPDF_Dict dictionary) {
    check();
    dictionaries.push_back(dictionary);
    return static_cast<ObjectId>(dictionaries.size() - 1);
  }
  HPDF_Dict at(ObjectId id) const { return dictionaries.at(static_cast<std::size_t>(id)); }

  void check() const {
    const HPDF_STATUS fault = HPDF_GetError(doc);
    if (fault == HPDF_OK) return;
    throw std::logic_error("libharu refused an object, code " + std::to_string(fault));
  }

  void* make(const Value& value);
  void* make_string(const std::string& bytes) {
    return HPDF_Binary_New(doc->mmgr, bytes_of(bytes), static_cast<HPDF_UINT>(bytes.size()));
  }
  void fill(HPDF_Dict dictionary, const Dictionary& entries) {
    for (const Entry& entry : entries) {
      HPDF_Dict_Add(dictionary, entry.key.c_str(), make(entry.value));
    }
  }
  HPDF_Array make_array(const Array& items) {
    HPDF_Array array = HPDF_Array_New(doc->mmgr);
    for (const Value& item : items) HPDF_Array_Add(array, make(item));
    return array;
  }
  HPDF_Dict make_dictionary(const Dictionary& entries) {
    HPDF_Dict dictionary = HPDF_Dict_New(doc->mmgr);
    fill(dictionary, entries);
    return dictionary;
  }
};

namespace {

template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
// clang 14 does not yet deduce the arguments of an aggregate by itself.
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace

void* ObjectWriter::Document::make(const Value& value) {
  const HPDF_MMgr memory = doc->mmgr;
  return std::visit(
      Overloaded{
          [&](Null) -> void* { return HPDF_Null_New(memory); },
          [&](bool truth) -> void* {
            return HPDF_Boolean_New(memory, truth ? HPDF_TRUE : HPDF_FALSE);
          },
          [&](std::int32_t integer) -> void* { return HPDF_Number_New(memory, integer); },
          [&](Thousandths real) -> void* {
            return HPDF_Real_New(memory, static_cast<HPDF_REAL>(real.value) / 1000);
          },
          [&](const Name& name) -> void* { return HPDF_Name_New(memory, name.text.c_str()); },
          [&](const std::string& bytes) { return make_string(bytes); },
          [&](ObjectId id) -> void* { return at(id); },
          [&](const Array& items) -> void* { return make_array(items); },
          [&](const Dictionary& entries) -> void* { return make_dictionary(entries); }},
      value.data);
}

ObjectWriter::ObjectWriter() : document_(std::make_unique<Document>()) {
  document_->doc = HPDF_New(ignore_fault, nullptr);
  if (document_->doc == nullptr) throw std::bad_alloc();
  document_->doc->pdf_version = HPDF_VER_17;
}

ObjectWriter::~ObjectWriter() { HPDF_Free(document_->doc); }

ObjectId ObjectWriter::reserve() { return add({}); }

ObjectId ObjectWriter::add(const Dictionary& entries) {
  HPDF_Dict dictionary = document_->make_dictionary(entries);
  HPDF_Xref_Add(document_->doc->xref, dictionary);
  return document_->keep(dictionary);
}

ObjectId ObjectWriter::add_stream(const Dictionary& entries, std::string_view bytes,
                                  Compression compression) {
  HPDF_Dict stream = HPDF_DictStream_New(document_->doc->mmgr, document_->doc->xref);
  document_->check();
  document_->fill(stream, entries);
  switch (compression) {
    case Compression::None:
      HPDF_Stream_Write(stream->stream, bytes_of(bytes), static_cast<HPDF_UINT>(bytes.size()));
      break;
    case Compression::Deflate:
      write_deflated(stream, stream->stream, deflated(bytes));
      break;
    case Compression::IsDeflated:
      write_deflated(stream, stream->stream, bytes);
  }
  return document_->keep(stream);
}

ObjectId ObjectWriter::add_page() { return document_->keep(HPDF_AddPage(document_->doc)); }

void ObjectWriter::set_content(ObjectId page, std::string_view content) {
  const HPDF_PageAttr_Rec* attributes =
      static_cast<const HPDF_PageAttr_Rec*>(document_->at(page)->attr);
  write_deflated(attributes->contents, attributes->stream, deflated(content));
  document_->check();
}

ObjectId ObjectWriter::catalog() { return document_->keep(document_->doc->catalog); }

ObjectId ObjectWriter::document_information() { return document_->keep(document_->doc->info); }

void ObjectWriter::fill(ObjectId id, const Dictionary& entries) {
  document_->fill(document_->at(id), entries);
  document_->check();
}

std::string ObjectWriter::finish(std::string_view file_id) {
  const HPDF_Doc doc = document_->doc;
  if (!file_id.empty()) {
    const Value id{std::string(file_id)};
    HPDF_Dict_Add(doc->trailer, "ID", document_->make_array({id, id}));
  }
  HPDF_SaveToStream(doc);
  document_->check();
  std::string bytes;
  bytes.reserve(HPDF_GetStreamSize(doc));
  HPDF_ResetStream(doc);
  std::array<HPDF_BYTE, 16'384> part{};
  for (HPDF_UINT32 size = part.size(); size > 0;) {
    size = part.size();
    // The end of the stream is reported as a fault like any other; only what came before counts.
    const HPDF_STATUS status = HPDF_ReadFromStream(doc, part.data(), &size);
    bytes.append(reinterpret_cast<const char*>(part.data()), size);
    if (status != HPDF_OK) break;
  }
  return bytes;
}

Value text_string(std::string_view text) {
  std::string bytes = "\xFE\xFF" + utf16(text);
  if (bytes.size() > kLongestString) {
    bytes.resize(kLongestString);
    const unsigned char last = static_cast<unsigned char>(bytes[kLongestString - 2]);
    if (last >= 0xD8 && last <= 0xDB) bytes.resize(kLongestString - 2);  // half a surrogate pair
  }
  return {bytes};
}

}  // namespace mlsheet::pdf
