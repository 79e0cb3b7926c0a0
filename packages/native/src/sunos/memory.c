#include "c/call.h"
#include "sunos/exports.h"
#include "sunos/system.h"

enum { kLargestPiece = 1 << 20, kLongestPath = 32 };

/// "/proc/PID/as"
static void PathOf(int pid, char path[kLongestPath]) {
  char digits[12];
  int count = 0;
  for (int rest = pid; rest > 0; rest /= 10)
    digits[count++] = (char)('0' + rest % 10);
  char* end = path;
  for (const char* from = "/proc/"; *from != '\0';)
    *end++ = *from++;
  while (count > 0)
    *end++ = digits[--count];
  for (const char* from = "/as"; *from != '\0';)
    *end++ = *from++;
  *end = '\0';
}

napi_value ReadMemory(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int pid;
  uint64_t address;
  int64_t size;
  bool is_exact;
  char path[kLongestPath];
  if (!Arguments(env, info, values) || !Pid(env, values[0], &pid)) return NULL;
  if (napi_get_value_bigint_uint64(env, values[1], &address, &is_exact) != napi_ok || !is_exact) {
    ThrowArgumentError(env, "an address takes 64 bits");
    return NULL;
  }
  if (!Integer(env, values[2], 1, kLargestPiece, &size)) return NULL;
  void* const bytes = malloc((size_t)size);
  if (bytes == NULL) return ThrowSystemError(env, kNoMemory, "malloc");
  PathOf(pid, path);
  const int memory = open(path, kReadOnly);
  const long count = memory < 0 ? -1 : pread(memory, bytes, (size_t)size, (long)address);
  const int error = count < 0 ? errno : 0;
  if (memory >= 0) close(memory);
  const napi_value value = count < 0 ? NULL : BytesValue(env, bytes, (size_t)count);
  free(bytes);
  return count < 0 ? ThrowSystemError(env, error, "pread") : value;
}
