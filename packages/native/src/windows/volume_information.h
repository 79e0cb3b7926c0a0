#pragma once

#include <windows.h>

namespace sysu {

/// What GetVolumeInformationW says in several places, as describeVolume() hands it over.
struct VolumeInformation {
  DWORD serialNumber;
  DWORD flags;
  wchar_t fileSystem[MAX_PATH];
};

}  // namespace sysu
