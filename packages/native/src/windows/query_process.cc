#include <windows.h>

#include <winternl.h>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/handle.h"
#include "windows/information.h"

// Of ntdll, and in no header of Microsoft.
extern "C" NTSTATUS NTAPI NtSetInformationProcess(HANDLE process, PROCESSINFOCLASS information, void* buffer,
                                                  ULONG size);

namespace sysu {

napi_value QueryProcess(const Call& call) {
  const HANDLE process = Handle(call.At(0, "process"));
  const auto information = static_cast<PROCESSINFOCLASS>(Integer(call.At(1, "information"), 0, INT32_MAX));
  const auto size = static_cast<ULONG>(Integer(call.At(2, "size"), 1, INT32_MAX));
  const Question question = [process, information](void* buffer, ULONG length, ULONG* needed) {
    return NtQueryInformationProcess(process, information, buffer, length, needed);
  };
  return InformationValue(call.env, Ask("NtQueryInformationProcess", size, question));
}

napi_value SetProcess(const Call& call) {
  const HANDLE process = Handle(call.At(0, "process"));
  const auto information = static_cast<PROCESSINFOCLASS>(Integer(call.At(1, "information"), 0, INT32_MAX));
  std::vector<uint8_t> bytes = Octets(call.At(2, "bytes"));
  const NTSTATUS status = NtSetInformationProcess(process, information, bytes.data(), static_cast<ULONG>(bytes.size()));
  if (status < 0) throw NtFailure(status, "NtSetInformationProcess");
  return UndefinedValue(call.env);
}

}  // namespace sysu
