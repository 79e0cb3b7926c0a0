#include <signal.h>

#include <cerrno>

#include "common/arguments.h"
#include "common/values.h"
#include "posix/exports.h"
#include "posix/signal_number.h"

namespace sysu {

napi_value Kill(const Call& call) {
  const pid_t pid = Pid(call.At(0, "pid"));
  const int signal = Signal(call.At(1, "signal"));
  if (kill(pid, signal) != 0) throw SystemError{errno, "kill", std::to_string(pid)};
  return UndefinedValue(call.env);
}

}  // namespace sysu
