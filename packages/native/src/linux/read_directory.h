#pragma once

#include <string>
#include <vector>

#include "linux/batch.h"

namespace sysu {

/// Where a batch ends: a sweep must not hold every command line of the machine at once.
constexpr size_t kMostBatchBytes = 4 << 20;

/// One thing to read below a directory.
struct Name {
  enum Kind { kFile, kLink, kNames } kind;
  std::string path;
};

/// What readFiles is asked for.
struct ReadRequest {
  std::string root;
  std::vector<std::string> directories;
  std::vector<Name> names;
  size_t limit;
  bool clock;
};

/// Reads the directories, from the first on, until the bytes reach the bound of a batch. Throws a SystemError when
/// the root cannot be opened.
Batch ReadDirectories(const ReadRequest& request);

}  // namespace sysu
