#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/sockio.h>

#include <cerrno>
#include <cstring>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/exports.h"
#include "posix/open_file.h"

namespace sysu {

napi_value InterfaceMedia(const Call& call) {
  const std::string name = Text(call.At(0, "name"));
  ifmediareq request = {};
  if (name.size() >= sizeof request.ifm_name) throw SystemError{ENXIO, "ioctl", name};
  memcpy(request.ifm_name, name.data(), name.size());
  const int descriptor = socket(AF_INET, SOCK_DGRAM, 0);
  const OpenFile socket(descriptor < 0 ? -errno : descriptor);
  if (socket.error() != 0) throw SystemError{socket.error(), "socket", name};
  if (ioctl(socket.descriptor(), SIOCGIFMEDIA, &request) != 0) throw SystemError{errno, "ioctl", name};
  return BytesValue(call.env, reinterpret_cast<const char*>(&request), sizeof request);
}

}  // namespace sysu
