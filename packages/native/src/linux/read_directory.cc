#include "linux/read_directory.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "common/errors.h"
#include "linux/content.h"
#include "linux/inode.h"
#include "linux/line_tails.h"
#include "linux/open_below.h"
#include "linux/process_clock.h"
#include "linux/read_ends.h"
#include "linux/read_targets.h"
#include "posix/clock.h"
#include "posix/open_file.h"

namespace sysu {

namespace {

int32_t ReadName(int directory, const Name& name, size_t limit, const KnownTargets& known, Bytes& bytes) {
  if (name.kind == Name::kLink) return ReadLink(directory, name.path, limit, bytes);
  if (name.kind == Name::kEnd) return ReadEnd(directory, name.path, limit, known, bytes);
  const bool file = name.kind == Name::kFile || name.kind == Name::kRecords || name.kind == Name::kTails;
  const OpenFile opened(OpenBelow(directory, name.path, file ? O_RDONLY : O_RDONLY | O_DIRECTORY));
  if (opened.error() != 0) return -opened.error();
  if (name.kind == Name::kTargets) return ReadTargets(opened.descriptor(), limit, bytes);
  if (name.kind == Name::kEnds) return ReadEnds(directory, opened.descriptor(), Infos::kSome, limit, known, bytes);
  if (name.kind == Name::kEndsWithInfos)
    return ReadEnds(directory, opened.descriptor(), Infos::kAll, limit, known, bytes);
  if (name.kind == Name::kNames) return ReadNames(opened.descriptor(), limit, bytes);
  if (name.kind == Name::kTails) return ReadLineTails(opened.descriptor(), limit, bytes);
  const FileEnd end = name.kind == Name::kRecords ? FileEnd::kEmptyRead : FileEnd::kShortRead;
  return ReadFile(opened.descriptor(), end, limit, bytes);
}

bool WantsEnds(const ReadRequest& request) {
  return std::any_of(request.names.begin(), request.names.end(), [](const Name& name) {
    return name.kind == Name::kEnd || name.kind == Name::kEnds || name.kind == Name::kEndsWithInfos;
  });
}

/// Whether the process itself is gone. A file may be missing from a living one, as the executable of a kernel thread.
bool IsGone(int directory) {
  return faccessat(directory, "stat", F_OK, 0) != 0 && (errno == ENOENT || errno == ESRCH);
}

/// All through one descriptor of the directory, so that a row is never made of two processes, and the clock before
/// the files: that they can be read is the proof that the process still had its number then.
void ReadOpened(int directory, const std::string& path, const ReadRequest& request, const KnownTargets& known,
                Batch& batch) {
  struct statx inode = {};
  const int error = Inode(directory, STATX_UID | STATX_GID, inode);
  const int pid = atoi(path.c_str());  // 123 and 123/task/124 belong to process 123
  const double clock = request.clock && pid > 0 ? ProcessClock(pid) : NAN;
  const double time = request.clock ? Seconds(CLOCK_MONOTONIC) : 0;
  bool doubtful = request.names.empty();
  for (const Name& name : request.names) {
    const int32_t length = ReadName(directory, name, request.limit, known, batch.bytes);
    batch.AddSlot(length);
    doubtful |= length == -ENOENT || length == -ESRCH;
  }
  const int state = doubtful && IsGone(directory) ? ESRCH : error;
  batch.AddDirectory(state, inode.stx_uid, inode.stx_gid, clock, time);
}

void ReadDirectory(int root, const std::string& path, const ReadRequest& request, const KnownTargets& known,
                   Batch& batch) {
  const OpenFile directory(OpenBelow(root, path, O_PATH | O_DIRECTORY));
  if (directory.error() == 0) {
    ReadOpened(directory.descriptor(), path, request, known, batch);
  } else {
    for (size_t name = 0; name < request.names.size(); name++)
      batch.AddSlot(-directory.error());
    batch.AddDirectory(directory.error(), 0, 0, NAN, 0);
  }
}

}  // namespace

Batch ReadDirectories(const ReadRequest& request) {
  const OpenFile root(Open(request.root, O_PATH | O_DIRECTORY));
  if (root.error() != 0) throw SystemError{root.error(), "openat", request.root};
  Batch batch;
  const KnownTargets known = WantsEnds(request) ? KnownTargets(root.descriptor()) : KnownTargets();
  for (const std::string& path : request.directories) {
    ReadDirectory(root.descriptor(), path, request, known, batch);
    if (batch.IsFull()) break;
  }
  return batch;
}

}  // namespace sysu
