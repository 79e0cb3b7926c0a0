#pragma once

#include <node_api.h>

#include <cstdint>
#include <vector>

#include "common/call.h"
#include "linux/bytes.h"

namespace sysu {

/// What was read of directories, one after another: the Batch of index.ts.
class Batch {
 public:
  /// The slot of a file: what a function of content.h has just appended to the bytes, and returned.
  void AddSlot(int32_t length);
  /// Closes the directory whose slots were added last. `state` is 0 or an errno.
  void AddDirectory(int state, uint32_t user, uint32_t group, double clock, double time);

  /// Whether it ends here: a sweep must not hold every command line of the machine at once.
  bool IsFull() const;

  napi_value Value(napi_env env) const;

  Bytes bytes;

 private:
  std::vector<int32_t> slots_;
  std::vector<int32_t> states_;
  std::vector<uint32_t> owners_;
  std::vector<double> clocks_;
  std::vector<double> times_;
};

/// The argument at which files are cut, when `files` of them are read of each directory.
size_t Limit(const Argument& argument, size_t files);

}  // namespace sysu
