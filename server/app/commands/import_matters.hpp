// `linli import matters`: rows go in a hundred a transaction; killed in the middle, the next run goes on
// where it stopped.
#pragma once
#include <string>

#include "app/config.hpp"

namespace linli::app {

struct ImportMatters {
  Place place;
  std::string community, map, file;
};
void import_matters(const ImportMatters& asked);

}  // namespace linli::app
