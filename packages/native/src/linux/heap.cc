#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "common/values.h"
#include "linux/exports.h"

// Of malloc.h of glibc. Other C libraries have neither, and the addon loads there all the same.
extern "C" {
[[gnu::weak]] int malloc_info(int options, FILE* stream);
[[gnu::weak]] int malloc_trim(size_t keep);
}

namespace sysu {

napi_value HeapInfo(const Call& call) {
  if (malloc_info == nullptr) throw SystemError{ENOSYS, "malloc_info", {}};
  char* text = nullptr;
  size_t size = 0;
  FILE* const stream = open_memstream(&text, &size);
  if (stream == nullptr) throw SystemError{errno, "open_memstream", {}};
  const int failed = malloc_info(0, stream);
  const int error = errno;
  fclose(stream);
  const std::unique_ptr<char, decltype(&free)> owned(text, free);
  if (failed != 0) throw SystemError{error, "malloc_info", {}};
  return TextValue(call.env, std::string(text, size));
}

napi_value HeapTrim(const Call& call) {
  if (malloc_trim == nullptr) throw SystemError{ENOSYS, "malloc_trim", {}};
  malloc_trim(0);
  return UndefinedValue(call.env);
}

}  // namespace sysu
