# The shipped factor tables as constant data (footprint/flat_factors.h): read while building, so that
# no run reads them, and a fault in one stops the build.

function(mlsheet_flatten_factors target)
  add_executable(flatten_factors ${PROJECT_SOURCE_DIR}/tools/flatten_factors.cpp)
  target_link_libraries(flatten_factors PRIVATE mlsheet::footprint)
  file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/generator/footprint/factors/*.yaml)
  set(source ${PROJECT_BINARY_DIR}/embedded/shipped_factors.cpp)
  # Copied when it differs: a change elsewhere in the program does not compile it anew.
  add_custom_command(OUTPUT ${source}
    COMMAND flatten_factors ${tables} > ${source}.new
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${source}.new ${source}
    DEPENDS flatten_factors ${tables} VERBATIM)
  add_library(${target} STATIC ${source})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/generator)
  target_link_libraries(${target} PRIVATE mlsheet_compiler)
endfunction()
