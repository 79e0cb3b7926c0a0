#include "bsd/exports.h"
#include "freebsd/exports.h"

/// jemalloc, which is the malloc of the C library: mallctl(3).
int mallctl(const char* name, void* old_value, size_t* old_size, void* new_value, size_t new_size);

/// The figures are those of the last epoch: it begins anew.
napi_value HeapUsed(napi_env env, napi_callback_info info) {
  (void)info;
  uint64_t epoch = 1;
  size_t used = 0, size = sizeof epoch;
  int error = mallctl("epoch", &epoch, &size, &epoch, sizeof epoch);
  size = sizeof used;
  if (error == 0) error = mallctl("stats.allocated", &used, &size, NULL, 0);
  return error == 0 ? NumberValue(env, (double)used) : ThrowSystemError(env, error, "mallctl");
}

/// 4096 stands for all arenas: MALLCTL_ARENAS_ALL.
napi_value HeapTrim(napi_env env, napi_callback_info info) {
  (void)info;
  const int error = mallctl("arena.4096.purge", NULL, NULL, NULL, 0);
  return error == 0 ? UndefinedValue(env) : ThrowSystemError(env, error, "mallctl");
}
