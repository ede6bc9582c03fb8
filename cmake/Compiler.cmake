# Warnings, hardening and the quickest tools that are there.
add_library(linli_options INTERFACE)
target_compile_options(linli_options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wimplicit-fallthrough -Werror)
# g++ 12 takes every optimised `"text" + std::string` for overlapping memory (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(linli_options INTERFACE -Wno-restrict)
endif()
target_include_directories(linli_options INTERFACE ${PROJECT_SOURCE_DIR}/server ${PROJECT_SOURCE_DIR})

if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_compile_options(linli_options INTERFACE -g1)
else()
  target_compile_options(linli_options INTERFACE -fstack-protector-strong -D_FORTIFY_SOURCE=2)
  target_link_options(linli_options INTERFACE -Wl,-z,relro,-z,now)
endif()

if(LINLI_SANITIZE)
  target_compile_options(linli_options INTERFACE -fsanitize=${LINLI_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(linli_options INTERFACE -fsanitize=${LINLI_SANITIZE})
  # The thread sanitizer does not know fences; Asio's stand beside locks that it does know.
  if(LINLI_SANITIZE STREQUAL "thread")
    target_compile_definitions(linli_options INTERFACE BOOST_ASIO_DISABLE_FENCED_BLOCK)
  endif()
endif()
if(LINLI_SHARED)
  target_link_options(linli_options INTERFACE -Wl,-z,defs)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  target_link_options(linli_options INTERFACE -fuse-ld=mold)
endif()

# The standard library's and Boost's headers, compiled once: they are half of every file. What a file uses of them it
# still includes; the lint compiles each without this. One for all targets, so all are position-independent alike. Not
# in the release: there g++ 12 takes what it inlines out of precompiled headers for ours, and warns of its own library.
set(CMAKE_CXX_COMPILE_OPTIONS_PIE -fPIC)
function(share_std_headers target)
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_precompile_headers(${target} REUSE_FROM linli_std)
  endif()
endfunction()
