#include <windows.h>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/volume_information.h"
#include "windows/wide_text.h"

namespace sysu {

napi_value LogicalDrives(const Call& call) {
  // A letter of 26, colon, backslash and NUL for each, and one NUL more.
  wchar_t roots[26 * 4 + 1];
  const DWORD length = GetLogicalDriveStringsW(sizeof roots / sizeof *roots, roots);
  if (length == 0) throw Failure(GetLastError(), "GetLogicalDriveStringsW");
  return WideTextValue(call.env, std::wstring(roots, length));
}

napi_value DriveType(const Call& call) {
  return NumberValue(call.env, GetDriveTypeW(WideText(call.At(0, "root")).c_str()));
}

napi_value DescribeVolume(const Call& call) {
  const std::wstring root = WideText(call.At(0, "root"));
  VolumeInformation volume = {};
  if (!GetVolumeInformationW(root.c_str(), nullptr, 0, &volume.serialNumber, nullptr, &volume.flags, volume.fileSystem,
                             sizeof volume.fileSystem / sizeof *volume.fileSystem)) {
    throw Failure(GetLastError(), "GetVolumeInformationW");
  }
  return BytesValue(call.env, reinterpret_cast<const char*>(&volume), sizeof volume);
}

}  // namespace sysu
