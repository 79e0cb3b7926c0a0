#include "windows/information.h"

#include <algorithm>

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

/// How a family of calls says how it went.
template <typename Result>
struct Family {
  bool (*isDone)(Result);
  bool (*isTooSmall)(Result);
  SystemError (*failure)(Result, const char* call);
};

constexpr Family<LONG> kNative = {
    [](LONG status) { return status >= 0; },
    [](LONG status) { return status == kInfoLengthMismatch || status == kBufferTooSmall || status == kBufferOverflow; },
    NtFailure,
};

constexpr Family<DWORD> kWin32 = {
    [](DWORD error) { return error == NO_ERROR; },
    [](DWORD error) {
      return error == ERROR_INSUFFICIENT_BUFFER || error == ERROR_BUFFER_OVERFLOW || error == ERROR_MORE_DATA;
    },
    Failure,
};

template <typename Result, typename Asked>
Information Grow(const Family<Result>& family, const char* call, ULONG size, const Asked& question) {
  for (std::string bytes(size, '\0');;) {
    ULONG needed = 0;
    const Result result = question(bytes.data(), static_cast<ULONG>(bytes.size()), &needed);
    if (family.isDone(result)) {
      const void* address = bytes.data();
      if (needed > 0 && needed < bytes.size()) bytes.resize(needed);
      return {std::move(bytes), address};
    }
    if (!family.isTooSmall(result) || bytes.size() >= kMost) throw family.failure(result, call);
    // What is listed may grow until the next try.
    bytes.resize(std::max<size_t>(needed + needed / 8, bytes.size() * 2 + 64));
  }
}

}  // namespace

Information Ask(const char* call, ULONG size, const Question& question) {
  return Grow(kNative, call, size, question);
}

Information AskWin32(const char* call, ULONG size, const Win32Question& question) {
  return Grow(kWin32, call, size, question);
}

napi_value InformationValue(napi_env env, const Information& information) {
  const napi_value value = ObjectValue(env);
  const auto address = static_cast<double>(reinterpret_cast<uintptr_t>(information.address));
  SetProperty(env, value, "bytes", BytesValue(env, information.bytes.data(), information.bytes.size()));
  SetProperty(env, value, "address", NumberValue(env, address));
  return value;
}

}  // namespace sysu
