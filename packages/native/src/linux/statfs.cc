#include "common/arguments.h"
#include "common/values.h"
#include "linux/exports.h"
#include "linux/statfs_figures.h"

namespace sysu {

napi_value Statfs(const Call& call) {
  const std::string path = Text(call.At(0, "path"));
  StatfsFigures figures;
  const int error = AskStatfs(path.c_str(), figures);
  if (error != 0) throw SystemError{error, "statfs", path};
  return ArrayValue(call.env, std::vector<double>(figures.begin(), figures.end()));
}

}  // namespace sysu
