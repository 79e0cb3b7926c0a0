#pragma once

#include <array>
#include <vector>

namespace sysu {

/// What statfs(2) says: type, block size, blocks, blocks free, blocks available, files, files free, flags.
using StatfsFigures = std::array<double, 8>;

/// Fills the figures. Returns 0 or the errno. Makes one system call and nothing else.
int AskStatfs(const char* path, StatfsFigures& figures);

}  // namespace sysu
