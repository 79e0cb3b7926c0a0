#pragma once

#include <cstddef>
#include <cstdint>

#include "linux/bytes.h"

namespace sysu {

/// Appends of the lines of a file such as /proc/PID/maps what follows their third space, each different one once: of
/// its hundred lines these are ten. Returns the length or -errno, as the functions of content.h; it is the file that is
/// cut at `limit`.
int32_t ReadLineTails(int file, size_t limit, Bytes& bytes);

}  // namespace sysu
