#include <windows.h>

#include <wtsapi32.h>

#include <memory>
#include <vector>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

namespace {

using Freed = std::unique_ptr<void, void(WINAPI*)(void*)>;

}  // namespace

napi_value SessionIds(const Call& call) {
  WTS_SESSION_INFOW* sessions;
  DWORD count;
  if (!WTSEnumerateSessionsW(WTS_CURRENT_SERVER_HANDLE, 0, 1, &sessions, &count)) {
    throw Failure(GetLastError(), "WTSEnumerateSessionsW");
  }
  const Freed freed(sessions, WTSFreeMemory);
  std::vector<uint32_t> ids(count);
  for (DWORD i = 0; i < count; i++)
    ids[i] = sessions[i].SessionId;
  return ArrayValue(call.env, ids);
}

napi_value SessionInformation(const Call& call) {
  const auto session = static_cast<DWORD>(Integer(call.At(0, "session"), 0, UINT32_MAX));
  const auto information = static_cast<WTS_INFO_CLASS>(Integer(call.At(1, "information"), 0, INT32_MAX));
  wchar_t* bytes;
  DWORD size;
  if (!WTSQuerySessionInformationW(WTS_CURRENT_SERVER_HANDLE, session, information, &bytes, &size)) {
    throw Failure(GetLastError(), "WTSQuerySessionInformationW");
  }
  const Freed freed(bytes, WTSFreeMemory);
  return BytesValue(call.env, reinterpret_cast<const char*>(bytes), size);
}

}  // namespace sysu
