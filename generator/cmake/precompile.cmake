# Precompiled standard headers, shared by all folders without a third-party library (whose flags would
# not match). tests/repo/headers_test.py sees to it that every header still includes what it uses.

function(mlsheet_make_precompiled target)
  set(source ${PROJECT_BINARY_DIR}/${target}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// Only there to own the precompiled headers.\n")
  add_library(${target} OBJECT ${source})
  target_link_libraries(${target} PRIVATE mlsheet_compiler)
  target_precompile_headers(${target} PRIVATE <algorithm> <cstdint> <functional> <map> <memory>
    <optional> <span> <string> <string_view> <utility> <variant> <vector> ${ARGN})
endfunction()

if(MLSHEET_PRECOMPILE)
  mlsheet_make_precompiled(mlsheet_precompiled)
endif()
