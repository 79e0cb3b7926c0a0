#pragma once

#include <sys/types.h>

#include <string>

#include "linux/statfs_figures.h"

namespace sysu {

// A process of its own for one statfs(2): on a dead mount the call hangs, and a thread that hangs in it could not be
// killed, nor could the process that has the thread end.

struct ProbeChild {
  pid_t pid;
  /// The end of a pipe at which its answer arrives.
  int descriptor;
};

/// Starts it. Throws a SystemError when that is not possible.
ProbeChild StartProbeChild(const std::string& path);

/// What the child writes into the pipe.
struct ProbeAnswer {
  int error;
  StatfsFigures figures;
};

/// Kills the child. True when it is gone and was reaped, false while it hangs in the kernel.
bool EndProbeChild(pid_t pid);

}  // namespace sysu
