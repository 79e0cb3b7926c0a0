#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "common/arguments.h"
#include "common/job.h"
#include "common/values.h"
#include "linux/exports.h"
#include "linux/inode.h"
#include "linux/pidfd_info.h"
#include "linux/syscall_numbers.h"
#include "posix/clock.h"
#include "posix/open_file.h"

namespace sysu {

namespace {

bool IsGone(int error) {
  return error == ESRCH;
}

/// A thread has no pidfd: EINVAL, ENOENT since Linux 6.9 or so.
bool IsNoProcess(int error) {
  return IsGone(error) || error == ENOENT || error == EINVAL;
}

class PidfdParentsJob final : public Job {
 public:
  explicit PidfdParentsJob(std::vector<int32_t> pids)
      : pids_(std::move(pids)), inodes_(pids_.size()), parents_(pids_.size()), times_(pids_.size()) {}

 private:
  void Run() override {
    for (size_t i = 0; i < pids_.size(); i++)
      Ask(i);
  }

  void Ask(size_t i) {
    const long opened = syscall(kPidfdOpen, pids_[i], 0);
    const OpenFile pidfd(opened < 0 ? -errno : static_cast<int>(opened));
    if (IsNoProcess(pidfd.error())) return;
    if (pidfd.error() != 0) throw SystemError{pidfd.error(), "pidfd_open", std::to_string(pids_[i])};
    struct statx inode;
    const int error = Inode(pidfd.descriptor(), STATX_INO, inode);
    if (error != 0) throw SystemError{error, "statx", std::to_string(pids_[i])};
    times_[i] = Seconds(CLOCK_MONOTONIC);
    PidfdInfo info = {};
    if (ioctl(pidfd.descriptor(), kPidfdGetInfo, &info) == 0) {
      inodes_[i] = inode.stx_ino;
      parents_[i] = static_cast<int32_t>(info.ppid);
    } else if (!IsGone(errno)) {
      throw SystemError{errno, "ioctl", std::to_string(pids_[i])};
    }
  }

  napi_value Result(napi_env env) override {
    TypedArrays arrays(env, SizeOf(inodes_) + SizeOf(times_) + SizeOf(parents_));
    napi_value result = ObjectValue(env);
    SetProperty(env, result, "inodes", arrays.Add(inodes_));
    SetProperty(env, result, "times", arrays.Add(times_));
    SetProperty(env, result, "parents", arrays.Add(parents_));
    return result;
  }

  const std::vector<int32_t> pids_;
  std::vector<uint64_t> inodes_;
  std::vector<int32_t> parents_;
  std::vector<double> times_;
};

}  // namespace

napi_value PidfdParents(const Call& call) {
  return Job::Start(call.env, std::make_unique<PidfdParentsJob>(Integers(call.At(0, "pids"))));
}

}  // namespace sysu
