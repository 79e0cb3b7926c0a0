#include "bsd/exports.h"

enum { kLargestSignal = 128, kMostCpus = 1024 };

napi_value Kill(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int pid;
  int64_t signal;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  if (!Integer(env, values[1], 0, kLargestSignal, &signal)) return NULL;
  return kill(pid, (int)signal) == 0 ? UndefinedValue(env) : ThrowSystemError(env, *__error(), "kill");
}

/// -1 is a niceness as well as a failure.
napi_value GetPriority(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int pid;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  *__error() = 0;
  const int priority = getpriority(kPriorityProcess, pid);
  return *__error() == 0 ? NumberValue(env, priority) : ThrowSystemError(env, *__error(), "getpriority");
}

napi_value SetPriority(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int pid;
  int64_t priority;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  if (!Integer(env, values[1], INT32_MIN, INT32_MAX, &priority)) return NULL;
  if (setpriority(kPriorityProcess, pid, (int)priority) != 0) return ThrowSystemError(env, *__error(), "setpriority");
  return UndefinedValue(env);
}

/// The kernel refuses a mask that is smaller than its own with ERANGE; it is built for 1024 CPUs at most.
napi_value GetAffinity(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  uint8_t mask[kMostCpus / 8] = {0};
  int pid;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  if (cpuset_getaffinity(kCpuLevelWhich, kCpuWhichPid, pid, sizeof mask, mask) != 0)
    return ThrowSystemError(env, *__error(), "cpuset_getaffinity");
  return BytesValue(env, mask, sizeof mask);
}

napi_value SetAffinity(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  void* mask;
  size_t size;
  int pid;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  if (napi_get_buffer_info(env, values[1], &mask, &size) != napi_ok || size != kMostCpus / 8) {
    ThrowArgumentError(env, "a set of CPUs takes 128 bytes");
    return NULL;
  }
  if (cpuset_setaffinity(kCpuLevelWhich, kCpuWhichPid, pid, size, mask) != 0)
    return ThrowSystemError(env, *__error(), "cpuset_setaffinity");
  return UndefinedValue(env);
}
