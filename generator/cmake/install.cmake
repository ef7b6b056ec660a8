# What `cmake --install` puts into a prefix: the program, and the footprint core as a library that
# find_package(mlsheet) offers as mlsheet::footprint. The library is three archives without a
# third-party library in what it calls, so its package file names them itself.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/mlsheet)
set(header_folder ${CMAKE_INSTALL_INCLUDEDIR}/mlsheet)

install(TARGETS mlsheet RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS mlsheet_model mlsheet_quantity mlsheet_text
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/generator/footprint/model
  DESTINATION ${header_folder}/footprint FILES_MATCHING PATTERN *.h)
install(FILES ${PROJECT_SOURCE_DIR}/generator/quantity/distribution.h
  ${PROJECT_SOURCE_DIR}/generator/quantity/elementary.h DESTINATION ${header_folder}/quantity)

configure_package_config_file(${PROJECT_SOURCE_DIR}/generator/cmake/mlsheetConfig.cmake.in
  ${PROJECT_BINARY_DIR}/mlsheetConfig.cmake INSTALL_DESTINATION ${package_folder}
  PATH_VARS CMAKE_INSTALL_LIBDIR header_folder)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/mlsheetConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/mlsheetConfig.cmake
  ${PROJECT_BINARY_DIR}/mlsheetConfigVersion.cmake DESTINATION ${package_folder})
