#pragma once

#include <sys/mount.h>

#include <cstdint>

namespace sysu {

/// What statfs(2) says of a file system, or why it failed, and what its own files take.
struct VolumeUsage {
  int32_t error;
  struct statfs figures;
  uint64_t used;
};

}  // namespace sysu
