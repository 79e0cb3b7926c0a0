#include <windows.h>

#include <memory>
#include <string>

#include "common/arguments.h"
#include "common/job.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/information.h"
#include "windows/wide_text.h"

namespace sysu {

napi_value VolumeNames(const Call& call) {
  // \\?\Volume{GUID}\ and NUL
  wchar_t name[64];
  const HANDLE search = FindFirstVolumeW(name, sizeof name / sizeof *name);
  if (search == INVALID_HANDLE_VALUE) throw Failure(GetLastError(), "FindFirstVolumeW");
  const std::unique_ptr<void, BOOL(WINAPI*)(HANDLE)> closed(search, FindVolumeClose);
  std::wstring names;
  do {
    names.append(name).push_back(L'\0');
  } while (FindNextVolumeW(search, name, sizeof name / sizeof *name));
  if (GetLastError() != ERROR_NO_MORE_FILES) throw Failure(GetLastError(), "FindNextVolumeW");
  return WideTextValue(call.env, names);
}

napi_value VolumePaths(const Call& call) {
  const std::wstring volume = WideText(call.At(0, "volume"));
  const Win32Question question = [&](void* buffer, ULONG size, ULONG* needed) -> DWORD {
    DWORD length = 0;
    const bool found = GetVolumePathNamesForVolumeNameW(volume.c_str(), static_cast<wchar_t*>(buffer),
                                                        size / sizeof(wchar_t), &length);
    *needed = length * sizeof(wchar_t);
    return found ? NO_ERROR : GetLastError();
  };
  const Information paths = AskWin32("GetVolumePathNamesForVolumeNameW", 512, question);
  const auto* text = reinterpret_cast<const wchar_t*>(paths.bytes.data());
  return WideTextValue(call.env, std::wstring(text, paths.bytes.size() / sizeof *text));
}

napi_value VolumeOf(const Call& call) {
  const std::wstring path = WideText(call.At(0, "path"));
  std::wstring root(path.size() + MAX_PATH, L'\0');
  if (!GetVolumePathNameW(path.c_str(), root.data(), static_cast<DWORD>(root.size()))) {
    throw Failure(GetLastError(), "GetVolumePathNameW");
  }
  return WideTextValue(call.env, root.c_str());
}

namespace {

class MeasureSpace : public Job {
 public:
  explicit MeasureSpace(std::wstring folder) : folder_(std::move(folder)) {}

 private:
  void Run() override {
    if (!GetDiskFreeSpaceExW(folder_.c_str(), &available_, &total_, &free_)) {
      throw Failure(GetLastError(), "GetDiskFreeSpaceExW");
    }
  }

  napi_value Result(napi_env env) override {
    const std::vector<double> space = {static_cast<double>(available_.QuadPart), static_cast<double>(total_.QuadPart),
                                       static_cast<double>(free_.QuadPart)};
    return ArrayValue(env, space);
  }

  std::wstring folder_;
  ULARGE_INTEGER available_, total_, free_;
};

}  // namespace

napi_value DiskSpace(const Call& call) {
  return Job::Start(call.env, std::make_unique<MeasureSpace>(WideText(call.At(0, "folder"))));
}

}  // namespace sysu
