#pragma once

#include <string>

namespace sysu {

/// Opens a path as open(2) does. A descriptor, or -errno.
int Open(const std::string& path, int flags);

/// Opens `path` below a directory without following any link on the way or at its end, so that a path such as
/// `123/root/etc` leads nowhere, and without waiting for the other end of a pipe. A descriptor, or -errno.
int OpenBelow(int directory, const std::string& path, int flags);

}  // namespace sysu
