#include <windows.h>

#include <psapi.h>

#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

napi_value PerformanceInformation(const Call& call) {
  PERFORMANCE_INFORMATION information = {};
  if (!GetPerformanceInfo(&information, sizeof information)) throw Failure(GetLastError(), "GetPerformanceInfo");
  return BytesValue(call.env, reinterpret_cast<const char*>(&information), sizeof information);
}

}  // namespace sysu
