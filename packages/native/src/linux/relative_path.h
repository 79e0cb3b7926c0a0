#pragma once

#include <string>

#include "common/call.h"

namespace sysu {

/// The path, if it stays below the directory it starts from: not absolute, without empty components and `..`.
/// `.` alone is the directory itself. Throws an ArgumentError under the argument's name otherwise.
std::string RelativePath(const Argument& argument, std::string path);

}  // namespace sysu
