#pragma once

#include <node_api.h>

#include "common/errors.h"

namespace sysu {

/// A value with the name it bears in the signature, for the message when it is refused.
struct Argument {
  napi_env env;
  napi_value value;
  const char* name;
};

/// One call from JavaScript.
class Call {
 public:
  static constexpr size_t kMost = 5;

  Call(napi_env env, napi_callback_info info) : env(env) {
    size_t count = kMost;
    Check(napi_get_cb_info(env, info, &count, values_, nullptr, &data));
  }

  /// A missing argument is undefined.
  Argument At(size_t index, const char* name) const { return {env, values_[index], name}; }

  napi_env env;
  void* data;

 private:
  napi_value values_[kMost];
};

/// The border: every function that JavaScript calls goes through here.
template <napi_value (*Function)(const Call&)>
napi_value Entry(napi_env env, napi_callback_info info) noexcept {
  return Guarded(env, [&] { return Function(Call(env, info)); });
}

}  // namespace sysu
