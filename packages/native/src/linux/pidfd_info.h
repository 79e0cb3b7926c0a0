#pragma once

#include <sys/ioctl.h>

#include <cstdint>

namespace sysu {

/// struct pidfd_info of linux/pidfd.h in its first size, Linux 6.13: 64 bytes. Pids are as seen from our PID namespace.
struct PidfdInfo {
  uint64_t mask;
  uint64_t cgroup;
  uint32_t pid;
  uint32_t thread_group;
  uint32_t ppid;
  uint32_t ids[8];
  int32_t exit_code;
};

constexpr unsigned long kPidfdGetInfo = _IOWR(0xFF, 11, PidfdInfo);  // PIDFD_GET_INFO
constexpr uint64_t kPidfdInfoExit = 1 << 3;                          // PIDFD_INFO_EXIT, Linux 6.15

}  // namespace sysu
