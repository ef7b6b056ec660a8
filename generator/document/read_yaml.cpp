#include "document/read_yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "document/reader.h"
#include "document/scan.h"

namespace mlsheet::document {
namespace {

// Lets the parser read the bytes where they are.
class ByteBuffer : public std::streambuf {
 public:
  explicit ByteBuffer(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());  // never written: there is no overflow()
    setg(begin, begin, begin + bytes.size());
  }
};

// Hands the parser's events on; positions become offsets into the file.
class Events : public YAML::EventHandler {
 public:
  Events(Reader& reader, std::size_t text_begin) : reader_(reader), text_begin_(text_begin) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    reader_.null(at(mark), {.anchor = anchor});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    reader_.alias(at(mark), anchor);
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    reader_.scalar(at(mark), value, {.anchor = anchor});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    reader_.open(NodeKind::Sequence, style_of(style), at(mark), collection(tag, anchor));
  }
  void OnSequenceEnd() override { reader_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    reader_.open(NodeKind::Mapping, style_of(style), at(mark), collection(tag, anchor));
  }
  void OnMapEnd() override { reader_.close(); }

  // The parser counts from behind the byte order mark, and has no place for some of its errors.
  std::size_t at(const YAML::Mark& mark) const {
    return text_begin_ + static_cast<std::size_t>(std::max(mark.pos, 0));
  }

 private:
  // A collection without a tag has the tag `?`.
  static Properties collection(const std::string& tag, YAML::anchor_t anchor) {
    return {.anchor = anchor, .may_have_tag = tag != "?"};
  }
  static Style style_of(YAML::EmitterStyle::value style) {
    return style == YAML::EmitterStyle::Block ? Style::Block : Style::Flow;
  }

  Reader& reader_;
  std::size_t text_begin_;
};

struct Meaning {
  std::string_view message;  // or its beginning
  Fault fault;
};

Fault fault_of(std::string_view message) {
  const Meaning meanings[] = {
      {YAML::ErrorMsg::EOF_IN_SCALAR, Fault::Quote},
      {YAML::ErrorMsg::DOC_IN_SCALAR, Fault::Quote},
      {YAML::ErrorMsg::END_OF_SEQ_FLOW, Fault::Flow},
      {YAML::ErrorMsg::END_OF_MAP_FLOW, Fault::Flow},
      {YAML::ErrorMsg::END_OF_SEQ, Fault::Entry},
      {YAML::ErrorMsg::END_OF_MAP, Fault::Entry},
      {YAML::ErrorMsg::MAP_VALUE, Fault::Colon},
      {YAML::ErrorMsg::MAP_KEY, Fault::Question},
      {YAML::ErrorMsg::BLOCK_ENTRY, Fault::Dash},
      {YAML::ErrorMsg::FLOW_END, Fault::Bracket},
      {YAML::ErrorMsg::TAB_IN_INDENTATION, Fault::Tab},
      {YAML::ErrorMsg::INVALID_ESCAPE, Fault::Escape},
      {YAML::ErrorMsg::INVALID_HEX, Fault::Escape},
      {YAML::ErrorMsg::INVALID_UNICODE, Fault::Escape},
      {YAML::ErrorMsg::UNKNOWN_TOKEN, Fault::Sign},
      {YAML::ErrorMsg::CHAR_IN_SCALAR, Fault::Sign},
      {YAML::ErrorMsg::CHAR_IN_BLOCK, Fault::BlockHeader},
      {YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, Fault::BlockHeader},
      {YAML::ErrorMsg::UNKNOWN_ANCHOR, Fault::Alias},
      {YAML::ErrorMsg::ALIAS_NOT_FOUND, Fault::Property},
      {YAML::ErrorMsg::ANCHOR_NOT_FOUND, Fault::Property},
      {YAML::ErrorMsg::CHAR_IN_ALIAS, Fault::Property},
      {YAML::ErrorMsg::CHAR_IN_ANCHOR, Fault::Property},
      {YAML::ErrorMsg::MULTIPLE_ANCHORS, Fault::Property},
      {YAML::ErrorMsg::MULTIPLE_TAGS, Fault::Property},
      {YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, Fault::Property},
      {YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, Fault::Property},
      {YAML::ErrorMsg::END_OF_VERBATIM_TAG, Fault::Property},
      {YAML::ErrorMsg::YAML_DIRECTIVE_ARGS, Fault::Directive},
      {YAML::ErrorMsg::YAML_VERSION, Fault::Directive},
      {YAML::ErrorMsg::YAML_MAJOR_VERSION, Fault::Directive},
      {YAML::ErrorMsg::REPEATED_YAML_DIRECTIVE, Fault::Directive},
      {YAML::ErrorMsg::TAG_DIRECTIVE_ARGS, Fault::Directive},
      {YAML::ErrorMsg::REPEATED_TAG_DIRECTIVE, Fault::Directive},
      {YAML::ErrorMsg::BAD_FILE, Fault::Depth},
  };
  for (const Meaning& meaning : meanings) {
    if (message.starts_with(meaning.message)) return meaning.fault;
  }
  return Fault::Other;
}

// Of yaml-cpp only this: one document, as events. Its exceptions end here. A second call for the
// next document is not needed, because the reader accounts for every byte up to the end.
void parse(std::string_view text, Reader& reader) {
  Events events(reader, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  ByteBuffer buffer(text);
  std::istream stream(&buffer);
  try {
    YAML::Parser(stream).HandleNextDocument(events);
  } catch (const YAML::Exception& fault) {
    reader.stop(fault_of(fault.msg), events.at(fault.mark));
  }
}

// One column for every tab: as deep as meant, where each level has a tab of its own.
std::string with_spaces_for_tabs(std::string_view text) {
  std::string indented(text);
  bool is_indentation = true;
  for (char& byte : indented) {
    if (byte == '\t' && is_indentation) byte = ' ';
    is_indentation = byte == '\n' || (is_indentation && byte == ' ');
  }
  return indented;
}

}  // namespace

Document read_yaml(const source::Files& files, source::FileId file, diagnostic::Report& report) {
  const std::string_view bytes = files.file(file).bytes;
  const Scan scanned = scan(file, bytes, report);
  if (!scanned.is_text) return Builder(file, 0, report).finish(false);
  const std::string_view text = scanned.repaired.empty() ? bytes : scanned.repaired;
  Reader reader(file, text, report);
  parse(text, reader);
  if (!reader.stumbled_over_tabs()) return reader.finish();
  const std::string indented = with_spaces_for_tabs(text);
  Reader second_reader(file, indented, report);
  second_reader.expect_stumbling();
  parse(indented, second_reader);
  return second_reader.finish();
}

}  // namespace mlsheet::document
