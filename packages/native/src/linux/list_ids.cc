#include <fcntl.h>

#include <limits>
#include <memory>
#include <utility>

#include "common/arguments.h"
#include "common/job.h"
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

class ListIdsJob final : public Job {
 public:
  explicit ListIdsJob(std::string path) : path_(std::move(path)) {}

  void Run() override {
    const OpenFile directory(Open(path_, O_RDONLY | O_DIRECTORY));
    if (directory.error() != 0) throw SystemError{directory.error(), "openat", path_};
    error_ = ForEachEntry(directory.descriptor(), [this](const char* name) {
      const int32_t number = NumberIn(name);
      if (number >= 0) ids_.push_back(number);
    });
  }

  napi_value Result(napi_env env) override {
    const napi_value result = ObjectValue(env);
    SetProperty(env, result, "ids", ArrayValue(env, ids_));
    SetProperty(env, result, "errno", NumberValue(env, error_));
    return result;
  }

 private:
  std::string path_;
  std::vector<int32_t> ids_;
  int error_ = 0;
};

}  // namespace

napi_value ListIds(const Call& call) {
  return Job::Start(call.env, std::make_unique<ListIdsJob>(Text(call.At(0, "directory"))));
}

napi_value ListIdsNow(const Call& call) {
  ListIdsJob job(Text(call.At(0, "directory")));
  job.Run();
  return job.Result(call.env);
}

}  // namespace sysu
