#pragma once

#include <windows.h>

#include "common/call.h"

namespace sysu {

/// A handle that JavaScript got from openProcess.
HANDLE Handle(const Argument& argument);

/// An address in a process, or a size: exact up to 2^53, and there are 47 bits.
uintptr_t Address(const Argument& argument);

}  // namespace sysu
