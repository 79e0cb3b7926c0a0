#pragma once

#include "posix/open_file.h"

namespace sysu {

struct SocketPair {
  OpenFile ours;
  OpenFile theirs;
};

/// Two sockets that are connected, for a thread to answer on, and that no program inherits. Implemented by each system.
SocketPair ConnectedSockets();

}  // namespace sysu
