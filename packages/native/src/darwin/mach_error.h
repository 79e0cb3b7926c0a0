#pragma once

#include <mach/kern_return.h>

#include <cerrno>

#include "common/errors.h"

namespace sysu {

/// A Mach call that failed, by the errno that is nearest to its kern_return_t. KERN_FAILURE is how task_for_pid says
/// that we may not.
inline SystemError MachError(kern_return_t result, const char* call, std::string subject) {
  const auto number = [&] {
    switch (result) {
      case KERN_FAILURE:
      case KERN_NO_ACCESS:
      case KERN_PROTECTION_FAILURE:
        return EPERM;
      case KERN_INVALID_ARGUMENT:
        return EINVAL;
      case KERN_RESOURCE_SHORTAGE:
        return ENOMEM;
      default:
        return EIO;
    }
  }();
  return SystemError{number, call, std::move(subject)};
}

}  // namespace sysu
