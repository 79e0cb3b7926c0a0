#include <unistd.h>

#include "common/arguments.h"
#include "posix/exports.h"

namespace sysu {

napi_value Exit(const Call& call) {
  _exit(static_cast<int>(Integer(call.At(0, "code"), 0, 255)));
}

}  // namespace sysu
