#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/call.h"

namespace sysu {

// Nothing is coerced: napi_get_value_int32 makes 0 of NaN and 1 of 2^32 + 1, and a signal would go to the wrong
// process. What does not fit throws an ArgumentError that shows the value.

/// A whole number within bounds; -0 is none.
int64_t Integer(const Argument& argument, int64_t least, int64_t most);

/// A process id that signals may go to: never 0 or negative, which stand for groups and for everyone.
int32_t Pid(const Argument& argument);

/// An open file descriptor's number.
int32_t Descriptor(const Argument& argument);

bool Boolean(const Argument& argument);

/// A string's bytes for the system: UTF-8, where U+DC80 to U+DCFF stand for bytes that are none (see text.h).
/// One that holds NUL fails with EINVAL, as no system call could take it.
std::string Text(const Argument& argument);

std::vector<std::string> Texts(const Argument& argument);
/// One string of many, joined by NUL: for each of an array's strings Node-API is called five times.
std::vector<std::string> JoinedTexts(const Argument& argument);

/// A copy of an Int32Array.
std::vector<int32_t> Integers(const Argument& argument);

/// A copy of a Float64Array.
std::vector<double> Doubles(const Argument& argument);

/// A copy of a Uint8Array, such as a Buffer.
std::vector<uint8_t> Octets(const Argument& argument);

/// An array of user or group ids.
std::vector<uint32_t> Ids(const Argument& argument);

napi_value Function(const Argument& argument);

}  // namespace sysu
