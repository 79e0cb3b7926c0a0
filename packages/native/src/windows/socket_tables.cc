#include <winsock2.h>

#include <ws2tcpip.h>

#include <iphlpapi.h>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/exports.h"
#include "windows/information.h"

namespace sysu {

namespace {

ULONG FamilyOf(const Call& call) {
  return Boolean(call.At(0, "six")) ? AF_INET6 : AF_INET;
}

napi_value TableValue(const Call& call, const char* name, const Win32Question& question) {
  const Win32Question sized = [&](void* buffer, ULONG size, ULONG* needed) {
    *needed = size;
    return question(buffer, size, needed);
  };
  const Information table = AskWin32(name, 16384, sized);
  return BytesValue(call.env, table.bytes.data(), table.bytes.size());
}

}  // namespace

napi_value TcpTable(const Call& call) {
  const ULONG family = FamilyOf(call);
  return TableValue(call, "GetExtendedTcpTable", [family](void* buffer, ULONG, ULONG* size) {
    return GetExtendedTcpTable(buffer, size, FALSE, family, TCP_TABLE_OWNER_PID_ALL, 0);
  });
}

napi_value UdpTable(const Call& call) {
  const ULONG family = FamilyOf(call);
  return TableValue(call, "GetExtendedUdpTable", [family](void* buffer, ULONG, ULONG* size) {
    return GetExtendedUdpTable(buffer, size, FALSE, family, UDP_TABLE_OWNER_PID, 0);
  });
}

}  // namespace sysu
