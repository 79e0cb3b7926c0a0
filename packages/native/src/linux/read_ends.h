#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "linux/bytes.h"
#include "linux/known_targets.h"

namespace sysu {

/// Of which descriptors the file in /proc/PID/fdinfo is read as well, which takes longer than all the rest: kSome of
/// disks, and of what is no file at all, such as an epoll descriptor.
enum class Infos { kNone, kSome, kAll };

/// Appends for every link in a directory such as /proc/PID/fd a line of what is known of it, and what fdinfo says, each
/// ended by NUL: see index.ts. `process` is the directory that holds fd and fdinfo. Returns the length or -errno, and
/// is cut, as the functions of content.h.
int32_t ReadEnds(int process, int directory, Infos infos, size_t limit, const KnownTargets& known, Bytes& bytes);

/// The same of one link below a directory.
int32_t ReadEnd(int directory, const std::string& path, size_t limit, const KnownTargets& known, Bytes& bytes);

}  // namespace sysu
