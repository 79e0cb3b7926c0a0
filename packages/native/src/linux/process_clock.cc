#include "linux/process_clock.h"

#include "common/arguments.h"
#include "common/values.h"
#include "linux/exports.h"
#include "posix/clock.h"

namespace sysu {

double ProcessClock(int32_t pid) {
  // CPUCLOCK_SCHED of include/linux/posix-timers.h: how the kernel numbers the clock of a process. glibc's
  // clock_getcpuclockid makes the same number, but asks the kernel once more whether the process exists.
  constexpr uint32_t kSched = 2;
  return Seconds(static_cast<clockid_t>(~static_cast<uint32_t>(pid) << 3 | kSched));
}

napi_value ProcessClocks(const Call& call) {
  const std::vector<int32_t> pids = Integers(call.At(0, "pids"));
  std::vector<double> clocks;
  clocks.reserve(pids.size());
  for (const int32_t pid : pids)
    clocks.push_back(pid > 0 ? ProcessClock(pid) : NAN);
  return ArrayValue(call.env, clocks);
}

}  // namespace sysu
