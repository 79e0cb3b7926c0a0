#include "linux/statfs_figures.h"

#include <fcntl.h>
#include <linux/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstdint>

#include "posix/retried.h"

namespace sysu {

namespace {

// Headers of kernels before 5.8 do not know that statx(2) tells the mount.
#ifdef STATX_MNT_ID
constexpr unsigned kMountId = STATX_MNT_ID;
double MountId(const struct statx& inode) {
  return (inode.stx_mask & kMountId) != 0 ? static_cast<double>(inode.stx_mnt_id) : NAN;
}
#else
constexpr unsigned kMountId = 0;
double MountId(const struct statx&) {
  return NAN;
}
#endif

/// What is at the end of the path. By number: older C libraries lack the call.
struct statx AskStatx(const char* path) {
  struct statx inode = {};
  syscall(SYS_statx, AT_FDCWD, path, AT_STATX_DONT_SYNC, STATX_TYPE | kMountId, &inode);
  return inode;
}

}  // namespace

int AskStatfs(const char* path, StatfsFigures& figures) {
  struct statfs system;
  if (Retried([&] { return statfs(path, &system); }) != 0) return errno;
  const struct statx inode = AskStatx(path);
  const bool is_disk = (inode.stx_mode & S_IFMT) == S_IFBLK;
  // What is too large for a double's 53 bits is a made-up total, as network file systems report it.
  const auto number = [](auto value) { return static_cast<double>(value); };
  figures = {
      number(static_cast<uint32_t>(system.f_type)),
      // Block counts are in units of f_frsize; file systems that do not know fragments leave it 0.
      number(system.f_frsize != 0 ? system.f_frsize : system.f_bsize),
      number(system.f_blocks),
      number(system.f_bfree),
      // Negative where a reserve is used up: some network file systems say so.
      number(static_cast<int64_t>(system.f_bavail)),
      number(system.f_files),
      number(system.f_ffree),
      number(system.f_flags),
      MountId(inode),
      is_disk ? number(inode.stx_rdev_major) : NAN,
      is_disk ? number(inode.stx_rdev_minor) : NAN,
  };
  return 0;
}

}  // namespace sysu
