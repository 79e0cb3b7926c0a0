#pragma once

#include <linux/stat.h>
#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

namespace sysu {

// Headers of kernels before 5.8 do not know the mount, whose number stands in what was spare then.
constexpr unsigned kMountId = 0x1000;  // STATX_MNT_ID

/// The number of the mount that a file was opened on, where the kernel tells it.
inline std::optional<uint64_t> MountOf(const struct statx& inode) {
  constexpr size_t kAt = offsetof(struct statx, stx_dev_minor) + sizeof(__u32);
  if ((inode.stx_mask & kMountId) == 0) return std::nullopt;
  uint64_t mount;
  memcpy(&mount, reinterpret_cast<const char*>(&inode) + kAt, sizeof mount);
  return mount;
}

}  // namespace sysu
