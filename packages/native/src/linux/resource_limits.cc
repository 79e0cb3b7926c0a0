#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>

#include "common/arguments.h"
#include "common/values.h"
#include "linux/exports.h"

namespace sysu {

namespace {

struct Limits {  // struct rlimit64: the same on every architecture
  uint64_t soft;
  uint64_t hard;
};

constexpr uint64_t kInfinity = UINT64_MAX;  // RLIM64_INFINITY

double NumberOf(uint64_t limit) {
  if (limit == kInfinity) return INFINITY;
  // A double has 53 bits. Rounded down, so that a limit given back as it was read is never raised.
  return static_cast<double>(limit >> 53 == 0 ? limit : limit & ~uint64_t{0x3ff});
}

uint64_t LimitOf(const Argument& argument) {
  constexpr int64_t kMost = INT64_MAX & ~int64_t{0x3ff};  // that is a double
  double number;
  const bool infinite = napi_get_value_double(argument.env, argument.value, &number) == napi_ok && number == INFINITY;
  return infinite ? kInfinity : static_cast<uint64_t>(Integer(argument, 0, kMost));
}

/// prlimit(2). By number: its 64-bit form has other names in other C libraries.
Limits Exchange(const Call& call, const Limits* limits) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const auto resource = static_cast<int>(Integer(call.At(1, "resource"), 0, INT32_MAX));
  Limits before = {};
  if (syscall(SYS_prlimit64, pid, resource, limits, &before) != 0) {
    throw SystemError{errno, "prlimit", std::to_string(pid)};
  }
  return before;
}

}  // namespace

napi_value GetResourceLimits(const Call& call) {
  const Limits limits = Exchange(call, nullptr);
  return ArrayValue(call.env, std::vector<double>{NumberOf(limits.soft), NumberOf(limits.hard)});
}

napi_value SetResourceLimits(const Call& call) {
  const Limits limits = {LimitOf(call.At(2, "soft")), LimitOf(call.At(3, "hard"))};
  Exchange(call, &limits);
  return UndefinedValue(call.env);
}

}  // namespace sysu
