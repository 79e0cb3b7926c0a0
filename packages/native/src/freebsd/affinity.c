#include "bsd/exports.h"
#include "freebsd/exports.h"

enum { kMostCpus = 1024 };

/// The kernel refuses a mask that is smaller than its own with ERANGE; it is built for 1024 CPUs at most.
napi_value GetAffinity(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  uint8_t mask[kMostCpus / 8] = {0};
  int pid;
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  if (cpuset_getaffinity(kCpuLevelWhich, kCpuWhichPid, pid, sizeof mask, mask) != 0)
    return ThrowSystemError(env, errno, "cpuset_getaffinity");
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
    return ThrowSystemError(env, errno, "cpuset_setaffinity");
  return UndefinedValue(env);
}
