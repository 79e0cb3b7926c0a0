#pragma once

#include <mach/mach.h>

namespace sysu {

/// A right to a Mach port, given back when its scope ends.
class Port {
 public:
  explicit Port(mach_port_t name) : name_(name) {}
  ~Port() { mach_port_deallocate(mach_task_self(), name_); }
  Port(const Port&) = delete;
  Port& operator=(const Port&) = delete;

  mach_port_t name() const { return name_; }

 private:
  mach_port_t name_;
};

}  // namespace sysu
