#pragma once

#include <unistd.h>

#include <cerrno>

namespace sysu {

/// A descriptor that is closed when its scope ends, or the -errno that stands for one.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile() { Close(); }
  OpenFile(OpenFile&& other) noexcept : descriptor_(other.Release()) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int descriptor() const { return descriptor_; }
  /// Why it could not be opened, or 0.
  int error() const { return descriptor_ < 0 ? -descriptor_ : 0; }

  void Replace(int descriptor) {
    Close();
    descriptor_ = descriptor;
  }

  /// From here on somebody else closes it.
  int Release() {
    const int descriptor = descriptor_;
    descriptor_ = -EBADF;
    return descriptor;
  }

 private:
  void Close() {
    if (descriptor_ >= 0) close(descriptor_);
  }

  int descriptor_;
};

}  // namespace sysu
