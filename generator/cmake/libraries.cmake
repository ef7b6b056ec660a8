# Third-party libraries, one door each: the folder that may include a library's headers links it, and
# no other does; tests/repo/layers_test.py sees to that.

# Archives are linked where Debian has them: resolving the symbols of the shared libraries took a
# third of the time of a short run (docs/performance.md).
function(mlsheet_find_archive variable name)
  find_library(${variable} NAMES lib${name}.a REQUIRED)
endfunction()

find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
mlsheet_find_archive(YAML_CPP_LIBRARY yaml-cpp)
mlsheet_find_archive(CRYPTO_LIBRARY crypto)
mlsheet_find_archive(PNG_LIBRARY png)
mlsheet_find_archive(Z_LIBRARY z)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz harfbuzz-subset)
pkg_check_modules(FRIBIDI REQUIRED IMPORTED_TARGET fribidi)
mlsheet_find_archive(CMARK_LIBRARY cmark)
mlsheet_find_archive(DEFLATE_LIBRARY deflate)
find_library(HPDF_LIBRARY hpdf REQUIRED)
find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)
find_path(CLI11_INCLUDE CLI/CLI.hpp REQUIRED)

set(MLSHEET_DOOR_text fmt::fmt-header-only PkgConfig::RE2)
set(MLSHEET_DOOR_source ${CRYPTO_LIBRARY})
set(MLSHEET_DOOR_json nlohmann_json::nlohmann_json)
set(MLSHEET_DOOR_document ${YAML_CPP_LIBRARY})
set(MLSHEET_DOOR_prose ${CMARK_LIBRARY})
set(MLSHEET_DOOR_image ${PNG_LIBRARY} ${Z_LIBRARY} m)
set(MLSHEET_DOOR_typeset PkgConfig::HARFBUZZ PkgConfig::FRIBIDI)
set(MLSHEET_DOOR_html "")
set(MLSHEET_DOOR_pdf ${HPDF_LIBRARY} ${DEFLATE_LIBRARY})
set(MLSHEET_DOOR_cli "")
