#include <sys/resource.h>

#include <cerrno>

#include "common/arguments.h"
#include "common/values.h"
#include "posix/exports.h"

namespace sysu {

napi_value GetPriority(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  errno = 0;  // -1 may be an answer
  const int priority = getpriority(PRIO_PROCESS, static_cast<id_t>(pid));
  if (priority == -1 && errno != 0) throw SystemError{errno, "getpriority", std::to_string(pid)};
  return NumberValue(call.env, priority);
}

napi_value SetPriority(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const auto priority = static_cast<int>(Integer(call.At(1, "priority"), INT32_MIN, INT32_MAX));
  if (setpriority(PRIO_PROCESS, static_cast<id_t>(pid), priority) != 0) {
    throw SystemError{errno, "setpriority", std::to_string(pid)};
  }
  return UndefinedValue(call.env);
}

}  // namespace sysu
