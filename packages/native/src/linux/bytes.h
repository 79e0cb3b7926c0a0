#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <vector>

namespace sysu {

/// One buffer for the contents of many files, one after another: it grows by doubling, never a file at a time.
class Bytes {
 public:
  struct Room {
    char* at;
    size_t size;
  };

  /// Where the next bytes go: at least `least` of them fit.
  Room Next(size_t least) {
    if (storage_.size() - size_ < least) storage_.resize(std::max(2 * storage_.size(), size_ + least));
    return {storage_.data() + size_, storage_.size() - size_};
  }
  void Grow(size_t count) { size_ += count; }
  void CutTo(size_t size) { size_ = size; }
  /// Writes over bytes that are there.
  void Put(size_t at, const void* from, size_t size) { memcpy(storage_.data() + at, from, size); }

  const char* data() const { return storage_.data(); }
  size_t size() const { return size_; }

 private:
  std::vector<char> storage_;
  size_t size_ = 0;
};

}  // namespace sysu
