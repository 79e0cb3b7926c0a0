#include <windows.h>

#include <winioctl.h>

#include <memory>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

napi_value DiskPerformance(const Call& call) {
  const auto disk = static_cast<int>(Integer(call.At(0, "disk"), 0, INT32_MAX));
  const std::wstring path = L"\\\\.\\PhysicalDrive" + std::to_wstring(disk);
  // To ask for its counters nobody needs access to what is on it.
  const HANDLE opened =
      CreateFileW(path.c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
  if (opened == INVALID_HANDLE_VALUE) throw Failure(GetLastError(), "CreateFileW");
  const std::unique_ptr<void, BOOL(WINAPI*)(HANDLE)> closed(opened, ::CloseHandle);
  DISK_PERFORMANCE counters = {};
  DWORD length = 0;
  if (!DeviceIoControl(opened, IOCTL_DISK_PERFORMANCE, nullptr, 0, &counters, sizeof counters, &length, nullptr)) {
    throw Failure(GetLastError(), "DeviceIoControl");
  }
  return BytesValue(call.env, reinterpret_cast<const char*>(&counters), sizeof counters);
}

}  // namespace sysu
