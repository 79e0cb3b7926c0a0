#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "common/arguments.h"
#include "common/values.h"
#include "linux/exports.h"

namespace sysu {

namespace {

constexpr int kProcess = 1;  // IOPRIO_WHO_PROCESS of linux/ioprio.h

}  // namespace

napi_value GetIoPriority(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const long priority = syscall(SYS_ioprio_get, kProcess, pid);
  if (priority < 0) throw SystemError{errno, "ioprio_get", std::to_string(pid)};
  return NumberValue(call.env, static_cast<double>(priority));
}

napi_value SetIoPriority(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const auto priority = static_cast<int>(Integer(call.At(1, "priority"), 0, UINT16_MAX));
  if (syscall(SYS_ioprio_set, kProcess, pid, priority) != 0) {
    throw SystemError{errno, "ioprio_set", std::to_string(pid)};
  }
  return UndefinedValue(call.env);
}

}  // namespace sysu
