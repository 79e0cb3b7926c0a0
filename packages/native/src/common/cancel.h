#pragma once

#include <memory>

#include "common/call.h"
#include "common/values.h"

namespace sysu {

template <typename Wait>
napi_value Cancel(const Call& call) {
  (*static_cast<std::shared_ptr<Wait>*>(call.data))->Stop();
  return UndefinedValue(call.env);
}

template <typename Wait>
void DropCancel(napi_env, void* wait, void*) noexcept {
  delete static_cast<std::shared_ptr<Wait>*>(wait);
}

/// The function by which JavaScript stops a wait. It holds the wait until JavaScript drops the function.
template <typename Wait>
napi_value CancelFunction(napi_env env, const std::shared_ptr<Wait>& wait) {
  auto held = std::make_unique<std::shared_ptr<Wait>>(wait);
  napi_value cancel;
  Check(napi_create_function(env, "cancel", NAPI_AUTO_LENGTH, Entry<Cancel<Wait>>, held.get(), &cancel));
  Check(napi_add_finalizer(env, cancel, held.release(), DropCancel<Wait>, nullptr, nullptr));
  return cancel;
}

}  // namespace sysu
