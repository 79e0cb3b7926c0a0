#include <sys/sysctl.h>

#include <cerrno>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/buffer.h"
#include "darwin/exports.h"

namespace sysu {

namespace {

/// What `ask(buffer, &size)` answers, which fails with ENOMEM for a buffer that is too small. `size` of 0: as much as
/// there is, which may have grown by the time that it is fetched.
template <typename Ask>
napi_value Answer(napi_env env, const std::string& subject, size_t size, Ask ask) {
  constexpr int kAttempts = 10;
  for (int attempt = 0;; attempt++) {
    size_t length = size;
    if (size == 0) {
      if (ask(nullptr, &length) != 0) throw SystemError{errno, "sysctl", subject};
      length += length / 8;
    }
    const auto room = Room(length);
    if (ask(room.get(), &length) == 0) return BytesValue(env, room.get(), length);
    if (errno != ENOMEM || size != 0 || attempt == kAttempts) throw SystemError{errno, "sysctl", subject};
  }
}

std::string Dotted(const std::vector<int32_t>& mib) {
  std::string text;
  for (const int32_t each : mib)
    text += (text.empty() ? "" : ".") + std::to_string(each);
  return text;
}

}  // namespace

napi_value Sysctl(const Call& call) {
  std::vector<int32_t> mib = Integers(call.At(0, "mib"));
  const auto size = static_cast<size_t>(Integer(call.At(1, "size"), 0, kMostBytes));
  return Answer(call.env, Dotted(mib), size, [&](void* buffer, size_t* length) {
    return sysctl(mib.data(), static_cast<u_int>(mib.size()), buffer, length, nullptr, 0);
  });
}

napi_value SysctlByName(const Call& call) {
  const std::string name = Text(call.At(0, "name"));
  return Answer(call.env, name, 0,
                [&](void* buffer, size_t* length) { return sysctlbyname(name.c_str(), buffer, length, nullptr, 0); });
}

}  // namespace sysu
