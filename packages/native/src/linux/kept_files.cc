#include <fcntl.h>

#include <cmath>
#include <utility>

#include "common/arguments.h"
#include "common/job.h"
#include "common/values.h"
#include "linux/batch.h"
#include "linux/content.h"
#include "linux/exports.h"
#include "linux/instance.h"
#include "linux/open_below.h"
#include "linux/relative_path.h"

namespace sysu {

namespace {

using KeptFile = std::shared_ptr<const OpenFile>;

int Keep(Instance& instance, int root, const std::string& path) {
  OpenFile file(OpenBelow(root, path, O_RDONLY));
  const int descriptor = file.descriptor();
  if (file.error() == 0) instance.kept.emplace(descriptor, std::make_shared<const OpenFile>(std::move(file)));
  return descriptor;
}

/// The kept files of the descriptors; null for what is none of ours, which nobody reads or closes through us.
std::vector<KeptFile> Find(const Instance& instance, const std::vector<int32_t>& descriptors) {
  std::vector<KeptFile> files;
  files.reserve(descriptors.size());
  for (const int descriptor : descriptors) {
    const auto found = instance.kept.find(descriptor);
    files.push_back(found == instance.kept.end() ? nullptr : found->second);
  }
  return files;
}

class ReadKeptJob final : public Job {
 public:
  ReadKeptJob(std::vector<KeptFile> files, size_t limit) : files_(std::move(files)), limit_(limit) {}

 private:
  void Run() override {
    for (const KeptFile& file : files_) {
      const int32_t length =
          file == nullptr ? -EBADF : ReadFile(file->descriptor(), FileEnd::kEmptyRead, limit_, batch_.bytes);
      batch_.AddSlot(length);
      batch_.AddDirectory(length == -ESRCH || length == -EBADF ? -length : 0, 0, 0, NAN, 0);
      if (batch_.IsFull()) break;
    }
  }
  napi_value Result(napi_env env) override { return batch_.Value(env); }

  const std::vector<KeptFile> files_;
  const size_t limit_;
  Batch batch_;
};

}  // namespace

napi_value KeepFiles(const Call& call) {
  const std::string root_path = Text(call.At(0, "root"));
  const std::vector<std::string> directories = Texts(call.At(1, "directories"));
  const std::string name = Text(call.At(2, "name"));
  std::vector<std::string> paths;
  for (const std::string& directory : directories) {
    paths.push_back(RelativePath(call.At(1, "directories"), directory) + "/" + RelativePath(call.At(2, "name"), name));
  }
  const OpenFile root(Open(root_path, O_PATH | O_DIRECTORY));
  if (root.error() != 0) throw SystemError{root.error(), "openat", root_path};
  Instance& instance = Instance::Of(call.env);
  std::vector<int32_t> descriptors;
  for (const std::string& path : paths)
    descriptors.push_back(Keep(instance, root.descriptor(), path));
  return ArrayValue(call.env, descriptors);
}

napi_value ReadKept(const Call& call) {
  std::vector<KeptFile> files = Find(Instance::Of(call.env), Integers(call.At(0, "descriptors")));
  const size_t limit = Limit(call.At(1, "limit"), 1);
  return Job::Start(call.env, std::make_unique<ReadKeptJob>(std::move(files), limit));
}

napi_value CloseKept(const Call& call) {
  Instance& instance = Instance::Of(call.env);
  for (const int descriptor : Integers(call.At(0, "descriptors")))
    instance.kept.erase(descriptor);
  return UndefinedValue(call.env);
}

}  // namespace sysu
