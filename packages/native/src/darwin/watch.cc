#include <fcntl.h>
#include <sys/event.h>

#include <cerrno>
#include <ctime>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/exports.h"
#include "posix/open_file.h"

namespace sysu {

napi_value WatchProcess(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const auto notes = static_cast<uint32_t>(Integer(call.At(1, "notes"), 0, UINT32_MAX));
  const int descriptor = kqueue();
  OpenFile queue(descriptor < 0 ? -errno : descriptor);
  if (queue.error() != 0) throw SystemError{queue.error(), "kqueue", std::to_string(pid)};
  fcntl(queue.descriptor(), F_SETFD, FD_CLOEXEC);
  struct kevent event;
  EV_SET(&event, pid, EVFILT_PROC, EV_ADD | EV_ONESHOT, notes, 0, nullptr);
  if (kevent(queue.descriptor(), &event, 1, nullptr, 0, nullptr) != 0) {
    throw SystemError{errno, "kevent", std::to_string(pid)};
  }
  const napi_value value = NumberValue(call.env, queue.descriptor());
  queue.Release();
  return value;
}

napi_value ReadWatch(const Call& call) {
  const int32_t descriptor = Descriptor(call.At(0, "descriptor"));
  struct kevent event;
  const timespec now = {};
  const int count = kevent(descriptor, nullptr, 0, &event, 1, &now);
  if (count < 0) throw SystemError{errno, "kevent", std::to_string(descriptor)};
  return count == 0 ? NullValue(call.env) : NumberValue(call.env, static_cast<double>(event.data));
}

}  // namespace sysu
