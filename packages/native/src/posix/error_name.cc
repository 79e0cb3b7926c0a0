#include "common/error_name.h"

#include <cerrno>
#include <cstring>

namespace sysu {

namespace {

// strerror_r has two signatures: POSIX fills the buffer, glibc returns the text.
[[maybe_unused]] const char* Described(int, const char* buffer) {
  return buffer;
}
[[maybe_unused]] const char* Described(const char* text, const char*) {
  return text;
}

}  // namespace

std::string ErrorName(int number) {
#define NAME(symbol) \
  case symbol:       \
    return #symbol;
  switch (number) {
    NAME(E2BIG)
    NAME(EACCES)
    NAME(EADDRINUSE)
    NAME(EADDRNOTAVAIL)
    NAME(EAFNOSUPPORT)
    NAME(EAGAIN)
    NAME(EALREADY)
    NAME(EBADF)
    NAME(EBADMSG)
    NAME(EBUSY)
    NAME(ECANCELED)
    NAME(ECHILD)
    NAME(ECONNABORTED)
    NAME(ECONNREFUSED)
    NAME(ECONNRESET)
    NAME(EDEADLK)
    NAME(EDESTADDRREQ)
    NAME(EDOM)
    NAME(EDQUOT)
    NAME(EEXIST)
    NAME(EFAULT)
    NAME(EFBIG)
    NAME(EHOSTDOWN)
    NAME(EHOSTUNREACH)
    NAME(EIDRM)
    NAME(EILSEQ)
    NAME(EINPROGRESS)
    NAME(EINTR)
    NAME(EINVAL)
    NAME(EIO)
    NAME(EISCONN)
    NAME(EISDIR)
    NAME(ELOOP)
    NAME(EMFILE)
    NAME(EMLINK)
    NAME(EMSGSIZE)
    NAME(EMULTIHOP)
    NAME(ENAMETOOLONG)
    NAME(ENETDOWN)
    NAME(ENETRESET)
    NAME(ENETUNREACH)
    NAME(ENFILE)
    NAME(ENOBUFS)
    NAME(ENODATA)
    NAME(ENODEV)
    NAME(ENOENT)
    NAME(ENOEXEC)
    NAME(ENOLCK)
    NAME(ENOLINK)
    NAME(ENOMEM)
    NAME(ENOMSG)
    NAME(ENOPROTOOPT)
    NAME(ENOSPC)
    NAME(ENOSYS)
    NAME(ENOTCONN)
    NAME(ENOTDIR)
    NAME(ENOTEMPTY)
    NAME(ENOTSOCK)
    NAME(ENOTSUP)
    NAME(ENOTTY)
    NAME(ENXIO)
    NAME(EOVERFLOW)
    NAME(EPERM)
    NAME(EPIPE)
    NAME(EPROTO)
    NAME(EPROTONOSUPPORT)
    NAME(EPROTOTYPE)
    NAME(ERANGE)
    NAME(EROFS)
    NAME(ESPIPE)
    NAME(ESRCH)
    NAME(ESTALE)
    NAME(ETIMEDOUT)
    NAME(ETXTBSY)
    NAME(EXDEV)
  }
#undef NAME
  return "E" + std::to_string(number);
}

std::string ErrorDescription(int number) {
  char buffer[128] = "";
  return Described(strerror_r(number, buffer, sizeof buffer), buffer);
}

}  // namespace sysu
