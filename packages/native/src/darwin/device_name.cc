#include <stdlib.h>
#include <sys/stat.h>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/exports.h"

namespace sysu {

napi_value DeviceName(const Call& call) {
  const auto device = static_cast<dev_t>(Integer(call.At(0, "device"), INT32_MIN, INT32_MAX));
  char name[128];
  if (devname_r(device, S_IFCHR, name, sizeof name) == nullptr) return NullValue(call.env);
  return TextValue(call.env, name);
}

}  // namespace sysu
