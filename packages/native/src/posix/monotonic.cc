#include "common/values.h"
#include "posix/clock.h"
#include "posix/exports.h"

namespace sysu {

napi_value Monotonic(const Call& call) {
  return NumberValue(call.env, Seconds(CLOCK_MONOTONIC));
}

}  // namespace sysu
