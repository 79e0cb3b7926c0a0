#include <winsock2.h>

#include <ws2tcpip.h>

#include <iphlpapi.h>
#include <netioapi.h>

#include <memory>

#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/information.h"

namespace sysu {

napi_value InterfaceTable(const Call& call) {
  MIB_IF_TABLE2* table;
  const DWORD error = GetIfTable2(&table);
  if (error != NO_ERROR) throw Failure(error, "GetIfTable2");
  const std::unique_ptr<void, void(WINAPI*)(void*)> freed(table, FreeMibTable);
  return BytesValue(call.env, reinterpret_cast<const char*>(table->Table), table->NumEntries * sizeof *table->Table);
}

napi_value AdapterAddresses(const Call& call) {
  const ULONG flags = GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_DNS_SERVER;
  const Win32Question question = [](void* buffer, ULONG size, ULONG* needed) -> DWORD {
    *needed = size;
    const DWORD error =
        GetAdaptersAddresses(AF_UNSPEC, flags, nullptr, static_cast<IP_ADAPTER_ADDRESSES*>(buffer), needed);
    return error == ERROR_NO_DATA ? NO_ERROR : error;
  };
  return InformationValue(call.env, AskWin32("GetAdaptersAddresses", 16384, question));
}

}  // namespace sysu
