#include <unistd.h>

#include <cerrno>

#include "common/arguments.h"
#include "common/values.h"
#include "posix/exports.h"

namespace sysu {

napi_value Close(const Call& call) {
  // The first three are the standard streams, which Node.js opens itself where they are closed: none of them is ours.
  const int descriptor = static_cast<int>(Integer(call.At(0, "descriptor"), STDERR_FILENO + 1, INT32_MAX));
  if (close(descriptor) != 0 && errno != EINTR) throw SystemError{errno, "close", std::to_string(descriptor)};
  return UndefinedValue(call.env);
}

}  // namespace sysu
