#include <windows.h>

#include <climits>
#include <vector>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/handle.h"

namespace sysu {

namespace {

constexpr int kCpus = sizeof(DWORD_PTR) * CHAR_BIT;

std::vector<int32_t> NumbersIn(DWORD_PTR set) {
  std::vector<int32_t> cpus;
  for (int cpu = 0; cpu < kCpus; cpu++) {
    if ((set >> cpu & 1) != 0) cpus.push_back(cpu);
  }
  return cpus;
}

DWORD_PTR SetOf(const Argument& argument) {
  DWORD_PTR set = 0;
  for (const int32_t cpu : Integers(argument)) {
    if (cpu < 0 || cpu >= kCpus) {
      throw ArgumentError{ArgumentError::kRange,
                          std::string(argument.name) + " must be numbers of CPUs, not " + std::to_string(cpu)};
    }
    set |= DWORD_PTR{1} << cpu;
  }
  return set;
}

}  // namespace

napi_value GetPriorityClass(const Call& call) {
  const DWORD priority = ::GetPriorityClass(Handle(call.At(0, "process")));
  if (priority == 0) throw Failure(GetLastError(), "GetPriorityClass");
  return NumberValue(call.env, priority);
}

napi_value SetPriorityClass(const Call& call) {
  const HANDLE process = Handle(call.At(0, "process"));
  const auto priority = static_cast<DWORD>(Integer(call.At(1, "priority"), 1, UINT32_MAX));
  if (!::SetPriorityClass(process, priority)) throw Failure(GetLastError(), "SetPriorityClass");
  return UndefinedValue(call.env);
}

napi_value GetAffinity(const Call& call) {
  DWORD_PTR own, all;
  if (!GetProcessAffinityMask(Handle(call.At(0, "process")), &own, &all)) {
    throw Failure(GetLastError(), "GetProcessAffinityMask");
  }
  const napi_value value = ObjectValue(call.env);
  SetProperty(call.env, value, "own", ArrayValue(call.env, NumbersIn(own)));
  SetProperty(call.env, value, "all", ArrayValue(call.env, NumbersIn(all)));
  return value;
}

napi_value SetAffinity(const Call& call) {
  const HANDLE process = Handle(call.At(0, "process"));
  if (!SetProcessAffinityMask(process, SetOf(call.At(1, "cpus")))) {
    throw Failure(GetLastError(), "SetProcessAffinityMask");
  }
  return UndefinedValue(call.env);
}

}  // namespace sysu
