#include "linux/read_targets.h"

#include <limits.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

#include "linux/directory_entries.h"
#include "posix/retried.h"

namespace sysu {

namespace {

/// The links that are read, and how many bytes of them at most.
struct Targets {
  const int directory;
  const size_t end;
  Bytes& bytes;

  bool IsFull() const { return bytes.size() > end; }

  /// Whether there is such a link and it could be read. What is no link, and what is no longer there, is passed over.
  bool Append(const char* name) {
    const size_t name_size = strlen(name) + 1;
    char* const at = bytes.Next(name_size + PATH_MAX + 1).at;
    const ssize_t length = readlinkat(directory, name, at + name_size, PATH_MAX);
    if (length < 0 && (errno == EINVAL || errno == ENOENT)) return false;
    const size_t target_size = length > 0 ? static_cast<size_t>(length) : 0;
    memcpy(at, name, name_size);
    at[name_size + target_size] = '\0';
    bytes.Grow(name_size + target_size + 1);
    return length >= 0;
  }
};

bool IsDotOrDotDot(const char* name) {
  return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/// Open descriptors mostly follow each other, and to list one takes a fifth of the time. So those after the last one
/// listed are read without being listed, up to the first that there is not; the listing goes on behind that. Only where
/// the position of an entry is known: in /proc/PID/fd it is its number and 3 (proc_readfd_common of the kernel).
int ReadAhead(Targets& targets, const DirectoryEntry& last) {
  const long number = strtol(last.name, nullptr, 10);
  if (last.next != number + 3 || std::to_string(number) != last.name) return 0;
  long next = number + 1;
  while (!targets.IsFull() && targets.Append(std::to_string(next).c_str()))
    next++;
  return lseek(targets.directory, next + 3, SEEK_SET) < 0 ? errno : 0;
}

/// Returns 0, or the errno that ended the listing early.
int ReadAll(Targets& targets) {
  // Small, so that of many descriptors few are listed.
  alignas(DirectoryEntry) char entries[4096];
  while (!targets.IsFull()) {
    const long length = Retried([&] { return syscall(SYS_getdents64, targets.directory, entries, sizeof entries); });
    if (length < 0) return errno;
    if (length == 0) return 0;
    const DirectoryEntry* entry = nullptr;
    for (long at = 0; at < length && !targets.IsFull(); at += entry->size) {
      entry = reinterpret_cast<const DirectoryEntry*>(entries + at);
      if (!IsDotOrDotDot(entry->name)) targets.Append(entry->name);
    }
    const int error = ReadAhead(targets, *entry);
    if (error != 0) return error;
  }
  return 0;
}

}  // namespace

int32_t ReadTargets(int directory, size_t limit, Bytes& bytes) {
  const size_t start = bytes.size();
  Targets targets{directory, start + limit, bytes};
  const int error = ReadAll(targets);
  if (error != 0) {
    bytes.CutTo(start);
    return -error;
  }
  bytes.CutTo(std::min(bytes.size(), start + limit + 1));
  return static_cast<int32_t>(bytes.size() - start);
}

}  // namespace sysu
