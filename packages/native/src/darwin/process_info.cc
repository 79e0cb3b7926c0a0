#include <libproc.h>

#include <cerrno>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/buffer.h"
#include "darwin/exports.h"

namespace sysu {

namespace {

int Flavor(const Argument& argument) {
  return static_cast<int>(Integer(argument, 0, INT32_MAX));
}

int Size(const Argument& argument) {
  return static_cast<int>(Integer(argument, 1, kMostBytes));
}

/// What libproc filled: it returns how many bytes that are, and 0 or less when it fails.
template <typename Ask>
napi_value Filled(napi_env env, const char* name, int32_t pid, int size, Ask ask) {
  const auto room = Room(static_cast<size_t>(size));
  errno = 0;
  const int length = ask(room.get());
  if (length <= 0 && errno != 0) throw SystemError{errno, name, std::to_string(pid)};
  return BytesValue(env, room.get(), length < 0 ? 0 : static_cast<size_t>(length));
}

}  // namespace

napi_value ProcPidInfo(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const int flavor = Flavor(call.At(1, "flavor"));
  // An address or the number of a thread.
  const auto argument = static_cast<uint64_t>(Integer(call.At(2, "argument"), 0, int64_t{1} << 53));
  const int size = Size(call.At(3, "size"));
  return Filled(call.env, "proc_pidinfo", pid, size,
                [&](void* buffer) { return proc_pidinfo(pid, flavor, argument, buffer, size); });
}

napi_value ProcPidFdInfo(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const int32_t descriptor = Descriptor(call.At(1, "descriptor"));
  const int flavor = Flavor(call.At(2, "flavor"));
  const int size = Size(call.At(3, "size"));
  return Filled(call.env, "proc_pidfdinfo", pid, size,
                [&](void* buffer) { return proc_pidfdinfo(pid, descriptor, flavor, buffer, size); });
}

napi_value ProcPidPath(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  constexpr int kSize = PROC_PIDPATHINFO_MAXSIZE;
  return Filled(call.env, "proc_pidpath", pid, kSize, [&](void* buffer) { return proc_pidpath(pid, buffer, kSize); });
}

napi_value ProcPidRusage(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  rusage_info_v4 usage = {};
  if (proc_pid_rusage(pid, RUSAGE_INFO_V4, reinterpret_cast<rusage_info_t*>(&usage)) != 0) {
    throw SystemError{errno, "proc_pid_rusage", std::to_string(pid)};
  }
  return BytesValue(call.env, reinterpret_cast<const char*>(&usage), sizeof usage);
}

}  // namespace sysu
