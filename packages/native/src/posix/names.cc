#include <grp.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/arguments.h"
#include "common/values.h"
#include "posix/detached_thread.h"
#include "posix/exports.h"
#include "posix/open_file.h"
#include "posix/socket_pair.h"

namespace sysu {

namespace {

/// Calls getpwuid_r(3) or getgrgid_r(3) with a buffer as large as the entry needs; what it finds, or null.
template <typename Entry, typename LookUp>
const Entry* Find(LookUp look_up, uint32_t id, Entry& entry, std::vector<char>& buffer) {
  constexpr size_t kLargest = 1 << 20;  // a group with all its members
  for (;;) {
    Entry* found = nullptr;
    const int error = look_up(id, &entry, buffer.data(), buffer.size(), &found);
    if (error == ERANGE && buffer.size() < kLargest) {
      buffer.resize(2 * buffer.size());
    } else if (error != EINTR) {
      return found;
    }
  }
}

std::string UserName(uint32_t id, std::vector<char>& buffer) {
  passwd entry;
  const passwd* found = Find(getpwuid_r, id, entry, buffer);
  return found == nullptr ? "" : found->pw_name;
}

std::string GroupName(uint32_t id, std::vector<char>& buffer) {
  group entry;
  const group* found = Find(getgrgid_r, id, entry, buffer);
  return found == nullptr ? "" : found->gr_name;
}

using NameOf = std::string (*)(uint32_t id, std::vector<char>& buffer);

struct Questions {
  NameOf name_of;
  std::vector<uint32_t> ids;
  OpenFile answers;
};

/// False when nobody listens any more: no signal goes to this thread.
bool Send(int socket, const std::string& bytes) {
  for (size_t sent = 0; sent < bytes.size();) {
    const ssize_t count = send(socket, bytes.data() + sent, bytes.size() - sent, 0);
    if (count < 0) return false;
    sent += static_cast<size_t>(count);
  }
  return true;
}

/// On its own thread. A module of the name service may hold it up for ever: it touches nothing of the environment that
/// started it. Out of memory ends the answers early.
void* Answer(void* data) noexcept {
  const std::unique_ptr<Questions> questions(static_cast<Questions*>(data));
  try {
    std::vector<char> buffer(1024);
    for (const uint32_t id : questions->ids) {
      const std::string name = questions->name_of(id, buffer);
      const std::string answer = std::to_string(id) + '\0' + name + '\0';
      if (!Send(questions->answers.descriptor(), answer)) break;
    }
  } catch (const std::bad_alloc&) {
  }
  return nullptr;
}

NameOf Kind(const Argument& argument) {
  const std::string kind = Text(argument);
  if (kind == "user") return UserName;
  if (kind == "group") return GroupName;
  throw ArgumentError{ArgumentError::kRange, "kind must be 'user' or 'group', not '" + kind + "'"};
}

}  // namespace

napi_value LookUpNames(const Call& call) {
  const NameOf name_of = Kind(call.At(0, "kind"));
  std::vector<uint32_t> ids = Ids(call.At(1, "ids"));
  SocketPair ends = ConnectedSockets();
  std::unique_ptr<Questions> questions(new Questions{name_of, std::move(ids), std::move(ends.theirs)});
  const int error = StartDetachedThread(Answer, questions.get());
  if (error != 0) throw SystemError{error, "pthread_create", {}};
  questions.release();
  const napi_value descriptor = NumberValue(call.env, ends.ours.descriptor());
  ends.ours.Release();
  return descriptor;
}

}  // namespace sysu
