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

// The path without its `.` components, or nothing when it does not lead plainly downwards. A
// backslash is refused because elsewhere it is a separator, and a sheet must mean the same there.
std::string downward_path(std::string_view path) {
  if (path.find_first_of(std::string_view("\\\0", 2)) != path.npos) return {};
  std::string out;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.empty() || part == "..") return {};
    if (part != ".") out = joined(out, std::string(part));
    begin = end + 1;
  }
  return out;
}

const File& no_file() {
  static const File none;
  return none;
}

}  // namespace

Opened Files::keep(std::string name, Loaded loaded) {
  const bool has_bytes = loaded.fault == ReadFault::None || loaded.fault == ReadFault::TooLarge;
  if (!has_bytes) return {FileId::None, loaded.fault};
  const bool is_known = std::find(paths_.begin(), paths_.end(), name) != paths_.end();
  if (!is_known) paths_.push_back(name);
  const FileId id = add(std::move(name), std::move(loaded.bytes));
  owned_.back()->is_whole = loaded.fault == ReadFault::None;
  return {id, loaded.fault};
}

std::optional<Opened> Files::opened_before(const std::string& name, ReadLimit limit) const {
  for (std::size_t i = 0; i < owned_.size(); ++i) {
    const Owned& owned = *owned_[i];
    if (!owned.is_whole || owned.file.name != name) continue;
    const bool too_large = owned.bytes.size() > limit.bytes;
    return Opened{own_id(i), too_large ? ReadFault::TooLarge : ReadFault::None};
  }
  return std::nullopt;
}

FileId Files::own_id(std::size_t index) const {
  return FileId{static_cast<std::uint32_t>(embedded_.size() + index)};
}

Opened Files::open_input(const std::string& path, ReadLimit limit) {
  if (const auto before = opened_before(path, limit)) return *before;
  return keep(path, load(path, limit));
}

Opened Files::open_beside(FileId folder_of_file, const std::string& relative_path,
                          ReadLimit limit) {
  const std::string path = downward_path(relative_path);
  if (path.empty()) return {FileId::None, ReadFault::OutsideFolder};
  const bool is_embedded = static_cast<std::size_t>(folder_of_file) < embedded_.size();
  if (is_embedded) return {FileId::None, ReadFault::NotFound};  // it lies in no folder
  const std::string folder = folder_of(file(folder_of_file).name);
  std::string name = joined(folder, path);
  if (const auto before = opened_before(name, limit)) return *before;
  return keep(std::move(name), load_beside(folder, path, limit));
}

FileId Files::add(std::string name, std::string bytes) {
  auto owned = std::make_unique<Owned>();
  owned->bytes = std::move(bytes);
  owned->file = {std::move(name), owned->bytes};
  owned_.push_back(std::move(owned));
  return own_id(owned_.size() - 1);
}

const File& Files::file(FileId id) const {
  const auto index = static_cast<std::size_t>(id);
  if (index < embedded_.size()) return embedded_[index];
  const std::size_t own = index - embedded_.size();
  return own < owned_.size() ? owned_[own]->file : no_file();
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
