#include "windows/handle.h"

#include <cerrno>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

HANDLE Handle(const Argument& argument) {
  return reinterpret_cast<HANDLE>(Address(argument));
}

uintptr_t Address(const Argument& argument) {
  return static_cast<uintptr_t>(Integer(argument, 1, int64_t{1} << 53));
}

napi_value OpenProcess(const Call& call) {
  const auto pid = static_cast<DWORD>(Integer(call.At(0, "pid"), 0, UINT32_MAX));
  const auto access = static_cast<DWORD>(Integer(call.At(1, "access"), 1, UINT32_MAX));
  const HANDLE process = ::OpenProcess(access, FALSE, pid);
  if (process != nullptr) return NumberValue(call.env, static_cast<double>(reinterpret_cast<uintptr_t>(process)));
  const DWORD error = GetLastError();
  // So it says that there is no process with this pid.
  if (error == ERROR_INVALID_PARAMETER) throw SystemError{ESRCH, "OpenProcess", std::to_string(pid)};
  throw Failure(error, "OpenProcess");
}

napi_value Close(const Call& call) {
  if (!::CloseHandle(Handle(call.At(0, "handle")))) throw Failure(GetLastError(), "CloseHandle");
  return UndefinedValue(call.env);
}

}  // namespace sysu
