#include "linux/read_ends.h"

#include <fcntl.h>
#include <linux/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "linux/content.h"
#include "linux/each_link.h"
#include "linux/open_below.h"
#include "linux/read_targets.h"
#include "posix/open_file.h"

namespace sysu {

namespace {

// Headers of kernels before 5.8 do not know the mount, whose number stands in what was spare then.
constexpr unsigned kMountId = 0x1000;  // STATX_MNT_ID
constexpr size_t kMountIdAt = offsetof(struct statx, stx_dev_minor) + sizeof(__u32);
// The first lines of an fdinfo file are wanted; that of an epoll descriptor may have thousands.
constexpr size_t kInfo = 1024;

/// What follows a name and a target; behind it come the bytes of fdinfo.
struct End {
  // Of struct statx of what the link leads to; all 0 when nothing could be learned.
  uint64_t inode;
  uint64_t size;
  uint64_t mount;
  uint32_t mask;
  uint32_t links;
  uint32_t mode;
  uint32_t rdev_major;
  uint32_t rdev_minor;
  uint32_t dev_major;
  uint32_t dev_minor;
  /// Of the link itself, which tells whether to read or to write; 0 where fdinfo tells more.
  uint32_t link_mode;
  uint32_t info_size;
  uint32_t unused;
};

void Copy(const struct statx& inode, End& end) {
  end.inode = inode.stx_ino;
  end.size = inode.stx_size;
  memcpy(&end.mount, reinterpret_cast<const char*>(&inode) + kMountIdAt, sizeof end.mount);
  end.mask = inode.stx_mask;
  end.links = inode.stx_nlink;
  end.mode = inode.stx_mode;
  end.rdev_major = inode.stx_rdev_major;
  end.rdev_minor = inode.stx_rdev_minor;
  end.dev_major = inode.stx_dev_major;
  end.dev_minor = inode.stx_dev_minor;
}

/// Pipes and sockets belong to file systems of the kernel's own, so that nothing but the inode tells one from another.
/// That is the number in what the kernel calls it. (It may have other permissions: nobody needs them.)
struct Kind {
  const char* const target;
  /// Of the first that was seen.
  End first;
};

struct statx Statx(int directory, const char* name, int flags, unsigned wanted) {
  struct statx inode = {};
  // By number: older C libraries lack the call.
  if (syscall(SYS_statx, directory, name, flags | AT_STATX_DONT_SYNC, wanted, &inode) != 0) return {};
  return inode;
}

class Ends {
 public:
  Ends(int process, int directory, Infos infos, size_t end, Bytes& bytes)
      : process_(process), directory_(directory), infos_(infos), end_(end), bytes_(bytes) {}

  bool IsFull() const { return bytes_.size() > end_; }

  /// As AppendTarget.
  int Append(const char* name) {
    const size_t start = Reserve(sizeof(uint32_t));
    const int error = AppendTarget(directory_, name, bytes_);
    if (error < 0) {
      bytes_.CutTo(start);
      return error;
    }
    const size_t at = Reserve(sizeof(End));
    End end = {};
    if (error == 0) Learn(name, bytes_.data() + start + sizeof(uint32_t) + strlen(name) + 1, end);
    bytes_.Put(at, &end, sizeof end);
    const uint32_t size = static_cast<uint32_t>(bytes_.size() - start);
    bytes_.Put(start, &size, sizeof size);
    return error;
  }

 private:
  /// Room that is written later. Returns where it is.
  size_t Reserve(size_t size) {
    bytes_.Next(size);
    bytes_.Grow(size);
    return bytes_.size() - size;
  }

  void Learn(const char* name, const char* target, End& end) {
    Identify(name, target, end);
    if (infos_ == Infos::kNone) return;
    if (IsInfoWanted(end.mode)) end.info_size = AppendInfo(name);
    if (end.info_size == 0) end.link_mode = Statx(directory_, name, AT_SYMLINK_NOFOLLOW, STATX_MODE).stx_mode;
  }

  void Identify(const char* name, const char* target, End& end) {
    Kind* const kind = KindOf(target);
    if (kind != nullptr && kind->first.mask != 0) {
      end = kind->first;
      end.inode = strtoull(target + strlen(kind->target), nullptr, 10);
      return;
    }
    // These are known without asking the file system; for others, as the size, some wait. It comes along all the same,
    // as the kernel knew it last.
    Copy(Statx(directory_, name, 0, STATX_TYPE | STATX_NLINK | kMountId), end);
    if (kind != nullptr) kind->first = end;
  }

  /// What has a path begins with a slash instead.
  Kind* KindOf(const char* target) {
    for (Kind& kind : kinds_)
      if (strncmp(target, kind.target, strlen(kind.target)) == 0) return &kind;
    return nullptr;
  }

  bool IsInfoWanted(unsigned mode) const {
    const mode_t type = mode & S_IFMT;
    const bool special = type == S_IFBLK || type == 0;
    return infos_ == Infos::kAll || (infos_ == Infos::kSome && special);
  }

  uint32_t AppendInfo(const char* name) {
    if (info_.error() == EBADF) info_.Replace(OpenBelow(process_, "fdinfo", O_PATH | O_DIRECTORY));
    if (info_.error() != 0) return 0;
    const OpenFile file(OpenBelow(info_.descriptor(), name, O_RDONLY));
    if (file.error() != 0) return 0;
    const size_t start = bytes_.size();
    const int32_t length = ReadFile(file.descriptor(), FileEnd::kShortRead, kInfo, bytes_);
    return length < 0 ? 0 : static_cast<uint32_t>(bytes_.size() - start);
  }

  const int process_;
  const int directory_;
  const Infos infos_;
  const size_t end_;
  Bytes& bytes_;
  /// The folder fdinfo, once it was needed.
  OpenFile info_{-EBADF};
  Kind kinds_[2] = {{"pipe:[", {}}, {"socket:[", {}}};
};

}  // namespace

int32_t ReadEnds(int process, int directory, Infos infos, size_t limit, Bytes& bytes) {
  const size_t start = bytes.size();
  Ends ends(process, directory, infos, start + limit, bytes);
  const int error = ForEachLink(directory, ends);
  if (error != 0) {
    bytes.CutTo(start);
    return -error;
  }
  bytes.CutTo(std::min(bytes.size(), start + limit + 1));
  return static_cast<int32_t>(bytes.size() - start);
}

int32_t ReadEnd(int directory, const std::string& path, size_t limit, Bytes& bytes) {
  const size_t slash = path.rfind('/');
  if (slash != std::string::npos) {
    const OpenFile parent(OpenBelow(directory, path.substr(0, slash), O_PATH | O_DIRECTORY));
    if (parent.error() != 0) return -parent.error();
    return ReadEnd(parent.descriptor(), path.substr(slash + 1), limit, bytes);
  }
  const size_t start = bytes.size();
  const int error = Ends(directory, directory, Infos::kNone, start + limit, bytes).Append(path.c_str());
  if (error > 0) bytes.CutTo(start);
  if (error != 0) return -std::abs(error);
  bytes.CutTo(std::min(bytes.size(), start + limit + 1));
  return static_cast<int32_t>(bytes.size() - start);
}

}  // namespace sysu
