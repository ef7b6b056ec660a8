#pragma once
// Files on disk. Inputs are regular files named by the caller; files named in a sheet are reached
// only downwards from the sheet's folder, component by component, never through a symbolic link.

#include <string>

#include "source/files.h"

namespace mlsheet::cli {

class DiskFiles : public source::Files {
 public:
  using source::Files::Files;

 protected:
  Loaded load(const std::string& path, source::ReadLimit limit) override;
  Loaded load_beside(const std::string& folder, const std::string& relative_path,
                     source::ReadLimit limit) override;
};

}  // namespace mlsheet::cli
