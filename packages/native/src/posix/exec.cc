#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>

#include "common/arguments.h"
#include "common/values.h"
#include "posix/exports.h"

namespace sysu {

namespace {

struct Limit {
  int resource;
  rlimit limits;
};

/// Triples: a resource, its soft and its hard limit.
std::vector<Limit> Limits(const Argument& argument) {
  const std::vector<double> numbers = Doubles(argument);
  const auto limit = [&](double number) -> rlim_t {
    if (number == INFINITY) return RLIM_INFINITY;
    if (!(number >= 0 && number < 0x1p63 && std::trunc(number) == number)) {
      throw ArgumentError{ArgumentError::kRange, std::string(argument.name) + " must be whole numbers or Infinity"};
    }
    return static_cast<rlim_t>(number);
  };
  if (numbers.size() % 3 != 0) {
    throw ArgumentError{ArgumentError::kRange, std::string(argument.name) + " must be in threes"};
  }
  std::vector<Limit> limits;
  for (size_t i = 0; i < numbers.size(); i += 3) {
    limits.push_back({static_cast<int>(limit(numbers[i])), {limit(numbers[i + 1]), limit(numbers[i + 2])}});
  }
  return limits;
}

sigset_t Signals(const Argument& argument) {
  sigset_t set;
  sigemptyset(&set);
  for (const int32_t signal : Integers(argument)) {
    if (sigaddset(&set, signal) != 0) {
      throw ArgumentError{ArgumentError::kRange,
                          std::string(argument.name) + " must be signals, not " + std::to_string(signal)};
    }
  }
  return set;
}

auto Resource(const Limit& limit) {
  return static_cast<decltype(RLIMIT_CPU)>(limit.resource);
}

/// Limits of the next program. Ours are put back when there is none, as far as that is allowed: we might not even come
/// to say so with the little memory that it was to have.
class Limited {
 public:
  explicit Limited(const std::vector<Limit>& limits) {
    before_.reserve(limits.size());
    for (const Limit& each : limits) {
      Limit before = each;
      if (getrlimit(Resource(each), &before.limits) != 0 || setrlimit(Resource(each), &each.limits) != 0) {
        const SystemError error{errno, "setrlimit", std::to_string(each.resource)};
        PutBack();
        throw error;
      }
      before_.push_back(before);
    }
  }

  ~Limited() { PutBack(); }

  Limited(const Limited&) = delete;
  Limited& operator=(const Limited&) = delete;

 private:
  void PutBack() {
    for (; !before_.empty(); before_.pop_back()) {
      Limit& before = before_.back();
      if (setrlimit(Resource(before), &before.limits) == 0) continue;
      // A hard limit that was lowered stays.
      rlimit now;
      if (getrlimit(Resource(before), &now) != 0) continue;
      now.rlim_cur = std::min(before.limits.rlim_cur, now.rlim_max);
      setrlimit(Resource(before), &now);
    }
  }

  std::vector<Limit> before_;
};

/// What the next program starts with. Ours is put back when there is none.
class Dispositions {
 public:
  Dispositions(const sigset_t& ignored, const sigset_t& blocked) {
    for (int signal = 1; signal < NSIG; signal++) {
      struct sigaction action = {};
      action.sa_handler = sigismember(&ignored, signal) == 1 ? SIG_IGN : SIG_DFL;
      // Fails for those that nobody can ignore, and those that the C library keeps for itself.
      kept_[signal] = sigaction(signal, &action, &before_[signal]) == 0;
    }
    sigprocmask(SIG_SETMASK, &blocked, &blocked_before_);
  }

  ~Dispositions() {
    for (int signal = 1; signal < NSIG; signal++) {
      if (kept_[signal]) sigaction(signal, &before_[signal], nullptr);
    }
    sigprocmask(SIG_SETMASK, &blocked_before_, nullptr);
  }

  Dispositions(const Dispositions&) = delete;
  Dispositions& operator=(const Dispositions&) = delete;

 private:
  bool kept_[NSIG] = {};
  struct sigaction before_[NSIG];
  sigset_t blocked_before_;
};

/// Node.js closes on exec what it was started with, the standard streams too.
void Inherit(const std::vector<int32_t>& descriptors) {
  // Not fcntl: that is of a newer glibc than the addon asks for.
  for (const int descriptor : descriptors)
    ioctl(descriptor, FIONCLEX);
}

}  // namespace

napi_value Exec(const Call& call) {
  std::vector<std::string> words = Texts(call.At(0, "words"));
  const std::vector<int32_t> descriptors = Integers(call.At(1, "descriptors"));
  const std::vector<Limit> limits = Limits(call.At(2, "limits"));
  const sigset_t ignored = Signals(call.At(3, "ignored"));
  const sigset_t blocked = Signals(call.At(4, "blocked"));
  if (words.empty()) throw ArgumentError{ArgumentError::kRange, "words must name a program"};
  std::vector<char*> arguments;
  for (std::string& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  int failure;
  {
    // Last before the exec: with little memory allowed, nothing else might be possible any more.
    const Limited limited(limits);
    const Dispositions dispositions(ignored, blocked);
    Inherit(descriptors);
    execvp(arguments[0], arguments.data());
    failure = errno;
  }
  throw SystemError{failure, "execvp", words[0]};
}

}  // namespace sysu
