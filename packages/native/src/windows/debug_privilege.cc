#include <windows.h>

#include <memory>

#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

napi_value EnableDebugPrivilege(const Call& call) {
  HANDLE token;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_ADJUST_PRIVILEGES, &token)) {
    throw Failure(GetLastError(), "OpenProcessToken");
  }
  const std::unique_ptr<void, decltype(&::CloseHandle)> held(token, ::CloseHandle);
  TOKEN_PRIVILEGES privileges{1, {{{}, SE_PRIVILEGE_ENABLED}}};
  if (!LookupPrivilegeValueW(nullptr, L"SeDebugPrivilege", &privileges.Privileges[0].Luid)) {
    throw Failure(GetLastError(), "LookupPrivilegeValue");
  }
  if (!AdjustTokenPrivileges(token, FALSE, &privileges, 0, nullptr, nullptr)) {
    throw Failure(GetLastError(), "AdjustTokenPrivileges");
  }
  // It succeeds also where the token has no such privilege.
  return BooleanValue(call.env, GetLastError() == ERROR_SUCCESS);
}

}  // namespace sysu
