#pragma once

#include <cstddef>
#include <memory>

namespace sysu {

constexpr size_t kMostBytes = 64 << 20;

/// Room for an answer of the kernel. Not set to zero: of a large one mostly little is used.
inline std::unique_ptr<char[]> Room(size_t size) {
  return std::unique_ptr<char[]>(new char[size]);
}

}  // namespace sysu
