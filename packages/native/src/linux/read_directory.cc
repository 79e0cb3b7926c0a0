#include "linux/read_directory.h"

#include <fcntl.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>

#include "common/errors.h"
#include "linux/content.h"
#include "linux/inode.h"
#include "linux/open_below.h"
#include "linux/process_clock.h"
#include "posix/clock.h"
#include "posix/open_file.h"

namespace sysu {

namespace {

int ReadOwner(int directory, Batch& batch) {
  struct statx inode = {};
  const int error = Inode(directory, STATX_UID | STATX_GID, inode);
  batch.owners.push_back(inode.stx_uid);
  batch.owners.push_back(inode.stx_gid);
  return error;
}

/// 123 and 123/task/124 belong to process 123.
void ReadClock(const std::string& directory, bool asked, Batch& batch) {
  const int pid = asked ? atoi(directory.c_str()) : 0;
  batch.clocks.push_back(pid > 0 ? ProcessClock(pid) : NAN);
  batch.times.push_back(asked ? Seconds(CLOCK_MONOTONIC) : 0);
}

int32_t ReadName(int directory, const Name& name, size_t limit, Bytes& bytes) {
  if (name.kind == Name::kLink) return ReadLink(directory, name.path, limit, bytes);
  const bool file = name.kind == Name::kFile;
  const OpenFile opened(OpenBelow(directory, name.path, file ? O_RDONLY : O_RDONLY | O_DIRECTORY));
  if (opened.error() != 0) return -opened.error();
  return file ? ReadFile(opened.descriptor(), limit, bytes) : ReadNames(opened.descriptor(), limit, bytes);
}

/// Whether the process itself is gone. A file may be missing from a living one, as the executable of a kernel thread.
bool IsGone(int directory) {
  return faccessat(directory, "stat", F_OK, 0) != 0 && (errno == ENOENT || errno == ESRCH);
}

/// All through one descriptor of the directory, so that a row is never made of two processes, and the clock before
/// the files: that they can be read is the proof that the process still had its number then.
int ReadOpened(int directory, const std::string& path, const ReadRequest& request, Batch& batch) {
  const int error = ReadOwner(directory, batch);
  ReadClock(path, request.clock, batch);
  bool doubtful = request.names.empty();
  for (const Name& name : request.names) {
    const int32_t length = ReadName(directory, name, request.limit, batch.bytes);
    batch.AddSlot(length);
    doubtful |= length == -ENOENT || length == -ESRCH;
  }
  return doubtful && IsGone(directory) ? ESRCH : error;
}

int ReadDirectory(int root, const std::string& path, const ReadRequest& request, Batch& batch) {
  const OpenFile directory(OpenBelow(root, path, O_PATH | O_DIRECTORY));
  if (directory.error() == 0) return ReadOpened(directory.descriptor(), path, request, batch);
  batch.owners.insert(batch.owners.end(), 2, 0);
  batch.clocks.push_back(NAN);
  batch.times.push_back(0);
  for (size_t name = 0; name < request.names.size(); name++)
    batch.AddSlot(-directory.error());
  return directory.error();
}

}  // namespace

Batch ReadDirectories(const ReadRequest& request) {
  const OpenFile root(Open(request.root, O_PATH | O_DIRECTORY));
  if (root.error() != 0) throw SystemError{root.error(), "openat", request.root};
  Batch batch;
  for (const std::string& path : request.directories) {
    batch.states.push_back(ReadDirectory(root.descriptor(), path, request, batch));
    if (batch.bytes.size() >= kMostBatchBytes) break;
  }
  return batch;
}

}  // namespace sysu
