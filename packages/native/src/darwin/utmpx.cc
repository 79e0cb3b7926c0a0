#include <utmpx.h>

#include <mutex>

#include "common/values.h"
#include "darwin/exports.h"

namespace sysu {

napi_value Utmpx(const Call& call) {
  // The C library keeps one place in the list for all threads, and a worker has one of its own.
  static std::mutex mutex;
  const std::lock_guard<std::mutex> lock(mutex);
  std::string records;
  setutxent();
  while (const struct utmpx* record = getutxent())
    records.append(reinterpret_cast<const char*>(record), sizeof *record);
  endutxent();
  return BytesValue(call.env, records.data(), records.size());
}

}  // namespace sysu
