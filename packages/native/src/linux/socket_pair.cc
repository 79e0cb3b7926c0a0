#include "posix/socket_pair.h"

#include <sys/socket.h>

#include <cerrno>

#include "common/errors.h"

namespace sysu {

SocketPair ConnectedSockets() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) throw SystemError{errno, "socketpair", {}};
  return {OpenFile(ends[0]), OpenFile(ends[1])};
}

}  // namespace sysu
