#include "evidence/attach.h"

#include <algorithm>

#include "source/digest.h"
#include "text/ascii.h"

namespace mlsheet::evidence {
namespace {

constexpr std::uint64_t kEvidenceLimit = 64u << 20;
constexpr std::size_t kFileCountLimit = 1000;

std::uint64_t limit_of(schema::Media media) {
  return media == schema::Media::Picture ? image::kFileLimit : kEvidenceLimit;
}

std::string in_mebibytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

// What is wrong with a file, after its name. Nothing is said about files outside the folder, not
// even whether they exist.
std::string words_of(source::ReadFault fault, schema::Media media) {
  switch (fault) {
    case source::ReadFault::OutsideFolder:
      return "does not lie below the folder of the sheet";
    case source::ReadFault::NotAFile:
      return "is no file";
    case source::ReadFault::TooLarge:
      return "is larger than " + in_mebibytes(limit_of(media));
    case source::ReadFault::None:
    case source::ReadFault::NotFound:
    case source::ReadFault::NotPermitted:
    case source::ReadFault::Unreadable:
      break;
  }
  return "could not be read";
}

}  // namespace

std::int32_t Attacher::attach(const std::string& path, schema::Media media,
                              const source::Span& span) {
  const auto known = indices_.find(path);
  const std::int32_t index = known != indices_.end() ? known->second : open(path, media, span);
  if (index < 0 || media != schema::Media::Picture) return index;
  return decode(attached_[static_cast<std::size_t>(index)], span) ? index : -1;
}

std::int32_t Attacher::open(const std::string& path, schema::Media media,
                            const source::Span& span) {
  if (attached_.size() == kFileCountLimit) {
    report_.add(span, diagnostic::AttachedUnreadable, path, "is one file too many for a sheet");
    return -1;
  }
  const source::Opened opened = files_.open_beside(sheet_, path, {limit_of(media)});
  if (opened.fault == source::ReadFault::NotFound) {
    report_.add(span, diagnostic::AttachedNotFound, path)
        .help("paths begin at the folder of the sheet");
  } else if (opened.fault != source::ReadFault::None) {
    report_.add(span, diagnostic::AttachedUnreadable, path, words_of(opened.fault, media));
  }
  if (opened.fault != source::ReadFault::None) return -1;
  attached_.push_back({.path = path,
                       .sha256 = source::sha256(files_.file(opened.file).bytes),
                       .file = opened.file,
                       .pixels = std::nullopt});
  const auto index = static_cast<std::int32_t>(attached_.size()) - 1;
  indices_.emplace(path, index);
  return index;
}

bool Attacher::decode(Attached& attached, const source::Span& span) {
  if (attached.pixels) return true;
  image::Decoded decoded = image::check_png(files_.file(attached.file).bytes);
  attached.pixels = std::move(decoded.pixels);
  if (!attached.pixels) {
    report_.add(span, diagnostic::PictureUnreadable, attached.path, decoded.fault)
        .help("pictures are PNG files");
  }
  return attached.pixels.has_value();
}

void Attacher::compare_digest(std::int32_t file, const source::Span& file_span,
                              std::string_view digest, const source::Span& span) {
  if (file < 0) return;
  const Attached& attached = attached_[static_cast<std::size_t>(file)];
  if (text::to_lower(digest) == attached.sha256) return;
  report_.add(span, diagnostic::DigestDisagrees, attached.path)
      .label(file_span, "the file that was read")
      .note("its SHA-256 is " + attached.sha256);
}

}  // namespace mlsheet::evidence
