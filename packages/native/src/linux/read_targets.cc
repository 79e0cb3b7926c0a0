#include "linux/read_targets.h"

#include <limits.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "linux/each_link.h"

namespace sysu {

namespace {

/// 0; the errno of a refusal; or a negative one when it is not there or no link, and nothing is appended.
int AppendTarget(int directory, const char* name, Bytes& bytes) {
  const size_t name_size = strlen(name) + 1;
  char* const at = bytes.Next(name_size + PATH_MAX + 1).at;
  const ssize_t length = readlinkat(directory, name, at + name_size, PATH_MAX);
  if (length < 0 && (errno == EINVAL || errno == ENOENT)) return -errno;
  const int error = length < 0 ? errno : 0;
  const size_t target_size = length > 0 ? static_cast<size_t>(length) : 0;
  memcpy(at, name, name_size);
  at[name_size + target_size] = '\0';
  bytes.Grow(name_size + target_size + 1);
  return error;
}

/// The links that are read, and how many bytes of them at most.
struct Targets {
  const int directory;
  const size_t end;
  Bytes& bytes;

  bool IsFull() const { return bytes.size() > end; }
  int Append(const char* name) { return AppendTarget(directory, name, bytes); }
};

}  // namespace

int32_t ReadTargets(int directory, size_t limit, Bytes& bytes) {
  const size_t start = bytes.size();
  Targets targets{directory, start + limit, bytes};
  const int error = ForEachLink(directory, targets);
  if (error != 0) {
    bytes.CutTo(start);
    return -error;
  }
  bytes.CutTo(std::min(bytes.size(), start + limit + 1));
  return static_cast<int32_t>(bytes.size() - start);
}

}  // namespace sysu
