#include <windows.h>

#include <powrprof.h>

#include <vector>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/information.h"
#include "windows/undeclared.h"

// Exported by ntdll since Windows 7; no header declares it.
extern "C" NTSTATUS NTAPI NtQuerySystemInformationEx(SYSTEM_INFORMATION_CLASS information, void* input,
                                                     ULONG inputLength, void* output, ULONG outputLength,
                                                     ULONG* needed);

namespace sysu {

napi_value ActiveProcessors(const Call& call) {
  std::vector<int32_t> counts(GetActiveProcessorGroupCount());
  for (WORD group = 0; group < counts.size(); group++) {
    counts[group] = static_cast<int32_t>(GetActiveProcessorCount(group));
  }
  return ArrayValue(call.env, counts);
}

napi_value QueryProcessorGroup(const Call& call) {
  const auto information = static_cast<SYSTEM_INFORMATION_CLASS>(Integer(call.At(0, "information"), 0, INT32_MAX));
  auto group = static_cast<USHORT>(Integer(call.At(1, "group"), 0, UINT16_MAX));
  const Question question = [&](void* buffer, ULONG length, ULONG* needed) {
    return NtQuerySystemInformationEx(information, &group, sizeof group, buffer, length, needed);
  };
  return InformationValue(call.env, Ask("NtQuerySystemInformationEx", 4096, question));
}

napi_value ProcessorTopology(const Call& call) {
  const Win32Question question = [](void* buffer, ULONG length, ULONG* needed) -> DWORD {
    *needed = length;
    auto* records = static_cast<SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX*>(buffer);
    return GetLogicalProcessorInformationEx(RelationAll, records, needed) ? NO_ERROR : GetLastError();
  };
  return InformationValue(call.env, AskWin32("GetLogicalProcessorInformationEx", 4096, question));
}

napi_value ProcessorPower(const Call& call) {
  std::vector<PROCESSOR_POWER_INFORMATION> processors(GetActiveProcessorCount(ALL_PROCESSOR_GROUPS));
  const auto size = static_cast<ULONG>(SizeOf(processors));
  const LONG status = CallNtPowerInformation(ProcessorInformation, nullptr, 0, processors.data(), size);
  if (status != 0) throw NtFailure(status, "CallNtPowerInformation");
  return BytesValue(call.env, reinterpret_cast<const char*>(processors.data()), size);
}

}  // namespace sysu
