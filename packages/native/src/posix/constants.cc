#include <unistd.h>

#include "common/values.h"
#include "posix/exports.h"

namespace sysu {

napi_value Constants(const Call& call) {
  const napi_value constants = ObjectValue(call.env);
  SetProperty(call.env, constants, "pageSize", NumberValue(call.env, static_cast<double>(sysconf(_SC_PAGESIZE))));
  SetProperty(call.env, constants, "clockTicks", NumberValue(call.env, static_cast<double>(sysconf(_SC_CLK_TCK))));
  return constants;
}

}  // namespace sysu
