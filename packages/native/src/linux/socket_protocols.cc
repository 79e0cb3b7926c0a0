#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "common/arguments.h"
#include "common/job.h"
#include "common/values.h"
#include "linux/exports.h"
#include "linux/inode.h"
#include "linux/open_below.h"
#include "posix/open_file.h"

namespace sysu {

namespace {

// More than any name of a protocol takes.
constexpr size_t kLongest = 128;

/// The name ends in NUL, which counts. Only a socket is asked: another file may have come in its place since it was
/// seen, and a file system that answers for its files itself may never do so.
std::string ProtocolOf(int directory, int32_t descriptor) {
  const OpenFile file(openat(directory, std::to_string(descriptor).c_str(), O_PATH | O_CLOEXEC));
  struct statx inode = {};
  if (file.error() != 0 || Inode(file.descriptor(), STATX_TYPE, inode) != 0 || !S_ISSOCK(inode.stx_mode)) return "";
  // A descriptor that only stands for a file is asked by its path alone.
  const std::string path = "/proc/self/fd/" + std::to_string(file.descriptor());
  char value[kLongest];
  const ssize_t length = getxattr(path.c_str(), "system.sockprotoname", value, sizeof value);
  return length > 0 ? std::string(value, static_cast<size_t>(length) - 1) : "";
}

class SocketProtocolsJob final : public Job {
 public:
  explicit SocketProtocolsJob(std::vector<int32_t> held) : held_(std::move(held)) {}

 private:
  void Run() override {
    OpenFile directory(-EBADF);
    for (size_t i = 0; i + 1 < held_.size(); i += 2) {
      // Those of a process follow each other.
      if (i == 0 || held_[i] != held_[i - 2])
        directory.Replace(Open("/proc/" + std::to_string(held_[i]) + "/fd", O_PATH | O_DIRECTORY));
      if (directory.error() == 0) protocols_ += ProtocolOf(directory.descriptor(), held_[i + 1]);
      protocols_ += '\0';
    }
  }

  napi_value Result(napi_env env) override { return BytesValue(env, protocols_.data(), protocols_.size()); }

  /// The id of a process or thread, and a number of a descriptor, in turn.
  const std::vector<int32_t> held_;
  std::string protocols_;
};

}  // namespace

napi_value SocketProtocols(const Call& call) {
  return Job::Start(call.env, std::make_unique<SocketProtocolsJob>(Integers(call.At(0, "held"))));
}

}  // namespace sysu
