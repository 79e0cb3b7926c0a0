#pragma once

#include <fcntl.h>
#include <linux/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

namespace sysu {

/// statx(2) of an open descriptor. Returns 0 or the errno. By number: the fstat of glibc 2.33 and later would not load
/// on older systems.
inline int Inode(int descriptor, unsigned wanted, struct statx& inode) {
  return syscall(SYS_statx, descriptor, "", AT_EMPTY_PATH, wanted, &inode) == 0 ? 0 : errno;
}

}  // namespace sysu
