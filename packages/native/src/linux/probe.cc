#include <unistd.h>

#include <cerrno>

#include "common/arguments.h"
#include "common/values.h"
#include "linux/exports.h"
#include "linux/instance.h"
#include "linux/probe_child.h"
#include "posix/retried.h"

namespace sysu {

napi_value ProbeStatfs(const Call& call) {
  const std::string path = Text(call.At(0, "path"));
  if (path.empty() || path[0] != '/') throw SystemError{EINVAL, "statfs", path};  // the child works in /
  Instance& instance = Instance::Of(call.env);
  const ProbeChild child = StartProbeChild(path);
  OpenFile answer(child.descriptor);
  instance.probes.insert(child.pid);
  const napi_value probe = ObjectValue(call.env);
  SetProperty(call.env, probe, "descriptor", NumberValue(call.env, child.descriptor));
  SetProperty(call.env, probe, "pid", NumberValue(call.env, child.pid));
  answer.Release();
  return probe;
}

napi_value ReadProbe(const Call& call) {
  const int descriptor = Descriptor(call.At(0, "descriptor"));
  ProbeAnswer answer;
  const ssize_t length = Retried([&] { return read(descriptor, &answer, sizeof answer); });
  if (length < 0 && errno != EAGAIN) throw SystemError{errno, "read", std::to_string(descriptor)};
  if (length != sizeof answer) return NullValue(call.env);
  if (answer.error != 0) throw SystemError{answer.error, "statfs", {}};
  return ArrayValue(call.env, std::vector<double>(answer.figures.begin(), answer.figures.end()));
}

napi_value EndProbe(const Call& call) {
  const pid_t pid = Pid(call.At(0, "pid"));
  Instance& instance = Instance::Of(call.env);
  // A number that is not our child's any more may be another process's by now.
  if (instance.probes.count(pid) == 0) return BooleanValue(call.env, true);
  const bool ended = EndProbeChild(pid);
  if (ended) instance.probes.erase(pid);
  return BooleanValue(call.env, ended);
}

}  // namespace sysu
