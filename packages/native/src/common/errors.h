#pragma once

#include <node_api.h>

#include <optional>
#include <string>

namespace sysu {

/// A system call that failed: becomes an Error with `code`, `errno` and `syscall`.
struct SystemError {
  int number;
  const char* syscall;
  /// What the call was about, for the message: a path, which can be empty, or nothing.
  std::optional<std::string> subject;
};

/// An argument that is not what the signature says: becomes a TypeError or a RangeError.
struct ArgumentError {
  enum Kind { kType, kRange } kind;
  std::string message;
};

/// A Node-API call that failed: an exception is pending already, or the environment is ending.
struct NodeApiFailure {};

inline void Check(napi_status status) {
  if (status != napi_ok) throw NodeApiFailure();
}

napi_value ErrorValue(napi_env env, const SystemError& error);

/// Throws in JavaScript what is being handled in C++. Only inside a catch block.
void ThrowInJavaScript(napi_env env) noexcept;

/// Runs `body` where JavaScript called: what it throws goes on there, and no C++ exception passes.
template <typename Body>
napi_value Guarded(napi_env env, Body body) noexcept {
  try {
    return body();
  } catch (...) {
    ThrowInJavaScript(env);
    return nullptr;
  }
}

}  // namespace sysu
