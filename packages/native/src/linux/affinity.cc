#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>

#include "common/arguments.h"
#include "common/values.h"
#include "linux/exports.h"

namespace sysu {

namespace {

// A set of CPUs as the kernel has it: CPU n is bit n % 64 of word n / 64, or the same with 32.
using Word = unsigned long;
constexpr size_t kBits = sizeof(Word) * CHAR_BIT;
constexpr int32_t kMostCpus = 1 << 20;  // kernels are built for 8192 at most

std::vector<Word> SetOf(const Argument& argument) {
  const std::vector<int32_t> cpus = Integers(argument);
  std::vector<Word> set(1);
  for (const int32_t cpu : cpus) {
    if (cpu < 0 || cpu >= kMostCpus) {
      throw ArgumentError{ArgumentError::kRange,
                          std::string(argument.name) + " must be numbers of CPUs, not " + std::to_string(cpu)};
    }
    const size_t number = static_cast<size_t>(cpu);
    if (number / kBits >= set.size()) set.resize(number / kBits + 1);
    set[number / kBits] |= Word{1} << number % kBits;
  }
  return set;
}

std::vector<int32_t> NumbersIn(const std::vector<Word>& set) {
  std::vector<int32_t> cpus;
  for (size_t cpu = 0; cpu < set.size() * kBits; cpu++) {
    if ((set[cpu / kBits] >> cpu % kBits & 1) != 0) cpus.push_back(static_cast<int32_t>(cpu));
  }
  return cpus;
}

/// The kernel refuses sets smaller than its own, whose size it does not tell.
std::vector<Word> Affinity(int32_t pid) {
  for (std::vector<Word> set(1024 / kBits);; set.resize(set.size() * 2)) {
    if (syscall(SYS_sched_getaffinity, pid, set.size() * sizeof(Word), set.data()) >= 0) return set;
    if (errno != EINVAL || set.size() * kBits >= kMostCpus) {
      throw SystemError{errno, "sched_getaffinity", std::to_string(pid)};
    }
  }
}

}  // namespace

napi_value GetAffinity(const Call& call) {
  return ArrayValue(call.env, NumbersIn(Affinity(Pid(call.At(0, "pid")))));
}

napi_value SetAffinity(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  const std::vector<Word> set = SetOf(call.At(1, "cpus"));
  if (syscall(SYS_sched_setaffinity, pid, set.size() * sizeof(Word), set.data()) != 0) {
    throw SystemError{errno, "sched_setaffinity", std::to_string(pid)};
  }
  return UndefinedValue(call.env);
}

}  // namespace sysu
