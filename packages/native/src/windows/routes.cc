#include <winsock2.h>

#include <ws2tcpip.h>

#include <iphlpapi.h>
#include <netioapi.h>

#include <memory>

#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

napi_value RouteTable(const Call& call) {
  MIB_IPFORWARD_TABLE2* table;
  const DWORD error = GetIpForwardTable2(AF_UNSPEC, &table);
  if (error != NO_ERROR) throw Failure(error, "GetIpForwardTable2");
  const std::unique_ptr<void, void(WINAPI*)(void*)> freed(table, FreeMibTable);
  return BytesValue(call.env, reinterpret_cast<const char*>(table->Table), table->NumEntries * sizeof *table->Table);
}

}  // namespace sysu
