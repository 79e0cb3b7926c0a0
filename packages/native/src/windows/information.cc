#include "windows/information.h"

#include <algorithm>
#include <cerrno>

#include "common/values.h"
#include "windows/error.h"

namespace sysu {

namespace {

// Of ntstatus.h, which cannot be included beside windows.h.
constexpr LONG kInfoLengthMismatch = static_cast<LONG>(0xC0000004);
constexpr LONG kBufferTooSmall = static_cast<LONG>(0xC0000023);
constexpr LONG kBufferOverflow = static_cast<LONG>(0x80000005);
// Far more than any answer; Windows would be out of memory before.
constexpr ULONG kMost = 1u << 30;

bool IsTooSmall(LONG status) {
  return status == kInfoLengthMismatch || status == kBufferTooSmall || status == kBufferOverflow;
}

}  // namespace

Information Ask(const char* call, ULONG size, const Question& question) {
  for (std::string bytes(size, '\0');;) {
    ULONG needed = 0;
    const LONG status = question(bytes.data(), static_cast<ULONG>(bytes.size()), &needed);
    if (status >= 0) {
      const void* address = bytes.data();
      if (needed > 0 && needed < bytes.size()) bytes.resize(needed);
      return {std::move(bytes), address};
    }
    if (!IsTooSmall(status) || bytes.size() >= kMost) throw NtFailure(status, call);
    // What is listed may grow until the next try.
    bytes.resize(std::max<size_t>(needed + needed / 8, bytes.size() * 2 + 64));
  }
}

napi_value InformationValue(napi_env env, const Information& information) {
  const napi_value value = ObjectValue(env);
  const auto address = static_cast<double>(reinterpret_cast<uintptr_t>(information.address));
  SetProperty(env, value, "bytes", BytesValue(env, information.bytes.data(), information.bytes.size()));
  SetProperty(env, value, "address", NumberValue(env, address));
  return value;
}

}  // namespace sysu
