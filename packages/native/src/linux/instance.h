#pragma once

#include <node_api.h>
#include <sys/types.h>

#include <map>
#include <memory>
#include <set>

#include "posix/open_file.h"

namespace sysu {

/// What one environment, the main thread's or a worker's, has opened and gives back when it ends.
struct Instance {
  static Instance& Of(napi_env env);
  ~Instance();

  /// The files of keepFiles by their descriptors. A job that reads one shares it, so that none is closed meanwhile.
  std::map<int, std::shared_ptr<const OpenFile>> kept;
  /// Children of probeStatfs that were not reaped yet. Their ids stay theirs until then.
  std::set<pid_t> probes;
};

}  // namespace sysu
