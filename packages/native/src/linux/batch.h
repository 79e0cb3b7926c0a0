#pragma once

#include <node_api.h>

#include <cstdint>
#include <vector>

#include "linux/bytes.h"

namespace sysu {

/// What was read of directories, one after another: the Batch of index.ts.
struct Batch {
  Bytes bytes;
  std::vector<int32_t> slots;
  std::vector<int32_t> states;
  std::vector<uint32_t> owners;
  std::vector<double> clocks;
  std::vector<double> times;

  /// Adds the slot of one file: the result of a function of content.h, just called.
  void AddSlot(int32_t length) {
    const size_t start = bytes.size() - (length > 0 ? static_cast<size_t>(length) : 0);
    slots.push_back(static_cast<int32_t>(start));
    slots.push_back(length);
  }

  napi_value Value(napi_env env) const;
};

}  // namespace sysu
