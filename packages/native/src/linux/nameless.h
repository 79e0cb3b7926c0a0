#pragma once

#include <fcntl.h>
#include <linux/stat.h>

#include <cstdint>
#include <string_view>

#include "linux/bytes.h"

namespace sysu {

/// Pipes and sockets belong to file systems of the kernel's own, which calls them by their inodes: once one is known,
/// no link to another need be read.
class Nameless {
 public:
  Nameless(mode_t type, std::string_view prefix) : type_(type), prefix_(prefix) {}

  bool Has(const struct statx& inode) const {
    return known_ && (inode.stx_mode & S_IFMT) == type_ && inode.stx_dev_major == major_ &&
           inode.stx_dev_minor == minor_;
  }

  void LearnFrom(const struct statx& inode, std::string_view target) {
    if ((inode.stx_mode & S_IFMT) != type_ || target.substr(0, prefix_.size()) != prefix_) return;
    known_ = true;
    major_ = inode.stx_dev_major;
    minor_ = inode.stx_dev_minor;
  }

  void AppendTarget(const struct statx& inode, Bytes& bytes) const {
    bytes.Append(prefix_);
    bytes.AppendNumber(inode.stx_ino, ']');
  }

 private:
  const mode_t type_;
  const std::string_view prefix_;
  bool known_ = false;
  uint32_t major_ = 0;
  uint32_t minor_ = 0;
};

}  // namespace sysu
