#pragma once

#include <string>
#include <vector>

#include "linux/batch.h"

namespace sysu {

/// One thing to read below a directory.
struct Name {
  enum Kind { kFile, kRecords, kTails, kLink, kEnd, kNames, kTargets, kEnds, kEndsWithInfos } kind;
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

/// Reads the directories, from the first on, until the batch is full. Throws a SystemError when
/// the root cannot be opened.
Batch ReadDirectories(const ReadRequest& request);

}  // namespace sysu
