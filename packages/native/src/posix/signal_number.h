#pragma once

#include <signal.h>

#include "common/arguments.h"

namespace sysu {

/// A signal's number; 0 only asks whether the process could be signalled.
inline int Signal(const Argument& argument) {
  return static_cast<int>(Integer(argument, 0, NSIG - 1));
}

}  // namespace sysu
