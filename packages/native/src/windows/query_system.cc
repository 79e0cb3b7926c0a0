#include <windows.h>

#include <winternl.h>

#include "common/arguments.h"
#include "windows/exports.h"
#include "windows/information.h"

namespace sysu {

napi_value QuerySystem(const Call& call) {
  const auto information = static_cast<SYSTEM_INFORMATION_CLASS>(Integer(call.At(0, "information"), 0, INT32_MAX));
  const auto size = static_cast<ULONG>(Integer(call.At(1, "size"), 1, INT32_MAX));
  const Question question = [information](void* buffer, ULONG length, ULONG* needed) {
    return NtQuerySystemInformation(information, buffer, length, needed);
  };
  return InformationValue(call.env, Ask("NtQuerySystemInformation", size, question));
}

}  // namespace sysu
