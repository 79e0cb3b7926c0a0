#include "posix/socket_pair.h"

#include <fcntl.h>
#include <sys/socket.h>

#include <cerrno>

#include "common/errors.h"

namespace sysu {

// No call of macOS opens descriptors that are marked already.
SocketPair ConnectedSockets() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) throw SystemError{errno, "socketpair", {}};
  for (const int end : ends)
    fcntl(end, F_SETFD, FD_CLOEXEC);
  return {OpenFile(ends[0]), OpenFile(ends[1])};
}

}  // namespace sysu
