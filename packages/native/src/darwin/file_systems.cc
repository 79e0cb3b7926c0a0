#include <sys/mount.h>
#include <sys/socket.h>

#include <cerrno>
#include <memory>
#include <utility>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/exports.h"
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

napi_value Statfs(const Call& call) {
  const std::string path = Text(call.At(0, "path"));
  struct statfs figures;
  if (statfs(path.c_str(), &figures) != 0) throw SystemError{errno, "statfs", path};
  return BytesValue(call.env, reinterpret_cast<const char*>(&figures), sizeof figures);
}

namespace {

struct Question {
  std::string path;
  OpenFile answer;
};

struct Answer {
  int32_t error;
  struct statfs figures;
};

/// On its own thread, which a dead file system may hold up for ever: it touches nothing of the environment that started
/// it. A reader who left is no harm: signals do not go to this thread.
void* Ask(void* data) noexcept {
  const std::unique_ptr<Question> question(static_cast<Question*>(data));
  Answer answer = {};
  if (statfs(question->path.c_str(), &answer.figures) != 0) answer.error = errno;
  const char* const bytes = reinterpret_cast<const char*>(&answer);
  for (size_t sent = 0; sent < sizeof answer;) {
    const ssize_t count = send(question->answer.descriptor(), bytes + sent, sizeof answer - sent, 0);
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
