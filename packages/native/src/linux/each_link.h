#pragma once

#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

#include "linux/directory_entries.h"
#include "posix/retried.h"

namespace sysu {

inline bool IsDotOrDotDot(const char* name) {
  return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/// In /proc/PID/fd the position of an entry is its number and 3 (proc_readfd_common of the kernel): then the number.
inline long NumberIfAtItsPlace(const DirectoryEntry& entry) {
  const long number = strtol(entry.name, nullptr, 10);
  return entry.next == number + 3 && std::to_string(number) == entry.name ? number : -1;
}

/// Open descriptors mostly follow each other, and to list one takes a fifth of the time. So those after the last one
/// listed are read without being listed, up to the first that there is not; the listing goes on behind that.
template <typename Links>
int ReadAhead(int directory, Links& links, long last) {
  long next = last + 1;
  while (!links.IsFull() && links.Append(std::to_string(next).c_str()) == 0)
    next++;
  return lseek(directory, next + 3, SEEK_SET) < 0 ? errno : 0;
}

/// Appends every link in a directory to `links`, until those are full: `Append` is given a name and returns 0, or
/// why there is no such link or it could not be read. Returns 0, or the errno that ended the listing early.
template <typename Links>
int ForEachLink(int directory, Links& links) {
  alignas(DirectoryEntry) char entries[4096];
  // Of descriptors only so many bytes are listed at a time, which are five: those behind them are read without.
  constexpr size_t kFew = 128;
  // More than an entry takes whose name is a number.
  constexpr size_t kLongest = 64;
  for (size_t room = kFew; !links.IsFull();) {
    const long length = Retried([&] { return syscall(SYS_getdents64, directory, entries, room); });
    if (length == 0) return 0;
    if (length < 0 && (errno != EINVAL || room == sizeof entries)) return errno;
    const DirectoryEntry* entry = nullptr;
    for (long at = 0; at < length && !links.IsFull(); at += entry->size) {
      entry = reinterpret_cast<const DirectoryEntry*>(entries + at);
      if (!IsDotOrDotDot(entry->name)) links.Append(entry->name);
    }
    const long last = entry == nullptr ? -1 : NumberIfAtItsPlace(*entry);
    if (last < 0) {
      room = sizeof entries;
      continue;
    }
    // Such a listing has ended where there was room for more.
    if (room - static_cast<size_t>(length) >= kLongest) return 0;
    const int error = ReadAhead(directory, links, last);
    if (error != 0) return error;
  }
  return 0;
}

}  // namespace sysu
