#include <sys/attr.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <utility>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/exports.h"
#include "darwin/volume_usage.h"
#include "posix/detached_thread.h"
#include "posix/open_file.h"
#include "posix/socket_pair.h"

namespace sysu {

napi_value FileSystems(const Call& call) {
  // MNT_NOWAIT: what is known of them, without asking them.
  for (int room = getfsstat(nullptr, 0, MNT_NOWAIT) + 8; room >= 8; room *= 2) {
    std::vector<struct statfs> all(static_cast<size_t>(room));
    const auto size = static_cast<int>(all.size() * sizeof all[0]);
    const int count = getfsstat(all.data(), size, MNT_NOWAIT);
    if (count < 0) break;
    if (count == room) continue;  // there may be more
    return BytesValue(call.env, reinterpret_cast<const char*>(all.data()), static_cast<size_t>(count) * sizeof all[0]);
  }
  throw SystemError{errno, "getfsstat", {}};
}

namespace {

/// APFS shares the space of a disk among its volumes, of which statfs(2) knows only what all of them use. 0 where a
/// system before macOS 12, or a file system, does not tell.
uint64_t SpaceUsed(const char* path) {
  attrlist wanted = {};
  wanted.bitmapcount = ATTR_BIT_MAP_COUNT;
  wanted.volattr = ATTR_VOL_INFO | ATTR_VOL_SPACEUSED;
#pragma pack(push, 4)
  struct {
    uint32_t size;
    uint64_t used;
  } found = {};
#pragma pack(pop)
  return getattrlist(path, &wanted, &found, sizeof found, 0) == 0 ? found.used : 0;
}

VolumeUsage UsageOf(const std::string& path) {
  VolumeUsage usage = {};
  if (statfs(path.c_str(), &usage.figures) != 0) {
    usage.error = errno;
  } else {
    usage.used = SpaceUsed(usage.figures.f_mntonname);
  }
  return usage;
}

}  // namespace

napi_value Statfs(const Call& call) {
  const std::string path = Text(call.At(0, "path"));
  const VolumeUsage usage = UsageOf(path);
  if (usage.error != 0) throw SystemError{usage.error, "statfs", path};
  return BytesValue(call.env, reinterpret_cast<const char*>(&usage), sizeof usage);
}

namespace {

struct Question {
  std::string path;
  OpenFile answer;
};

/// On its own thread, which a dead file system may hold up for ever: it touches nothing of the environment that started
/// it. A reader who left is no harm: no signal goes to this thread.
void* Ask(void* data) noexcept {
  const std::unique_ptr<Question> question(static_cast<Question*>(data));
  const VolumeUsage usage = UsageOf(question->path);
  const char* const bytes = reinterpret_cast<const char*>(&usage);
  for (size_t sent = 0; sent < sizeof usage;) {
    const ssize_t count = send(question->answer.descriptor(), bytes + sent, sizeof usage - sent, 0);
    if (count < 0) break;
    sent += static_cast<size_t>(count);
  }
  return nullptr;
}

}  // namespace

napi_value ProbeStatfs(const Call& call) {
  std::string path = Text(call.At(0, "path"));
  SocketPair ends = ConnectedSockets();
  std::unique_ptr<Question> question(new Question{std::move(path), std::move(ends.theirs)});
  const int error = StartDetachedThread(Ask, question.get());
  if (error != 0) throw SystemError{error, "pthread_create", {}};
  question.release();
  const napi_value descriptor = NumberValue(call.env, ends.ours.descriptor());
  ends.ours.Release();
  return descriptor;
}

}  // namespace sysu
