#pragma once

#include <linux/stat.h>

#include <optional>
#include <string>
#include <vector>

#include "posix/open_file.h"

namespace sysu {

/// Where links of /proc lead whose ends we know ourselves, so that they need not be read: the folder /, and /dev/null;
/// and pipes and sockets, which the kernel calls by their inodes. None of it is taken from a link: whoever changes what
/// a descriptor stands for while we look could make us tell it of others.
class KnownTargets {
 public:
  /// Nothing is known.
  KnownTargets() = default;
  /// @param root what the links are below: where that is no /proc nothing is known
  explicit KnownTargets(int root);

  /// Where links to this lead.
  std::optional<std::string> Find(const struct statx& inode) const;

  /// Sockets are always open for reading and writing.
  bool IsSocket(const struct statx& inode) const;

 private:
  struct Path {
    std::string path;
    struct statx inode;
  };

  void Add(const char* path, const OpenFile& file);

  /// All 0 where they could not be made.
  struct statx pipe_ = {};
  struct statx socket_ = {};
  std::vector<Path> paths_;
};

}  // namespace sysu
