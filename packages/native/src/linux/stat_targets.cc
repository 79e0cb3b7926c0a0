#include <fcntl.h>
#include <linux/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <utility>

#include "common/arguments.h"
#include "common/job.h"
#include "common/values.h"
#include "linux/exports.h"
#include "linux/open_below.h"
#include "linux/relative_path.h"
#include "posix/open_file.h"

namespace sysu {

namespace {

class StatTargetsJob final : public Job {
 public:
  StatTargetsJob(std::string directory, std::vector<std::string> names)
      : directory_(std::move(directory)), names_(std::move(names)) {}

 private:
  void Run() override {
    const OpenFile directory(Open(directory_, O_PATH | O_DIRECTORY));
    if (directory.error() != 0) throw SystemError{directory.error(), "open", directory_};
    figures_.reserve(2 * names_.size());
    for (const std::string& name : names_)
      Add(directory.descriptor(), name.c_str());
  }

  void Add(int directory, const char* name) {
    struct statx inode = {};
    // The two figures that are asked for are known without asking the file system; others, as the size, some wait for.
    const bool known = syscall(SYS_statx, directory, name, AT_STATX_DONT_SYNC, STATX_TYPE | STATX_NLINK, &inode) == 0;
    figures_.push_back(known ? inode.stx_mode & S_IFMT : -errno);
    figures_.push_back(known ? inode.stx_nlink : NAN);
  }

  napi_value Result(napi_env env) override { return ArrayValue(env, figures_); }

  std::string directory_;
  std::vector<std::string> names_;
  std::vector<double> figures_;
};

}  // namespace

napi_value StatTargets(const Call& call) {
  std::string directory = Text(call.At(0, "directory"));
  std::vector<std::string> names = Texts(call.At(1, "names"));
  for (const std::string& name : names)
    RelativePath(call.At(1, "names"), name);
  return Job::Start(call.env, std::make_unique<StatTargetsJob>(std::move(directory), std::move(names)));
}

}  // namespace sysu
