#include <fcntl.h>

#include <limits>

#include "common/arguments.h"
#include "common/values.h"
#include "linux/directory_entries.h"
#include "linux/exports.h"
#include "linux/open_below.h"
#include "posix/open_file.h"

namespace sysu {

namespace {

/// The number that is written without leading zeros, or -1.
int32_t NumberIn(const char* name) {
  if (*name == '0' && name[1] != '\0') return -1;
  int64_t number = 0;
  for (const char* at = name; *at != '\0'; at++) {
    if (*at < '0' || *at > '9') return -1;
    number = number * 10 + (*at - '0');
    if (number > std::numeric_limits<int32_t>::max()) return -1;
  }
  return static_cast<int32_t>(number);
}

}  // namespace

napi_value ListIds(const Call& call) {
  const std::string path = Text(call.At(0, "directory"));
  const OpenFile directory(Open(path, O_RDONLY | O_DIRECTORY));
  if (directory.error() != 0) throw SystemError{directory.error(), "openat", path};
  std::vector<int32_t> ids;
  const int error = ForEachEntry(directory.descriptor(), [&](const char* name) {
    const int32_t number = NumberIn(name);
    if (number >= 0) ids.push_back(number);
  });
  const napi_value result = ObjectValue(call.env);
  SetProperty(call.env, result, "ids", ArrayValue(call.env, ids));
  SetProperty(call.env, result, "errno", NumberValue(call.env, error));
  return result;
}

}  // namespace sysu
