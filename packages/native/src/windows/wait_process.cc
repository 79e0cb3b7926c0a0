#include <windows.h>

#include <memory>

#include "common/arguments.h"
#include "common/cancel.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/handle.h"

namespace sysu {

namespace {

/// One wait for the end of one process, on a thread of Windows' own pool, which waits for many at once. It lives until
/// it is cancelled, which whoever waits does in any case, and JavaScript has dropped the function for that.
class Wait : public std::enable_shared_from_this<Wait> {
 public:
  explicit Wait(napi_env env) : env_(env) {}

  void Start(HANDLE process, napi_value callback) {
    Check(napi_create_threadsafe_function(env_, callback, nullptr, TextValue(env_, "sysu"), 0, 1, nullptr, nullptr,
                                          nullptr, nullptr, &ended_));
    if (!RegisterWaitForSingleObject(&wait_, process, OnEnd, this, INFINITE, WT_EXECUTEONLYONCE)) {
      const DWORD error = GetLastError();
      napi_release_threadsafe_function(ended_, napi_tsfn_abort);
      throw Failure(error, "RegisterWaitForSingleObject");
    }
    open_ = shared_from_this();
    napi_add_env_cleanup_hook(env_, OnEnvironmentEnd, this);
  }

  void Stop() {
    if (open_ == nullptr) return;
    const std::shared_ptr<Wait> held = std::move(open_);
    // Returns when the other thread no longer is in OnEnd, which does not wait for anything.
    UnregisterWaitEx(wait_, INVALID_HANDLE_VALUE);
    napi_release_threadsafe_function(ended_, napi_tsfn_abort);
    napi_remove_env_cleanup_hook(env_, OnEnvironmentEnd, this);
  }

 private:
  static void CALLBACK OnEnd(void* wait, BOOLEAN) {
    napi_call_threadsafe_function(static_cast<Wait*>(wait)->ended_, nullptr, napi_tsfn_nonblocking);
  }

  static void OnEnvironmentEnd(void* wait) { static_cast<Wait*>(wait)->Stop(); }

  napi_env env_;
  napi_threadsafe_function ended_ = nullptr;
  HANDLE wait_ = nullptr;
  /// Itself, while the pool has it.
  std::shared_ptr<Wait> open_;
};

}  // namespace

napi_value WaitProcess(const Call& call) {
  const HANDLE process = Handle(call.At(0, "process"));
  const napi_value callback = Function(call.At(1, "callback"));
  const auto wait = std::make_shared<Wait>(call.env);
  const napi_value cancel = CancelFunction(call.env, wait);
  wait->Start(process, callback);
  return cancel;
}

napi_value ExitCode(const Call& call) {
  DWORD code;
  if (!GetExitCodeProcess(Handle(call.At(0, "process")), &code)) throw Failure(GetLastError(), "GetExitCodeProcess");
  return NumberValue(call.env, code);
}

napi_value HasEnded(const Call& call) {
  const DWORD result = WaitForSingleObject(Handle(call.At(0, "process")), 0);
  if (result == WAIT_FAILED) throw Failure(GetLastError(), "WaitForSingleObject");
  return BooleanValue(call.env, result == WAIT_OBJECT_0);
}

}  // namespace sysu
