#include <utmpx.h>

#include "common/values.h"
#include "darwin/exports.h"

namespace sysu {

napi_value Utmpx(const Call& call) {
  std::string records;
  setutxent();
  while (const struct utmpx* record = getutxent())
    records.append(reinterpret_cast<const char*>(record), sizeof *record);
  endutxent();
  return BytesValue(call.env, records.data(), records.size());
}

}  // namespace sysu
