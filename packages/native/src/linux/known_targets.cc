#include "linux/known_targets.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/socket.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "linux/inode.h"
#include "linux/mount_id.h"
#include "linux/open_below.h"

namespace sysu {

namespace {

bool IsOnSameDevice(const struct statx& a, const struct statx& b) {
  return a.stx_dev_major == b.stx_dev_major && a.stx_dev_minor == b.stx_dev_minor;
}

/// Whether it belongs to the same file system of the kernel's own.
bool IsOfKind(const struct statx& inode, const struct statx& one) {
  return one.stx_mask != 0 && (inode.stx_mode & S_IFMT) == (one.stx_mode & S_IFMT) && IsOnSameDevice(inode, one);
}

/// Has a file one path on a mount, which all who have it open have in common? (A regular file is often open by a name
/// that it had before, when others could be linked to it.)
bool HasOnePath(const struct statx& inode) {
  const mode_t type = inode.stx_mode & S_IFMT;
  return MountOf(inode) && (type == S_IFDIR || (type == S_IFCHR && inode.stx_nlink == 1));
}

bool IsSame(const struct statx& a, const struct statx& b) {
  return a.stx_ino == b.stx_ino && IsOnSameDevice(a, b) && MountOf(a) == MountOf(b);
}

struct statx PipeOfOurs() {
  int ends[2];
  struct statx inode = {};
  if (pipe2(ends, O_CLOEXEC) != 0) return inode;
  const OpenFile out(ends[0]);
  const OpenFile in(ends[1]);
  Inode(ends[0], STATX_BASIC_STATS, inode);
  return inode;
}

struct statx SocketOfOurs() {
  const OpenFile ours(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  struct statx inode = {};
  if (ours.error() == 0) Inode(ours.descriptor(), STATX_BASIC_STATS, inode);
  return inode;
}

bool IsProc(int directory) {
  struct statfs figures;
  return fstatfs(directory, &figures) == 0 && figures.f_type == PROC_SUPER_MAGIC;
}

}  // namespace

KnownTargets::KnownTargets(int root) {
  if (!IsProc(root)) return;
  // The same as long as the kernel runs.
  static const struct statx pipe = PipeOfOurs();
  static const struct statx socket = SocketOfOurs();
  pipe_ = pipe;
  socket_ = socket;
  const OpenFile top(Open("/", O_PATH | O_DIRECTORY));
  Add("/", top);
  Add("/dev/null", OpenFile(OpenBelow(top.descriptor(), "dev/null", O_PATH)));
}

void KnownTargets::Add(const char* path, const OpenFile& file) {
  struct statx inode = {};
  if (file.error() != 0 || Inode(file.descriptor(), STATX_BASIC_STATS | kMountId, inode) != 0) return;
  if (HasOnePath(inode)) paths_.push_back({path, inode});
}

std::optional<std::string> KnownTargets::Find(const struct statx& inode) const {
  if (IsOfKind(inode, pipe_)) return "pipe:[" + std::to_string(inode.stx_ino) + "]";
  if (IsSocket(inode)) return "socket:[" + std::to_string(inode.stx_ino) + "]";
  if (!HasOnePath(inode)) return std::nullopt;
  for (const Path& each : paths_)
    if (IsSame(inode, each.inode)) return each.path;
  return std::nullopt;
}

bool KnownTargets::IsSocket(const struct statx& inode) const {
  return IsOfKind(inode, socket_);
}

}  // namespace sysu
