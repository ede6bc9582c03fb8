# Writes the migrations into a C++ file: cmake -DFOLDER=… -DOUT=… -P EmbedMigrations.cmake
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)
set(entries "")
set(expected 1)
foreach(file IN LISTS files)
  get_filename_component(stem ${file} NAME_WE)
  if(NOT stem MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)$")
    message(FATAL_ERROR "${file}: a migration is named NNNN_name.sql")
  endif()
  set(name ${CMAKE_MATCH_2})
  math(EXPR number "1${CMAKE_MATCH_1} - 10000")
  if(NOT number EQUAL expected)
    message(FATAL_ERROR "${file}: migration ${expected} is missing or doubled")
  endif()
  math(EXPR expected "${expected} + 1")
  file(READ ${file} sql)
  file(SHA256 ${file} checksum)
  string(APPEND entries "      {${number}, \"${name}\", R\"LINLI(${sql})LINLI\", \"${checksum}\"},\n")
endforeach()
set(text "// Written by EmbedMigrations.cmake from server/migrations.
#include \"platform/db/migrate.hpp\"

namespace linli::db {

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> all{
${entries}  };
  return all;
}

}  // namespace linli::db
")
file(WRITE ${OUT} "${text}")
