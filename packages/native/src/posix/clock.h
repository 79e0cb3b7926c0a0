#pragma once

#include <time.h>

#include <cmath>

namespace sysu {

/// Seconds of a clock, or NaN where there is no such clock.
inline double Seconds(clockid_t clock) {
  timespec time;
  if (clock_gettime(clock, &time) != 0) return NAN;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

}  // namespace sysu
