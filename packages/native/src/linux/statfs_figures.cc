#include "linux/statfs_figures.h"

#include <sys/vfs.h>

#include <cerrno>
#include <cstdint>

#include "posix/retried.h"

namespace sysu {

int AskStatfs(const char* path, StatfsFigures& figures) {
  struct statfs system;
  if (Retried([&] { return statfs(path, &system); }) != 0) return errno;
  // What is too large for a double's 53 bits is a made-up total, as network file systems report it.
  const auto number = [](auto value) { return static_cast<double>(value); };
  figures = {
      number(static_cast<uint32_t>(system.f_type)),
      // Block counts are in units of f_frsize; file systems that do not know fragments leave it 0.
      number(system.f_frsize != 0 ? system.f_frsize : system.f_bsize),
      number(system.f_blocks),
      number(system.f_bfree),
      number(system.f_bavail),
      number(system.f_files),
      number(system.f_ffree),
      number(system.f_flags),
  };
  return 0;
}

}  // namespace sysu
