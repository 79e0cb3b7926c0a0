#include "linux/read_ends.h"

#include <fcntl.h>
#include <limits.h>
#include <linux/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "linux/content.h"
#include "linux/each_link.h"
#include "linux/mount_id.h"
#include "linux/open_below.h"
#include "posix/open_file.h"

namespace sysu {

namespace {

// The first lines of an fdinfo file are wanted; that of an epoll descriptor may have thousands.
constexpr size_t kInfo = 1024;

/// All 0 when nothing can be learned.
struct statx Statx(int directory, const char* name, int flags, unsigned wanted) {
  struct statx inode = {};
  // By number: older C libraries lack the call.
  if (syscall(SYS_statx, directory, name, flags | AT_STATX_DONT_SYNC, wanted, &inode) != 0) return {};
  return inode;
}

void AppendDevice(uint32_t major, uint32_t minor, Bytes& bytes) {
  bytes.AppendNumber(major, ':');
  bytes.AppendNumber(minor, ' ');
}

void AppendFigures(const struct statx& inode, Bytes& bytes) {
  if (inode.stx_mask == 0) return bytes.Append("- - - - - - - ");
  bytes.AppendNumber(inode.stx_mode, ' ');
  bytes.AppendNumber(inode.stx_nlink, ' ');
  AppendDevice(inode.stx_dev_major, inode.stx_dev_minor, bytes);
  AppendDevice(inode.stx_rdev_major, inode.stx_rdev_minor, bytes);
  bytes.AppendNumber(inode.stx_size, ' ');
  const auto mount = MountOf(inode);
  if (mount)
    bytes.AppendNumber(*mount, ' ');
  else
    bytes.Append("- ");
  bytes.AppendNumber(inode.stx_ino, ' ');
}

class Ends {
 public:
  Ends(int process, int directory, Infos infos, size_t end, const KnownTargets& known, Bytes& bytes)
      : process_(process), directory_(directory), infos_(infos), end_(end), known_(known), bytes_(bytes) {}

  bool IsFull() const { return bytes_.size() > end_; }

  /// Returns 0; the errno of a refusal; or a negative one when it is not there or no link, and nothing is appended.
  int Append(const char* name) {
    // These are known without asking the file system; for others, as the size, some wait. It comes along all the same,
    // as the kernel knew it last.
    const struct statx inode = Statx(directory_, name, 0, STATX_TYPE | STATX_NLINK | kMountId);
    const auto known = known_.Find(inode);
    char read[PATH_MAX];
    const ssize_t length = known ? 0 : readlinkat(directory_, name, read, sizeof read);
    const int error = length < 0 ? errno : 0;
    if (error == EINVAL || error == ENOENT) return -error;
    const std::string_view target =
        known ? std::string_view(*known) : std::string_view(read, error == 0 ? static_cast<size_t>(length) : 0);

    std::string_view info;
    if (error == 0 && IsInfoWanted(inode.stx_mode)) info = Info(name);
    const bool is_mode_wanted = error == 0 && infos_ != Infos::kNone && info.empty();
    bytes_.Append(name);
    bytes_.Append(" ");
    bytes_.AppendNumber(is_mode_wanted ? ModeOfLink(name, inode) : 0, ' ');
    AppendFigures(inode, bytes_);
    bytes_.Append(target);
    bytes_.Append({"", 1});
    bytes_.Append(info);
    bytes_.Append({"", 1});
    return error;
  }

 private:
  unsigned ModeOfLink(const char* name, const struct statx& inode) const {
    if (known_.IsSocket(inode)) return S_IFLNK | S_IRWXU;
    return Statx(directory_, name, AT_SYMLINK_NOFOLLOW, STATX_MODE).stx_mode;
  }

  bool IsInfoWanted(unsigned mode) const {
    const mode_t type = mode & S_IFMT;
    const bool special = type == S_IFBLK || type == 0;
    return infos_ == Infos::kAll || (infos_ == Infos::kSome && special);
  }

  /// Valid until the next is read.
  std::string_view Info(const char* name) {
    if (folder_.error() == EBADF) folder_.Replace(OpenBelow(process_, "fdinfo", O_PATH | O_DIRECTORY));
    if (folder_.error() != 0) return {};
    const OpenFile file(OpenBelow(folder_.descriptor(), name, O_RDONLY));
    if (file.error() != 0) return {};
    info_.CutTo(0);
    ReadFile(file.descriptor(), FileEnd::kShortRead, kInfo, info_);
    return {info_.data(), info_.size()};
  }

  const int process_;
  const int directory_;
  const Infos infos_;
  const size_t end_;
  const KnownTargets& known_;
  Bytes& bytes_;
  /// fdinfo, once it was needed.
  OpenFile folder_{-EBADF};
  Bytes info_;
};

}  // namespace

int32_t ReadEnds(int process, int directory, Infos infos, size_t limit, const KnownTargets& known, Bytes& bytes) {
  const size_t start = bytes.size();
  Ends ends(process, directory, infos, start + limit, known, bytes);
  const int error = ForEachLink(directory, ends);
  if (error != 0) {
    bytes.CutTo(start);
    return -error;
  }
  bytes.CutTo(std::min(bytes.size(), start + limit + 1));
  return static_cast<int32_t>(bytes.size() - start);
}

int32_t ReadEnd(int directory, const std::string& path, size_t limit, const KnownTargets& known, Bytes& bytes) {
  const size_t slash = path.rfind('/');
  if (slash != std::string::npos) {
    const OpenFile parent(OpenBelow(directory, path.substr(0, slash), O_PATH | O_DIRECTORY));
    if (parent.error() != 0) return -parent.error();
    return ReadEnd(parent.descriptor(), path.substr(slash + 1), limit, known, bytes);
  }
  const size_t start = bytes.size();
  const int error = Ends(directory, directory, Infos::kNone, start + limit, known, bytes).Append(path.c_str());
  if (error > 0) bytes.CutTo(start);
  if (error != 0) return -std::abs(error);
  bytes.CutTo(std::min(bytes.size(), start + limit + 1));
  return static_cast<int32_t>(bytes.size() - start);
}

}  // namespace sysu
