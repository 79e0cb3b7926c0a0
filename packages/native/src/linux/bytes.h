#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>

namespace sysu {

/// One buffer for the contents of many files, one after another: it grows by doubling, never a file at a time. (A
/// std::vector would write zeros over all of it before the kernel does.)
class Bytes {
 public:
  struct Room {
    char* at;
    size_t size;
  };

  /// Where the next bytes go: at least `least` of them fit.
  Room Next(size_t least) {
    if (capacity_ - size_ < least) Widen(std::max(2 * capacity_, size_ + least));
    return {storage_.get() + size_, capacity_ - size_};
  }
  void Grow(size_t count) { size_ += count; }
  void Append(std::string_view text) {
    memcpy(Next(text.size()).at, text.data(), text.size());
    Grow(text.size());
  }
  /// In decimal, and a character behind it.
  void AppendNumber(uint64_t number, char after) {
    char digits[24];
    char* const end = std::to_chars(digits, digits + sizeof digits - 1, number).ptr;
    *end = after;
    Append({digits, static_cast<size_t>(end + 1 - digits)});
  }
  void CutTo(size_t size) { size_ = size; }

  const char* data() const { return storage_.get(); }
  size_t size() const { return size_; }

 private:
  struct Free {
    void operator()(char* storage) const { free(storage); }
  };

  void Widen(size_t capacity) {
    char* wider = static_cast<char*>(realloc(storage_.get(), capacity));
    if (wider == nullptr) throw std::bad_alloc();
    static_cast<void>(storage_.release());
    storage_.reset(wider);
    capacity_ = capacity;
  }

  std::unique_ptr<char, Free> storage_;
  size_t capacity_ = 0;
  size_t size_ = 0;
};

}  // namespace sysu
