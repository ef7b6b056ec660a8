#pragma once
// Objects to the bytes of a PDF file: numbering, cross references, compression. The only door to
// libharu, of which nothing else is used: its own fonts, texts, images and metadata drop characters
// or fail on valid input (see docs/ARCHITECTURE.md). Any refusal of the library is a bug of ours
// and thrown as std::logic_error.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "render/pdf/value.h"

namespace mlsheet::pdf {

enum class Compression : std::uint8_t { None, Deflate, IsDeflated };

class ObjectWriter {
 public:
  ObjectWriter();
  ~ObjectWriter();
  ObjectWriter(const ObjectWriter&) = delete;
  ObjectWriter& operator=(const ObjectWriter&) = delete;

  // An empty dictionary to refer to now and to fill later.
  ObjectId reserve();
  ObjectId add(const Dictionary& entries);
  ObjectId add_stream(const Dictionary& entries, std::string_view bytes, Compression compression);
  ObjectId add_page();
  void set_content(ObjectId page, std::string_view content);
  ObjectId catalog();
  ObjectId document_information();

  // Adds to the dictionary; what it has under the same key is replaced.
  void fill(ObjectId id, const Dictionary& entries);

  // `file_id`: 16 bytes, or none.
  std::string finish(std::string_view file_id);

 private:
  struct Document;
  std::unique_ptr<Document> document_;
};

}  // namespace mlsheet::pdf
