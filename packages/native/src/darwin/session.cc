#include <unistd.h>

#include <cerrno>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/exports.h"

namespace sysu {

napi_value GetSession(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const pid_t session = getsid(pid);
  if (session < 0) throw SystemError{errno, "getsid", std::to_string(pid)};
  return NumberValue(call.env, session);
}

}  // namespace sysu
