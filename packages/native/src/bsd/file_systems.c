#include "bsd/exports.h"

enum { kLargestStatfs = 4096, kSpare = 8 };

/// What the kernel remembers of them: none is asked, for it might never answer.
napi_value FileSystems(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int64_t size;
  if (!Arguments(env, info, values) || !Integer(env, values[0], 1, kLargestStatfs, &size)) return NULL;
  for (int room = getfsstat(NULL, 0, kMountNoWait) + kSpare;; room *= 2) {
    if (room < kSpare) return ThrowSystemError(env, errno, "getfsstat");
    const size_t bytes = (size_t)room * (size_t)size;
    void* const all = malloc(bytes);
    if (all == NULL) return ThrowSystemError(env, kNoMemory, "malloc");
    const int count = getfsstat(all, (long)bytes, kMountNoWait);
    const int error = count < 0 ? errno : 0;
    const napi_value value = count < 0 || count == room ? NULL : BytesValue(env, all, (size_t)count * (size_t)size);
    free(all);
    if (count < 0) return ThrowSystemError(env, error, "getfsstat");
    if (count < room) return value;
  }
}
