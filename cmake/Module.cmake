# add_part(NAME DIR LINKS...): a library made of a folder's .cpp files, and one test executable of its
# *_test.cpp files that links nothing else. What a module may call is exactly what it links.
# A folder of headers alone passes on what it links.
function(add_part name dir)
  file(GLOB sources CONFIGURE_DEPENDS ${dir}/*.cpp)
  file(GLOB tests CONFIGURE_DEPENDS ${dir}/*_test.cpp)
  if(tests)
    list(REMOVE_ITEM sources ${tests})
  endif()
  if(sources)
    add_library(linli_${name} ${sources})
    target_link_libraries(linli_${name} PUBLIC linli_options ${ARGN})
    share_std_headers(linli_${name})
  else()
    add_library(linli_${name} INTERFACE)
    target_link_libraries(linli_${name} INTERFACE linli_options ${ARGN})
  endif()
  if(LINLI_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE linli_${name} GTest::gtest_main)
    share_std_headers(${name}_test)
    gtest_discover_tests(${name}_test TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60 NO_PRETTY_VALUES)
  endif()
endfunction()

# add_platform(core LINKS fmt::fmt): a part of server/platform.
function(add_platform name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  set(uses ${ARG_USES})
  list(TRANSFORM uses PREPEND linli_)
  add_part(${name} ${PROJECT_SOURCE_DIR}/server/platform/${name} ${uses} ${ARG_LINKS})
endfunction()

# add_module(matters USES grid residents): a part of server/modules. USES is read by the architecture test
# and drawn in ARCHITECTURE.md; it must stay free of cycles, which CMake checks for us.
function(add_module name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  set(uses ${ARG_USES})
  list(TRANSFORM uses PREPEND linli_)
  add_part(${name} ${PROJECT_SOURCE_DIR}/server/modules/${name} linli_platform ${uses} ${ARG_LINKS})
endfunction()
