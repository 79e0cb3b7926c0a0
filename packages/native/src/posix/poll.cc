#include <memory>
#include <new>

#include "common/arguments.h"
#include "common/cancel.h"
#include "common/libuv.h"
#include "posix/exports.h"

namespace sysu {

namespace {

/// One wait for one descriptor. It lives until libuv has closed its handle, and JavaScript has dropped the function
/// that cancels it.
class Poll : public std::enable_shared_from_this<Poll> {
 public:
  explicit Poll(napi_env env) : env_(env), poll_(static_cast<uv_poll_s*>(operator new(uv_handle_size(kUvPoll)))) {}
  ~Poll() { operator delete(poll_); }
  Poll(const Poll&) = delete;
  Poll& operator=(const Poll&) = delete;

  void Start(int descriptor, napi_value callback) {
    uv_loop_s* loop;
    Check(napi_get_uv_event_loop(env_, &loop));
    const int error = uv_poll_init(loop, poll_, descriptor);
    if (error != 0) throw SystemError{-error, "epoll_ctl", std::to_string(descriptor)};
    open_ = shared_from_this();
    uv_handle_set_data(handle(), this);
    try {
      Check(napi_create_reference(env_, callback, 1, &callback_));
      Check(napi_add_async_cleanup_hook(env_, OnEnvironmentEnd, this, &hook_));
    } catch (...) {
      Stop();
      throw;
    }
    uv_poll_start(poll_, kUvReadable, OnReady);
  }

  void Stop() {
    if (stopped_) return;
    stopped_ = true;
    uv_close(handle(), OnClosed);
  }

 private:
  static void OnReady(uv_poll_s* poll, int, int) noexcept { Of(reinterpret_cast<uv_handle_s*>(poll)).Notify(); }

  static void OnEnvironmentEnd(napi_async_cleanup_hook_handle, void* poll) noexcept {
    static_cast<Poll*>(poll)->Stop();
  }

  static void OnClosed(uv_handle_s* handle) noexcept {
    Poll& poll = Of(handle);
    if (poll.callback_ != nullptr) napi_delete_reference(poll.env_, poll.callback_);
    if (poll.hook_ != nullptr) napi_remove_async_cleanup_hook(poll.hook_);
    poll.open_.reset();
  }

  static Poll& Of(uv_handle_s* handle) { return *static_cast<Poll*>(uv_handle_get_data(handle)); }
  uv_handle_s* handle() { return reinterpret_cast<uv_handle_s*>(poll_); }

  /// Also when libuv reports an error: whoever waits finds it with the descriptor. Stops first, for the callback may
  /// close the descriptor.
  void Notify() {
    Stop();
    napi_handle_scope scope;
    if (napi_open_handle_scope(env_, &scope) != napi_ok) return;
    napi_value global, callback, error;
    const bool failed = napi_get_global(env_, &global) != napi_ok ||
                        napi_get_reference_value(env_, callback_, &callback) != napi_ok ||
                        napi_make_callback(env_, nullptr, global, callback, 0, nullptr, nullptr) != napi_ok;
    if (failed && napi_get_and_clear_last_exception(env_, &error) == napi_ok) napi_fatal_exception(env_, error);
    napi_close_handle_scope(env_, scope);
  }

  napi_env env_;
  uv_poll_s* poll_;
  napi_ref callback_ = nullptr;
  napi_async_cleanup_hook_handle hook_ = nullptr;
  bool stopped_ = false;
  /// Itself, while libuv has the handle.
  std::shared_ptr<Poll> open_;
};

}  // namespace

napi_value PollReadable(const Call& call) {
  const int descriptor = Descriptor(call.At(0, "descriptor"));
  const napi_value callback = Function(call.At(1, "callback"));
  const auto poll = std::make_shared<Poll>(call.env);
  const napi_value cancel = CancelFunction(call.env, poll);
  poll->Start(descriptor, callback);
  return cancel;
}

}  // namespace sysu
