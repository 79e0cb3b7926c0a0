#include "windows/error.h"

#include <winternl.h>

#include <cerrno>
#include <cstring>

#include "common/error_name.h"

namespace sysu {

namespace {

/// The errno that says the same, so that a code means one thing on every system; EIO for those that nobody asks about.
int ErrnoOf(DWORD error) {
  switch (error) {
    case ERROR_ACCESS_DENIED:
    case ERROR_PRIVILEGE_NOT_HELD:
      return EACCES;
    case ERROR_INVALID_PARAMETER:
      return EINVAL;
    case ERROR_INVALID_HANDLE:
      return EBADF;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_NOT_FOUND:
    case ERROR_SERVICE_DOES_NOT_EXIST:
    case ERROR_NONE_MAPPED:
      return ENOENT;
    case ERROR_INVALID_FUNCTION:
    case ERROR_CALL_NOT_IMPLEMENTED:
    case ERROR_NOT_SUPPORTED:
    case ERROR_INVALID_LEVEL:
    case ERROR_PROC_NOT_FOUND:
      return ENOSYS;
    case ERROR_DIRECTORY:
      return ENOTDIR;
    case ERROR_NOT_ENOUGH_MEMORY:
    case ERROR_OUTOFMEMORY:
    case ERROR_NO_SYSTEM_RESOURCES:
      return ENOMEM;
    case ERROR_PARTIAL_COPY:
    case ERROR_NOACCESS:
      return EFAULT;
    default:
      return EIO;
  }
}

}  // namespace

SystemError Failure(DWORD error, const char* call) {
  return {ErrnoOf(error), call, "Windows error " + std::to_string(error)};
}

SystemError NtFailure(LONG status, const char* call) {
  return Failure(RtlNtStatusToDosError(status), call);
}

std::string ErrorName(int number) {
  switch (number) {
    case EACCES:
      return "EACCES";
    case EBADF:
      return "EBADF";
    case EFAULT:
      return "EFAULT";
    case EINVAL:
      return "EINVAL";
    case EIO:
      return "EIO";
    case ENOENT:
      return "ENOENT";
    case ENOMEM:
      return "ENOMEM";
    case ENOSYS:
      return "ENOSYS";
    case ENOTDIR:
      return "ENOTDIR";
    case ESRCH:
      return "ESRCH";
    default:
      return "E" + std::to_string(number);
  }
}

std::string ErrorDescription(int number) {
  return strerror(number);
}

}  // namespace sysu
