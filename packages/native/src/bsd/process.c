#include "bsd/exports.h"

enum { kLargestSignal = 128 };

napi_value Kill(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int pid;
  int64_t signal;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  if (!Integer(env, values[1], 0, kLargestSignal, &signal)) return NULL;
  return kill(pid, (int)signal) == 0 ? UndefinedValue(env) : ThrowSystemError(env, errno, "kill");
}

/// -1 is a niceness as well as a failure.
napi_value GetPriority(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int pid;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  errno = 0;
  const int priority = getpriority(kPriorityProcess, pid);
  return errno == 0 ? NumberValue(env, priority) : ThrowSystemError(env, errno, "getpriority");
}

napi_value SetPriority(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int pid;
  int64_t priority;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  if (!Integer(env, values[1], INT32_MIN, INT32_MAX, &priority)) return NULL;
  if (setpriority(kPriorityProcess, pid, (int)priority) != 0) return ThrowSystemError(env, errno, "setpriority");
  return UndefinedValue(env);
}
