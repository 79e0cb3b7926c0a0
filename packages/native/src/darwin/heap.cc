#include <malloc/malloc.h>

#include "common/values.h"
#include "darwin/exports.h"

namespace sysu {

napi_value HeapStatistics(const Call& call) {
  malloc_statistics_t statistics = {};
  malloc_zone_statistics(nullptr, &statistics);  // of all zones
  return BytesValue(call.env, reinterpret_cast<const char*>(&statistics), sizeof statistics);
}

napi_value HeapTrim(const Call& call) {
  malloc_zone_pressure_relief(nullptr, 0);  // of all zones, as much as there is
  return UndefinedValue(call.env);
}

}  // namespace sysu
