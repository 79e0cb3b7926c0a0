#include "bsd/exports.h"

napi_value WatchExit(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int pid;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  const int queue = kqueue();
  if (queue < 0) return ThrowSystemError(env, errno, "kqueue");
  fcntl(queue, kSetCloseOnExec, kCloseOnExec);
  const Kevent change = {
      .ident = (uintptr_t)pid, .filter = kFilterProcess, .flags = kEventAdd | kEventOneShot, .fflags = NOTE_EXIT};
  if (kevent(queue, &change, 1, NULL, 0, NULL) == 0) return NumberValue(env, queue);
  const int error = errno;
  close(queue);
  return ThrowSystemError(env, error, "kevent");
}

napi_value ReadExit(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments], nothing;
  int64_t queue;
  Kevent event;
  const Timespec now = {0, 0};
  if (!Arguments(env, info, values) || !Integer(env, values[0], 3, INT32_MAX, &queue)) return NULL;
  const int count = kevent((int)queue, NULL, 0, &event, 1, &now);
  if (count < 0) return ThrowSystemError(env, errno, "kevent");
  if (count == 1) return NumberValue(env, (double)event.data);
  return napi_get_null(env, &nothing) == napi_ok ? nothing : NULL;
}

napi_value Close(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int64_t descriptor;
  // The first three are the standard streams, none of which is ours.
  if (!Arguments(env, info, values) || !Integer(env, values[0], 3, INT32_MAX, &descriptor)) return NULL;
  if (close((int)descriptor) != 0 && errno != kIntr) return ThrowSystemError(env, errno, "close");
  return UndefinedValue(env);
}
