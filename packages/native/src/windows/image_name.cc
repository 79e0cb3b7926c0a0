#include <windows.h>

#include <winternl.h>

#include "common/arguments.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/handle.h"
#include "windows/wide_text.h"

namespace sysu {

namespace {

constexpr DWORD kLongest = 32767;
constexpr auto kProcessIdInformation = static_cast<SYSTEM_INFORMATION_CLASS>(88);

/// SYSTEM_PROCESS_ID_INFORMATION, which is in no header.
struct ImageQuery {
  HANDLE pid;
  UNICODE_STRING name;
};

}  // namespace

napi_value ImageName(const Call& call) {
  std::wstring path(kLongest, L'\0');
  DWORD length = kLongest;
  if (!QueryFullProcessImageNameW(Handle(call.At(0, "process")), 0, path.data(), &length)) {
    throw Failure(GetLastError(), "QueryFullProcessImageName");
  }
  path.resize(length);
  return WideTextValue(call.env, path);
}

napi_value ImageNameOfPid(const Call& call) {
  std::wstring path(kLongest, L'\0');
  const auto pid = static_cast<uintptr_t>(Integer(call.At(0, "pid"), 0, UINT32_MAX));
  ImageQuery query{reinterpret_cast<HANDLE>(pid), {0, static_cast<USHORT>(kLongest * 2), path.data()}};
  const NTSTATUS status = NtQuerySystemInformation(kProcessIdInformation, &query, sizeof query, nullptr);
  if (status < 0) throw NtFailure(status, "NtQuerySystemInformation");
  path.resize(query.name.Length / sizeof(wchar_t));
  return WideTextValue(call.env, path);
}

napi_value DeviceTarget(const Call& call) {
  const std::wstring name = WideText(call.At(0, "name"));
  std::wstring target(kLongest, L'\0');
  const DWORD length = QueryDosDeviceW(name.c_str(), target.data(), kLongest);
  if (length == 0) throw Failure(GetLastError(), "QueryDosDevice");
  // The first of several, of which the others are older.
  return WideTextValue(call.env, target.c_str());
}

}  // namespace sysu
