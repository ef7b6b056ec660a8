# Precompiled headers, shared by all folders without a third-party library that brings flags of its own
# (archives bring none): the standard ones and, for folders that report and for tests, those of the
# report with its catalogue. tests/repo/headers_test.py sees to it that every header still includes
# what it uses.

function(mlsheet_make_precompiled target)
  set(source ${PROJECT_BINARY_DIR}/${target}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// Only there to own the precompiled headers.\n")
  add_library(${target} OBJECT ${source})
  target_link_libraries(${target} PRIVATE mlsheet_compiler)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/generator)
  target_precompile_headers(${target} PRIVATE <algorithm> <cstdint> <functional> <map> <memory>
    <optional> <span> <string> <string_view> <utility> <variant> <vector> ${ARGN})
endfunction()

if(MLSHEET_PRECOMPILE)
  mlsheet_make_precompiled(mlsheet_precompiled)
  mlsheet_make_precompiled(mlsheet_precompiled_report
    ${PROJECT_SOURCE_DIR}/generator/diagnostic/report.h)
endif()

# A library of one folder that may include those in `uses`.
function(mlsheet_precompile library uses)
  set(headers mlsheet_precompiled)
  if("diagnostic" IN_LIST uses)
    set(headers mlsheet_precompiled_report)
  endif()
  target_precompile_headers(${library} REUSE_FROM ${headers})
endfunction()
