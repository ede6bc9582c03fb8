# Writes the shipped mapping files into a C++ file: cmake -DFOLDER=… -DOUT=… -P EmbedMaps.cmake
file(GLOB files ${FOLDER}/*.map)
list(SORT files)
set(entries "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} text)
  string(APPEND entries "    {\"${name}\", R\"LINLI(${text})LINLI\"},\n")
endforeach()
file(WRITE ${OUT} "// Written by EmbedMaps.cmake from server/modules/imports/maps.
#include \"modules/imports/shipped_maps.hpp\"

namespace linli::imports {

namespace {
constexpr ShippedMap all[] = {
${entries}};
}  // namespace

std::span<const ShippedMap> shipped_maps() { return all; }

}  // namespace linli::imports
")
