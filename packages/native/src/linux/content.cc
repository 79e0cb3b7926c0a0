#include "linux/content.h"

#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

#include <cstring>

#include "linux/directory_entries.h"
#include "linux/open_below.h"
#include "posix/open_file.h"
#include "posix/retried.h"

namespace sysu {

int32_t ReadFile(int file, FileEnd end, size_t limit, Bytes& bytes) {
  constexpr size_t kPage = 4096;  // what the kernel prepares at a time
  const size_t start = bytes.size();
  for (size_t length = 0; length <= limit;) {
    const auto [at, size] = bytes.Next(kPage);
    const size_t wanted = std::min(size, limit + 1 - length);
    const ssize_t count = Retried([&, to = at] { return pread(file, to, wanted, static_cast<off_t>(length)); });
    if (count < 0) {
      bytes.CutTo(start);
      return -errno;
    }
    bytes.Grow(static_cast<size_t>(count));
    length += static_cast<size_t>(count);
    if (count == 0 || (end == FileEnd::kShortRead && static_cast<size_t>(count) < wanted)) break;
  }
  return static_cast<int32_t>(bytes.size() - start);
}

int32_t ReadLink(int directory, const std::string& path, size_t limit, Bytes& bytes) {
  const size_t slash = path.rfind('/');
  if (slash != std::string::npos) {
    const OpenFile parent(OpenBelow(directory, path.substr(0, slash), O_PATH | O_DIRECTORY));
    if (parent.error() != 0) return -parent.error();
    return ReadLink(parent.descriptor(), path.substr(slash + 1), limit, bytes);
  }
  const auto [at, size] = bytes.Next(PATH_MAX);
  const ssize_t length = readlinkat(directory, path.c_str(), at, std::min(size, limit + 1));
  if (length < 0) return -errno;
  bytes.Grow(static_cast<size_t>(length));
  return static_cast<int32_t>(length);
}

int32_t ReadNames(int directory, size_t limit, Bytes& bytes) {
  const size_t start = bytes.size();
  const int error = ForEachEntry(directory, [&](const char* name) {
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || bytes.size() - start > limit) return;
    const bool first = bytes.size() == start;
    const size_t size = strlen(name) + (first ? 0 : 1);
    char* at = bytes.Next(size).at;
    if (!first) *at++ = '\0';
    memcpy(at, name, strlen(name));
    bytes.Grow(std::min(size, limit + 1 - (bytes.size() - start)));
  });
  if (error != 0) {
    bytes.CutTo(start);
    return -error;
  }
  return static_cast<int32_t>(bytes.size() - start);
}

}  // namespace sysu
