#pragma once

#include <cstddef>
#include <cstdint>

#include "linux/bytes.h"

namespace sysu {

/// Appends for every link in a directory its name and where it points to, each ended by NUL; the second is empty when
/// the link is refused. Returns the length or -errno, and is cut, as the functions of content.h.
int32_t ReadTargets(int directory, size_t limit, Bytes& bytes);

}  // namespace sysu
