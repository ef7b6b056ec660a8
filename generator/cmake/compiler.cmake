# One set of compiler flags for everything of ours: warnings are errors, floating point is the same
# on every optimisation level and compiler (no contraction), no language extensions.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

add_library(mlsheet_compiler INTERFACE)
target_compile_options(mlsheet_compiler INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Werror -Wshadow -Wconversion -Wsign-conversion
  -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -ffp-contract=off>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # The optimiser of g++ 12 warns of overlaps and bounds in `"text" + std::string` that cannot be
  # (GCC bug 105651), and of uninitialised members when a std::variant is moved (GCC bug 80635). clang
  # and the sanitizers watch these instead.
  target_compile_options(mlsheet_compiler INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict
    -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-maybe-uninitialized>)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(mlsheet_compiler INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
  target_link_options(mlsheet_compiler INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed -Wl,--gc-sections)
endif()
if(MLSHEET_SANITIZE)
  target_compile_options(mlsheet_compiler INTERFACE
    -fsanitize=${MLSHEET_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    $<$<COMPILE_LANGUAGE:CXX>:-D_GLIBCXX_ASSERTIONS>)
  target_link_options(mlsheet_compiler INTERFACE -fsanitize=${MLSHEET_SANITIZE})
endif()
if(MLSHEET_COVERAGE)
  target_compile_options(mlsheet_compiler INTERFACE --coverage)
  target_link_options(mlsheet_compiler INTERFACE --coverage)
endif()
