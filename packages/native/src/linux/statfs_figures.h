#pragma once

#include <array>
#include <vector>

namespace sysu {

/// What statfs(2) says: type, block size, blocks, blocks free, blocks available, files, files free, flags; then what
/// statx(2) says of the path: id of the mount, and major and minor number if it is a disk. NaN where unknown or none.
using StatfsFigures = std::array<double, 11>;

/// Fills the figures. Returns 0 or the errno. Makes these system calls and nothing else.
int AskStatfs(const char* path, StatfsFigures& figures);

}  // namespace sysu
