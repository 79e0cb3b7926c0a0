#include "linux/open_below.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdint>

#include "linux/syscall_numbers.h"
#include "posix/open_file.h"
#include "posix/retried.h"

namespace sysu {

namespace {

int OpenAt(int directory, const char* name, int flags) {
  const int descriptor = Retried([&] { return openat(directory, name, flags | O_CLOEXEC); });
  return descriptor < 0 ? -errno : descriptor;
}

/// openat2(2): one call, however long the path is.
int OpenWithoutLinks(int directory, const char* path, int flags) {
  struct {  // struct open_how
    uint64_t flags;
    uint64_t mode;
    uint64_t resolve;
  } how = {};
  constexpr uint64_t kNoSymlinks = 0x04;
  constexpr uint64_t kBeneath = 0x08;
  how.flags = static_cast<uint64_t>(flags | O_CLOEXEC);
  how.resolve = kNoSymlinks | kBeneath;
  const long descriptor = Retried([&] { return syscall(kOpenat2, directory, path, &how, sizeof how); });
  return descriptor < 0 ? -errno : static_cast<int>(descriptor);
}

/// The same for kernels before 5.6, a component at a time.
int WalkWithoutLinks(int directory, const std::string& path, int flags) {
  OpenFile step(-EBADF);
  size_t start = 0;
  for (size_t slash; (slash = path.find('/', start)) != std::string::npos; start = slash + 1) {
    const std::string name = path.substr(start, slash - start);
    step.Replace(OpenAt(directory, name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW));
    if (step.error() != 0) return -step.error();
    directory = step.descriptor();
  }
  return OpenAt(directory, path.c_str() + start, flags);
}

}  // namespace

int Open(const std::string& path, int flags) {
  return OpenAt(AT_FDCWD, path.c_str(), flags);
}

int OpenBelow(int directory, const std::string& path, int flags) {
  flags |= O_NOFOLLOW;
  if ((flags & O_PATH) == 0) flags |= O_NONBLOCK | O_NOCTTY;
  if (path.find('/') == std::string::npos) return OpenAt(directory, path.c_str(), flags);
  const int descriptor = OpenWithoutLinks(directory, path.c_str(), flags);
  // Sandboxes that do not know the call answer EPERM.
  const bool unknown = descriptor == -ENOSYS || descriptor == -EPERM;
  return unknown ? WalkWithoutLinks(directory, path, flags) : descriptor;
}

}  // namespace sysu
