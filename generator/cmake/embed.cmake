# Files the program carries in itself: schemas, templates, explain pages, an example sheet,
# fonts. The assembler includes the bytes (no compile cost); a generated table names them, in
# byte order of their names.

find_file(INTER_REGULAR Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter REQUIRED)
get_filename_component(INTER_FOLDER ${INTER_REGULAR} DIRECTORY)
find_file(JETBRAINS_REGULAR JetBrainsMono-Regular.ttf PATHS /usr/share/fonts/truetype/jetbrains-mono REQUIRED)
get_filename_component(JETBRAINS_FOLDER ${JETBRAINS_REGULAR} DIRECTORY)
find_file(DEJAVU_SANS DejaVuSans.ttf PATHS /usr/share/fonts/truetype/dejavu REQUIRED)
get_filename_component(DEJAVU_FOLDER ${DEJAVU_SANS} DIRECTORY)

# name in the program = path on disk
set(MLSHEET_FONTS
  fonts/Inter-Regular.otf=${INTER_FOLDER}/Inter-Regular.otf
  fonts/Inter-Italic.otf=${INTER_FOLDER}/Inter-Italic.otf
  fonts/Inter-SemiBold.otf=${INTER_FOLDER}/Inter-SemiBold.otf
  fonts/JetBrainsMono-Regular.ttf=${JETBRAINS_FOLDER}/JetBrainsMono-Regular.ttf
  fonts/DejaVuSans.ttf=${DEJAVU_FOLDER}/DejaVuSans.ttf
  fonts/DejaVuSans-Bold.ttf=${DEJAVU_FOLDER}/DejaVuSans-Bold.ttf)

function(mlsheet_embed target)
  set(entries ${MLSHEET_FONTS})
  foreach(pattern IN ITEMS schemas/*.json templates/* docs/diagnostics/*.md examples/minimal/sensor.yaml)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/${pattern})
    foreach(path IN LISTS found)
      list(APPEND entries ${path}=${PROJECT_SOURCE_DIR}/${path})
    endforeach()
  endforeach()
  list(SORT entries)

  set(assembly "")
  set(externs "")
  set(rows "")
  set(paths "")
  set(number 0)
  foreach(entry IN LISTS entries)
    string(REGEX MATCH "^([^=]+)=(.*)$" _ "${entry}")
    set(name ${CMAKE_MATCH_1})
    set(path ${CMAKE_MATCH_2})
    list(APPEND paths ${path})
    string(APPEND assembly "mlsheet_embedded_${number}_begin:\n.incbin \"${path}\"\nmlsheet_embedded_${number}_end:\n.byte 0\n"
      ".global mlsheet_embedded_${number}_begin\n.global mlsheet_embedded_${number}_end\n")
    string(APPEND externs "extern \"C\" const char mlsheet_embedded_${number}_begin[], mlsheet_embedded_${number}_end[];\n")
    string(APPEND rows "    {\"${name}\", {mlsheet_embedded_${number}_begin, mlsheet_embedded_${number}_end}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  set(folder ${PROJECT_BINARY_DIR}/embedded)
  file(CONFIGURE OUTPUT ${folder}/embedded.S
    CONTENT ".section .rodata\n${assembly}\n#if defined(__linux__) && defined(__ELF__)\n.section .note.GNU-stack,\"\",%progbits\n#endif\n" @ONLY)
  file(CONFIGURE OUTPUT ${folder}/embedded.cpp CONTENT
"#include \"pipeline/embedded.h\"

${externs}
namespace mlsheet::pipeline {
namespace {
const source::File kFiles[] = {
${rows}};
}  // namespace
std::span<const source::File> embedded_files() { return kFiles; }
}  // namespace mlsheet::pipeline
" @ONLY)
  add_library(${target} STATIC ${folder}/embedded.S ${folder}/embedded.cpp)
  set_source_files_properties(${folder}/embedded.S PROPERTIES OBJECT_DEPENDS "${paths}")
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/generator)
  target_link_libraries(${target} PRIVATE mlsheet_compiler)
endfunction()

mlsheet_embed(mlsheet_embedded)
