#include "linux/read_targets.h"

#include <limits.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "linux/directory_entries.h"

namespace sysu {

namespace {

/// What is no link, and what is no longer there, is passed over.
void AppendTarget(int directory, const char* name, Bytes& bytes) {
  const size_t name_size = strlen(name) + 1;
  char* const at = bytes.Next(name_size + PATH_MAX + 1).at;
  const ssize_t length = readlinkat(directory, name, at + name_size, PATH_MAX);
  if (length < 0 && (errno == EINVAL || errno == ENOENT)) return;
  const size_t target_size = length > 0 ? static_cast<size_t>(length) : 0;
  memcpy(at, name, name_size);
  at[name_size + target_size] = '\0';
  bytes.Grow(name_size + target_size + 1);
}

}  // namespace

int32_t ReadTargets(int directory, size_t limit, Bytes& bytes) {
  const size_t start = bytes.size();
  const int error = ForEachEntry(directory, [&](const char* name) {
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || bytes.size() - start > limit) return;
    AppendTarget(directory, name, bytes);
  });
  if (error != 0) {
    bytes.CutTo(start);
    return -error;
  }
  bytes.CutTo(std::min(bytes.size(), start + limit + 1));
  return static_cast<int32_t>(bytes.size() - start);
}

}  // namespace sysu
