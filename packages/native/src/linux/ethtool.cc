#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

#include "common/arguments.h"
#include "common/values.h"
#include "linux/exports.h"
#include "posix/open_file.h"
#include "posix/retried.h"

namespace sysu {

napi_value EthtoolSettings(const Call& call) {
  const std::string name = Text(call.At(0, "name"));
  ethtool_cmd settings = {};
  settings.cmd = ETHTOOL_GSET;
  ifreq request = {};
  if (name.size() >= sizeof request.ifr_name) throw SystemError{ENODEV, "ioctl", name};
  memcpy(request.ifr_name, name.data(), name.size());
  request.ifr_data = reinterpret_cast<char*>(&settings);
  // A socket of any family passes such an ioctl on to the interface; this one there always is.
  const int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  const OpenFile socket(descriptor < 0 ? -errno : descriptor);
  if (socket.error() != 0) throw SystemError{socket.error(), "socket", name};
  if (Retried([&] { return ioctl(socket.descriptor(), SIOCETHTOOL, &request); }) != 0) {
    throw SystemError{errno, "ioctl", name};
  }
  return BytesValue(call.env, reinterpret_cast<const char*>(&settings), sizeof settings);
}

}  // namespace sysu
