#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "linux/bytes.h"

namespace sysu {

// Each appends to `bytes` and returns the length of what it appended, or -errno and appends nothing. What is longer
// than `limit` is cut to limit + 1 bytes, so that the length says that there was more.

/// How a file ends: with a read that returns less than was asked for, or, where it comes a few records at a time as
/// maps and smaps do, only with one that returns nothing. To ask once more costs most for cmdline, of which the kernel
/// then looks at the other process's memory again.
enum class FileEnd { kShortRead, kEmptyRead };

/// A file from its beginning.
int32_t ReadFile(int file, FileEnd end, size_t limit, Bytes& bytes);

/// Where the link `path` below a directory points to.
int32_t ReadLink(int directory, const std::string& path, size_t limit, Bytes& bytes);

/// The names in a directory without `.` and `..`, joined by NUL.
int32_t ReadNames(int directory, size_t limit, Bytes& bytes);

}  // namespace sysu
