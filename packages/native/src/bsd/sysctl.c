#include "bsd/exports.h"

enum { kMostBytes = 1 << 30, kAttempts = 10, kLongestName = 256, kMostNumbers = 24 };

/// What there is may have grown by the time that it is fetched: some room more, and again.
napi_value Sysctl(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int name[kMostNumbers];
  size_t length;
  if (!Arguments(env, info, values) || !Integers(env, values[0], name, kMostNumbers, &length)) return NULL;
  for (int attempt = 0;; attempt++) {
    size_t size = 0;
    if (sysctl(name, (unsigned)length, NULL, &size, NULL, 0) != 0) return ThrowSystemError(env, errno, "sysctl");
    size += size / 8 + 64;
    if (size > kMostBytes) return ThrowSystemError(env, kNoMemory, "sysctl");
    void* const bytes = malloc(size);
    if (bytes == NULL) return ThrowSystemError(env, kNoMemory, "malloc");
    const bool failed = sysctl(name, (unsigned)length, bytes, &size, NULL, 0) != 0;
    const int error = failed ? errno : 0;
    const napi_value value = failed ? NULL : BytesValue(env, bytes, size);
    free(bytes);
    if (!failed) return value;
    if (error != kNoMemory || attempt == kAttempts) return ThrowSystemError(env, error, "sysctl");
  }
}

napi_value SetSysctl(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments];
  int name[kMostNumbers];
  size_t length, size;
  void* bytes;
  if (!Arguments(env, info, values) || !Integers(env, values[0], name, kMostNumbers, &length)) return NULL;
  if (napi_get_buffer_info(env, values[1], &bytes, &size) != napi_ok) {
    napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", "must be a Buffer");
    return NULL;
  }
  if (sysctl(name, (unsigned)length, NULL, NULL, bytes, size) != 0) return ThrowSystemError(env, errno, "sysctl");
  return UndefinedValue(env);
}

napi_value SysctlName(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments], buffer, array;
  char text[kLongestName];
  int name[kMostNumbers];
  size_t length = kMostNumbers;
  void* data;
  if (!Arguments(env, info, values) || !Text(env, values[0], text, sizeof text)) return NULL;
  if (sysctlnametomib(text, name, &length) != 0) return ThrowSystemError(env, errno, "sysctlnametomib");
  if (napi_create_arraybuffer(env, length * sizeof(int), &data, &buffer) != napi_ok) return NULL;
  for (size_t i = 0; i < length; i++)
    ((int*)data)[i] = name[i];
  return napi_create_typedarray(env, napi_int32_array, length, buffer, 0, &array) == napi_ok ? array : NULL;
}
