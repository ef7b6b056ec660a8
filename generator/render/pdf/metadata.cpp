#include "render/pdf/metadata.h"

#include <charconv>

#include "text/ascii.h"
#include "text/escape.h"

namespace mlsheet::pdf {
namespace {

constexpr std::string_view kProducer = "mlsheet";

// `2024`, `2024-01` or `2024-01-15` at the start of the text; else nothing.
std::string_view iso_date(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  std::size_t length = 0;
  while (length < kShape.size() && length < text.size() &&
         (kShape[length] == 'd' ? text::is_digit(text[length]) : text[length] == kShape[length])) {
    ++length;
  }
  for (const std::size_t whole : {10u, 7u, 4u}) {
    if (length >= whole) return text.substr(0, whole);
  }
  return {};
}

std::string pdf_date(std::string_view date) {
  std::string result = "D:";
  for (const char c : date) {
    if (c != '-') result += c;
  }
  return result;
}

// Characters XML has no place for, even escaped, are left out.
std::string xml(std::string_view text) {
  std::string clean;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') clean += c;
  }
  return text::html_escape(clean);
}

std::string language_alternative(std::string_view element, std::string_view text) {
  return "<" + std::string(element) + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml(text) +
         "</rdf:li></rdf:Alt></" + std::string(element) + ">\n";
}

std::string xmp(const sheet::Sheet& sheet, std::string_view date) {
  std::string packet =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  packet += language_alternative("dc:title", sheet.title.name);
  if (!sheet.title.summary.empty()) {
    packet += language_alternative("dc:description", sheet.title.summary);
  }
  if (!sheet.title.manufacturer.empty()) {
    packet += "<dc:creator><rdf:Seq><rdf:li>" + xml(sheet.title.manufacturer) +
              "</rdf:li></rdf:Seq></dc:creator>\n";
  }
  packet += "<pdf:Producer>" + std::string(kProducer) + "</pdf:Producer>\n";
  if (!date.empty()) {
    const std::string day(date);
    packet += "<xmp:CreateDate>" + day + "</xmp:CreateDate>\n<xmp:ModifyDate>" + day +
              "</xmp:ModifyDate>\n";
  }
  return packet + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

Dictionary information(const sheet::Sheet& sheet, std::string_view date) {
  Dictionary entries = {{"Title", text_string(sheet.title.name)},
                        {"Producer", text_string(kProducer)}};
  if (!sheet.title.summary.empty()) {
    entries.push_back({"Subject", text_string(sheet.title.summary)});
  }
  if (!sheet.title.manufacturer.empty()) {
    entries.push_back({"Author", text_string(sheet.title.manufacturer)});
  }
  if (!date.empty()) {
    entries.push_back({"CreationDate", {pdf_date(date)}});
    entries.push_back({"ModDate", {pdf_date(date)}});
  }
  return entries;
}

}  // namespace

void write_metadata(ObjectWriter& writer, const sheet::Sheet& sheet) {
  const std::string_view date = iso_date(sheet.title.document_date);
  writer.fill(writer.document_information(), information(sheet, date));
  const ObjectId packet = writer.add_stream({{"Type", name("Metadata")}, {"Subtype", name("XML")}},
                                            xmp(sheet, date), Compression::None);
  writer.fill(writer.catalog(), {{"Metadata", {packet}},
                                 {"Lang", text_string(sheet.language)},
                                 {"ViewerPreferences", dictionary({{"DisplayDocTitle", {true}}})}});
}

std::string file_id(const sheet::Sheet& sheet) {
  constexpr std::size_t kBytes = 16;
  const std::string& digest = sheet.source_digest;
  std::string id;
  for (std::size_t i = 0; i < kBytes && 2 * i + 2 <= digest.size(); ++i) {
    unsigned value = 0;
    std::from_chars(&digest[2 * i], &digest[2 * i] + 2, value, 16);
    id += static_cast<char>(value);
  }
  return id.size() == kBytes ? id : std::string();
}

}  // namespace mlsheet::pdf
