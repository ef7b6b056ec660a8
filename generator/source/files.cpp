#include "source/files.h"

#include <algorithm>
#include <utility>

namespace mlsheet::source {
namespace {

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string_view::npos) return {};
  return std::string(path.substr(0, slash == 0 ? 1 : slash));
}

std::string joined(const std::string& folder, const std::string& name) {
  if (folder.empty()) return name;
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

// Only plain names, downwards.
bool stays_below(std::string_view path) {
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    if (part.find('\\') != part.npos || part.find('\0') != part.npos) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace

Opened Files::keep(std::string name, Loaded loaded) {
  const bool has_bytes = loaded.fault == ReadFault::None || loaded.fault == ReadFault::TooLarge;
  if (!has_bytes) return {FileId::None, loaded.fault};
  paths_.push_back(name);
  return {add(std::move(name), std::move(loaded.bytes)), loaded.fault};
}

Opened Files::open_input(const std::string& path, ReadLimit limit) {
  return keep(path, load(path, limit));
}

Opened Files::open_beside(FileId folder_of_file, const std::string& relative_path,
                          ReadLimit limit) {
  if (!stays_below(relative_path)) return {FileId::None, ReadFault::OutsideFolder};
  const std::string folder = folder_of(file(folder_of_file).name);
  return keep(joined(folder, relative_path), load_beside(folder, relative_path, limit));
}

FileId Files::add(std::string name, std::string bytes) {
  auto owned = std::make_unique<Owned>();
  owned->bytes = std::move(bytes);
  owned->file = {std::move(name), owned->bytes};
  owned_.push_back(std::move(owned));
  return FileId{static_cast<std::uint32_t>(embedded_.size() + owned_.size() - 1)};
}

const File& Files::file(FileId id) const {
  const auto index = static_cast<std::size_t>(id);
  return index < embedded_.size() ? embedded_[index] : owned_.at(index - embedded_.size())->file;
}

FileId Files::embedded(std::string_view name) const {
  const auto found = std::find_if(embedded_.begin(), embedded_.end(),
                                  [name](const File& file) { return file.name == name; });
  if (found == embedded_.end()) return FileId::None;
  return FileId{static_cast<std::uint32_t>(found - embedded_.begin())};
}

std::string_view Files::text(const Span& span) const {
  const std::string_view bytes = file(span.file).bytes;
  const std::size_t begin = std::min<std::size_t>(span.begin, bytes.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, bytes.size());
  return bytes.substr(begin, end - begin);
}

Files::Loaded MemoryFiles::load(const std::string& path, ReadLimit limit) {
  reads_.push_back(path);
  const auto found = contents_.find(path);
  if (found == contents_.end()) return {{}, ReadFault::NotFound};
  if (found->second.size() <= limit.bytes) return {found->second, ReadFault::None};
  return {found->second.substr(0, limit.bytes), ReadFault::TooLarge};
}

Files::Loaded MemoryFiles::load_beside(const std::string& folder, const std::string& relative_path,
                                       ReadLimit limit) {
  return load(joined(folder, relative_path), limit);
}

}  // namespace mlsheet::source
