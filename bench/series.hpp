// The same measure taken several times: its median and how far the runs lie apart.
#pragma once
#include <string>
#include <vector>

namespace linli::bench {

class Series {
 public:
  void add(double value) { values_.push_back(value); }
  double median() const { return percentile(50); }
  double percentile(double hundredth) const;  // by nearest rank; nothing measured is 0
  double last() const { return values_.back(); }
  // "3120 (2980–3190)": the median, then least and most.
  std::string text(int decimals = 0) const;

 private:
  std::vector<double> values_;
};

std::string number(double value, int decimals = 0);

}  // namespace linli::bench
