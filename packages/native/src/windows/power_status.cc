#include <windows.h>

#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

napi_value PowerStatus(const Call& call) {
  SYSTEM_POWER_STATUS status = {};
  if (!GetSystemPowerStatus(&status)) throw Failure(GetLastError(), "GetSystemPowerStatus");
  return BytesValue(call.env, reinterpret_cast<const char*>(&status), sizeof status);
}

}  // namespace sysu
