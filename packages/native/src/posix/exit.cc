#include <unistd.h>

#include <cerrno>

#include "common/arguments.h"
#include "common/libuv.h"
#include "posix/exports.h"

namespace sysu {

napi_value Exit(const Call& call) {
  const auto code = static_cast<int>(Integer(call.At(0, "code"), 0, 255));
  // A worker ends alone: the process is not its own. The main thread of Node.js has libuv's default loop.
  uv_loop_s* loop;
  Check(napi_get_uv_event_loop(call.env, &loop));
  if (loop != uv_default_loop()) throw SystemError{EPERM, "_exit", "a worker"};
  _exit(code);
}

}  // namespace sysu
