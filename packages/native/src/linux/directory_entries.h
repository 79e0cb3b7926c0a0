#pragma once

#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

#include "posix/retried.h"

namespace sysu {

/// The kernel's struct linux_dirent64, see getdents64(2).
struct DirectoryEntry {
  uint64_t inode;
  /// Where the listing goes on after it.
  int64_t next;
  uint16_t size;
  uint8_t type;
  char name[1];
};

/// Calls `visit` with the name of every entry, `.` and `..` included. Returns the errno that ended the listing early,
/// or 0. Straight from getdents64(2): readdir(3) allocates for each directory.
template <typename Visit>
int ForEachEntry(int directory, Visit visit) {
  alignas(DirectoryEntry) char entries[32768];
  for (;;) {
    const long length = Retried([&] { return syscall(SYS_getdents64, directory, entries, sizeof entries); });
    if (length < 0) return errno;
    if (length == 0) return 0;
    for (long at = 0; at < length;) {
      const auto* entry = reinterpret_cast<const DirectoryEntry*>(entries + at);
      visit(static_cast<const char*>(entry->name));
      at += entry->size;
    }
  }
}

}  // namespace sysu
