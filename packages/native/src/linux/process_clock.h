#pragma once

#include <cstdint>

namespace sysu {

/// CPU seconds that the threads of a process, living and ended, have used; NaN for one that is gone.
double ProcessClock(int32_t pid);

}  // namespace sysu
