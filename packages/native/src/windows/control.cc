#include <windows.h>

#include <winternl.h>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/handle.h"

// Of ntdll, and in no header of Windows.
extern "C" NTSTATUS NTAPI NtSuspendProcess(HANDLE process);
extern "C" NTSTATUS NTAPI NtResumeProcess(HANDLE process);

namespace sysu {

napi_value TerminateProcess(const Call& call) {
  const HANDLE process = Handle(call.At(0, "process"));
  const auto code = static_cast<UINT>(Integer(call.At(1, "code"), 0, UINT32_MAX));
  if (!::TerminateProcess(process, code)) throw Failure(GetLastError(), "TerminateProcess");
  return UndefinedValue(call.env);
}

napi_value SuspendProcess(const Call& call) {
  const NTSTATUS status = NtSuspendProcess(Handle(call.At(0, "process")));
  if (status < 0) throw NtFailure(status, "NtSuspendProcess");
  return UndefinedValue(call.env);
}

napi_value ResumeProcess(const Call& call) {
  const NTSTATUS status = NtResumeProcess(Handle(call.At(0, "process")));
  if (status < 0) throw NtFailure(status, "NtResumeProcess");
  return UndefinedValue(call.env);
}

napi_value SendConsoleEvent(const Call& call) {
  const auto event = static_cast<DWORD>(Integer(call.At(0, "event"), CTRL_C_EVENT, CTRL_BREAK_EVENT));
  const auto group = static_cast<DWORD>(Integer(call.At(1, "group"), 0, UINT32_MAX));
  if (!GenerateConsoleCtrlEvent(event, group)) throw Failure(GetLastError(), "GenerateConsoleCtrlEvent");
  return UndefinedValue(call.env);
}

}  // namespace sysu
