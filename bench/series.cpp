#include "bench/series.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace linli::bench {

double Series::percentile(double hundredth) const {
  if (values_.empty()) return 0;
  std::vector<double> sorted = values_;
  std::ranges::sort(sorted);
  const double rank = std::ceil(hundredth / 100 * static_cast<double>(sorted.size()));
  return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

std::string Series::text(int decimals) const {
  return fmt::format("{} ({}–{})", number(median(), decimals), number(percentile(0), decimals),
                     number(percentile(100), decimals));
}

std::string number(double value, int decimals) { return fmt::format("{:.{}f}", value, decimals); }

}  // namespace linli::bench
