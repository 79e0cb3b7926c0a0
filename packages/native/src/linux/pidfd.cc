#include <sys/ioctl.h>
#include <sys/vfs.h>
#include <sys/wait.h>

#include <cerrno>
#include <optional>

#include "common/arguments.h"
#include "common/values.h"
#include "linux/exports.h"
#include "linux/inode.h"
#include "linux/pidfd_info.h"
#include "linux/syscall_numbers.h"
#include "posix/signal_number.h"

namespace sysu {

namespace {

// In a status of wait(2), for which musl has no name.
constexpr int kCoreDumped = 0x80;

constexpr uint32_t kPidfsMagic = 0x50494446;  // PID_FS_MAGIC of linux/magic.h, Linux 6.9

/// The wait status of a process that was reaped, from the pidfd itself: Linux 6.15 and later.
std::optional<int> StatusOfReaped(int descriptor) {
  PidfdInfo info = {};
  info.mask = kPidfdInfoExit;
  if (ioctl(descriptor, kPidfdGetInfo, &info) != 0 || (info.mask & kPidfdInfoExit) == 0) return std::nullopt;
  return info.exit_code;
}

/// The wait status of a child of ours that nobody has reaped yet, left as it is.
std::optional<int> StatusOfZombie(int descriptor) {
  constexpr auto kPidfd = static_cast<idtype_t>(3);  // P_PIDFD, Linux 5.4
  siginfo_t info = {};
  if (waitid(kPidfd, static_cast<id_t>(descriptor), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == 0) {
    return std::nullopt;
  }
  if (info.si_code == CLD_EXITED) return info.si_status << 8;
  return info.si_code == CLD_DUMPED ? info.si_status | kCoreDumped : info.si_status;
}

}  // namespace

napi_value PidfdOpen(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const long descriptor = syscall(kPidfdOpen, pid, 0);
  if (descriptor < 0) throw SystemError{errno, "pidfd_open", std::to_string(pid)};
  return NumberValue(call.env, static_cast<double>(descriptor));
}

napi_value PidfdInode(const Call& call) {
  const int descriptor = Descriptor(call.At(0, "descriptor"));
  struct statfs system;
  if (fstatfs(descriptor, &system) != 0) throw SystemError{errno, "fstatfs", std::to_string(descriptor)};
  if (static_cast<uint32_t>(system.f_type) != kPidfsMagic) return NullValue(call.env);
  struct statx inode;
  const int error = Inode(descriptor, STATX_INO, inode);
  if (error != 0) throw SystemError{error, "statx", std::to_string(descriptor)};
  return TextValue(call.env, std::to_string(inode.stx_ino));
}

napi_value PidfdSendSignal(const Call& call) {
  const int descriptor = Descriptor(call.At(0, "descriptor"));
  const int signal = Signal(call.At(1, "signal"));
  if (syscall(kPidfdSendSignal, descriptor, signal, nullptr, 0) != 0) {
    throw SystemError{errno, "pidfd_send_signal", std::to_string(descriptor)};
  }
  return UndefinedValue(call.env);
}

napi_value PidfdExitStatus(const Call& call) {
  const int descriptor = Descriptor(call.At(0, "descriptor"));
  std::optional<int> status = StatusOfReaped(descriptor);
  if (!status) status = StatusOfZombie(descriptor);
  return status ? NumberValue(call.env, *status) : NullValue(call.env);
}

}  // namespace sysu
