#include "bsd/exports.h"

/// One wait for one descriptor. It lives until libuv has closed its handle, and JavaScript has dropped the function
/// that cancels it.
typedef struct {
  napi_env env;
  uv_poll_t* poll;
  napi_ref callback;
  napi_async_cleanup_hook_handle hook;
  bool stopped;
  int owners;
} Poll;

static void Release(Poll* wait) {
  if (--wait->owners > 0) return;
  free(wait->poll);
  free(wait);
}

static void OnClosed(void* handle) {
  Poll* const wait = uv_handle_get_data(handle);
  if (wait->callback != NULL) napi_delete_reference(wait->env, wait->callback);
  if (wait->hook != NULL) napi_remove_async_cleanup_hook(wait->hook);
  Release(wait);
}

static void Stop(Poll* wait) {
  if (wait->stopped) return;
  wait->stopped = true;
  uv_close(wait->poll, OnClosed);
}

/// Also when libuv reports an error: whoever waits finds it with the descriptor. Stops first, for the callback may
/// close the descriptor.
static void OnReady(uv_poll_t* poll, int status, int events) {
  (void)status, (void)events;
  Poll* const wait = uv_handle_get_data(poll);
  Stop(wait);
  napi_handle_scope scope;
  napi_value global, callback, error;
  if (napi_open_handle_scope(wait->env, &scope) != napi_ok) return;
  const bool called = napi_get_global(wait->env, &global) == napi_ok &&
                      napi_get_reference_value(wait->env, wait->callback, &callback) == napi_ok &&
                      napi_make_callback(wait->env, NULL, global, callback, 0, NULL, NULL) == napi_ok;
  if (!called && napi_get_and_clear_last_exception(wait->env, &error) == napi_ok)
    napi_fatal_exception(wait->env, error);
  napi_close_handle_scope(wait->env, scope);
}

static void OnEnvironmentEnd(napi_async_cleanup_hook_handle hook, void* wait) {
  (void)hook;
  Stop(wait);
}

static napi_value Cancel(napi_env env, napi_callback_info info) {
  void* wait;
  if (napi_get_cb_info(env, info, NULL, NULL, NULL, &wait) != napi_ok) return NULL;
  Stop(wait);
  return UndefinedValue(env);
}

static void OnDropped(napi_env env, void* wait, void* hint) {
  (void)env, (void)hint;
  Release(wait);
}

static Poll* NewPoll(napi_env env) {
  Poll* const wait = malloc(sizeof *wait);
  if (wait == NULL) return NULL;
  *wait = (Poll){.env = env, .poll = malloc(uv_handle_size(kUvPoll)), .owners = 1};
  if (wait->poll != NULL) return wait;
  free(wait);
  return NULL;
}

napi_value PollReadable(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments], cancel;
  int64_t descriptor;
  uv_loop_t* loop;
  if (!Arguments(env, info, values) || !Integer(env, values[0], 0, INT32_MAX, &descriptor)) return NULL;
  if (napi_get_uv_event_loop(env, (struct uv_loop_s**)&loop) != napi_ok) return NULL;
  Poll* const wait = NewPoll(env);
  if (wait == NULL) return ThrowSystemError(env, kNoMemory, "malloc");
  const int error = uv_poll_init(loop, wait->poll, (int)descriptor);
  if (error != 0) {
    Release(wait);
    return ThrowSystemError(env, -error, "kevent");
  }
  uv_handle_set_data(wait->poll, wait);
  const bool ready = napi_create_reference(env, values[1], 1, &wait->callback) == napi_ok &&
                     napi_add_async_cleanup_hook(env, OnEnvironmentEnd, wait, &wait->hook) == napi_ok &&
                     napi_create_function(env, "cancel", NAPI_AUTO_LENGTH, Cancel, wait, &cancel) == napi_ok &&
                     napi_add_finalizer(env, cancel, wait, OnDropped, NULL, NULL) == napi_ok;
  if (!ready) {
    Stop(wait);
    return NULL;
  }
  wait->owners++;
  uv_poll_start(wait->poll, kUvReadable, OnReady);
  return cancel;
}
