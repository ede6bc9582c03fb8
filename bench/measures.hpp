// What is measured. Each takes the rig and returns its section of the results; main.cpp lists them.
#pragma once
#include "bench/report.hpp"
#include "bench/rig.hpp"

namespace linli::bench {

Section intake(const Rig& rig);
Section reading(const Rig& rig);
Section growth(const Rig& rig);
Section starting(const Rig& rig);
Section throughput(const Rig& rig);

}  // namespace linli::bench
