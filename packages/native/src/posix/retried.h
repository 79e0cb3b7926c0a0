#pragma once

#include <cerrno>

namespace sysu {

/// The result of a system call that a signal may interrupt: then it is made again.
template <typename SystemCall>
auto Retried(SystemCall call) {
  for (;;) {
    const auto result = call();
    if (result != -1 || errno != EINTR) return result;
  }
}

}  // namespace sysu
