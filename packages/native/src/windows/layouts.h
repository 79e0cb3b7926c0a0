// clang-format off
// Written by scripts/layouts.mjs from packages/core/src/platform/windows/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(DISK_PERFORMANCE) == 88, "DISK_PERFORMANCE");
static_assert(offsetof(DISK_PERFORMANCE, BytesRead) == 0 && sizeof(((DISK_PERFORMANCE *)0)->BytesRead) == 8, "BytesRead");
static_assert(offsetof(DISK_PERFORMANCE, BytesWritten) == 8 && sizeof(((DISK_PERFORMANCE *)0)->BytesWritten) == 8, "BytesWritten");
static_assert(offsetof(DISK_PERFORMANCE, ReadTime) == 16 && sizeof(((DISK_PERFORMANCE *)0)->ReadTime) == 8, "ReadTime");
static_assert(offsetof(DISK_PERFORMANCE, WriteTime) == 24 && sizeof(((DISK_PERFORMANCE *)0)->WriteTime) == 8, "WriteTime");
static_assert(offsetof(DISK_PERFORMANCE, ReadCount) == 40 && sizeof(((DISK_PERFORMANCE *)0)->ReadCount) == 4, "ReadCount");
static_assert(offsetof(DISK_PERFORMANCE, WriteCount) == 44 && sizeof(((DISK_PERFORMANCE *)0)->WriteCount) == 4, "WriteCount");
static_assert(offsetof(DISK_PERFORMANCE, QueueDepth) == 48 && sizeof(((DISK_PERFORMANCE *)0)->QueueDepth) == 4, "QueueDepth");

static_assert(sizeof(sysu::VolumeInformation) == 528, "sysu::VolumeInformation");
static_assert(offsetof(sysu::VolumeInformation, serialNumber) == 0 && sizeof(((sysu::VolumeInformation *)0)->serialNumber) == 4, "serialNumber");
static_assert(offsetof(sysu::VolumeInformation, flags) == 4 && sizeof(((sysu::VolumeInformation *)0)->flags) == 4, "flags");
static_assert(offsetof(sysu::VolumeInformation, fileSystem) == 8 && sizeof(((sysu::VolumeInformation *)0)->fileSystem) == 520, "fileSystem");

static_assert(sizeof(SYSTEM_POWER_STATUS) == 12, "SYSTEM_POWER_STATUS");
static_assert(offsetof(SYSTEM_POWER_STATUS, ACLineStatus) == 0 && sizeof(((SYSTEM_POWER_STATUS *)0)->ACLineStatus) == 1, "ACLineStatus");
static_assert(offsetof(SYSTEM_POWER_STATUS, BatteryFlag) == 1 && sizeof(((SYSTEM_POWER_STATUS *)0)->BatteryFlag) == 1, "BatteryFlag");
static_assert(offsetof(SYSTEM_POWER_STATUS, BatteryLifePercent) == 2 && sizeof(((SYSTEM_POWER_STATUS *)0)->BatteryLifePercent) == 1, "BatteryLifePercent");
static_assert(offsetof(SYSTEM_POWER_STATUS, BatteryLifeTime) == 4 && sizeof(((SYSTEM_POWER_STATUS *)0)->BatteryLifeTime) == 4, "BatteryLifeTime");

static_assert(sizeof(WTSINFOW) == 216, "WTSINFOW");
static_assert(offsetof(WTSINFOW, WinStationName) == 32 && sizeof(((WTSINFOW *)0)->WinStationName) == 64, "WinStationName");
static_assert(offsetof(WTSINFOW, UserName) == 130 && sizeof(((WTSINFOW *)0)->UserName) == 42, "UserName");
static_assert(offsetof(WTSINFOW, LogonTime) == 200 && sizeof(((WTSINFOW *)0)->LogonTime) == 8, "LogonTime");

static_assert(sizeof(WTS_CLIENT_ADDRESS) == 24, "WTS_CLIENT_ADDRESS");
static_assert(offsetof(WTS_CLIENT_ADDRESS, AddressFamily) == 0 && sizeof(((WTS_CLIENT_ADDRESS *)0)->AddressFamily) == 4, "AddressFamily");
static_assert(offsetof(WTS_CLIENT_ADDRESS, Address) == 4 && sizeof(((WTS_CLIENT_ADDRESS *)0)->Address) == 20, "Address");

static_assert(sizeof(IP_ADAPTER_ADDRESSES_LH) == 448, "IP_ADAPTER_ADDRESSES_LH");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, IfIndex) == 4 && sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->IfIndex) == 4, "IfIndex");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, Next) == 8 && sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->Next) == 8, "Next");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, FirstUnicastAddress) == 24 && sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->FirstUnicastAddress) == 8, "FirstUnicastAddress");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, FriendlyName) == 72 && sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->FriendlyName) == 8, "FriendlyName");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, PhysicalAddress) == 80 && sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->PhysicalAddress) == 8, "PhysicalAddress");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, PhysicalAddressLength) == 88 && sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->PhysicalAddressLength) == 4, "PhysicalAddressLength");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, Flags) == 92 && sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->Flags) == 4, "Flags");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, Ipv6IfIndex) == 108 && sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->Ipv6IfIndex) == 4, "Ipv6IfIndex");

static_assert(sizeof(IP_ADAPTER_UNICAST_ADDRESS_LH) == 64, "IP_ADAPTER_UNICAST_ADDRESS_LH");
static_assert(offsetof(IP_ADAPTER_UNICAST_ADDRESS_LH, Next) == 8 && sizeof(((IP_ADAPTER_UNICAST_ADDRESS_LH *)0)->Next) == 8, "Next");
static_assert(offsetof(IP_ADAPTER_UNICAST_ADDRESS_LH, Address.lpSockaddr) == 16 && sizeof(((IP_ADAPTER_UNICAST_ADDRESS_LH *)0)->Address.lpSockaddr) == 8, "Address.lpSockaddr");
static_assert(offsetof(IP_ADAPTER_UNICAST_ADDRESS_LH, OnLinkPrefixLength) == 56 && sizeof(((IP_ADAPTER_UNICAST_ADDRESS_LH *)0)->OnLinkPrefixLength) == 1, "OnLinkPrefixLength");

static_assert(sizeof(MIB_IF_ROW2) == 1352, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, InterfaceIndex) == 8 && sizeof(((MIB_IF_ROW2 *)0)->InterfaceIndex) == 4, "InterfaceIndex");
static_assert(offsetof(MIB_IF_ROW2, Type) == 1128 && sizeof(((MIB_IF_ROW2 *)0)->Type) == 4, "Type");
static_assert(offsetof(MIB_IF_ROW2, AccessType) == 1144 && sizeof(((MIB_IF_ROW2 *)0)->AccessType) == 4, "AccessType");
static_assert(offsetof(MIB_IF_ROW2, OperStatus) == 1156 && sizeof(((MIB_IF_ROW2 *)0)->OperStatus) == 4, "OperStatus");
static_assert(offsetof(MIB_IF_ROW2, AdminStatus) == 1160 && sizeof(((MIB_IF_ROW2 *)0)->AdminStatus) == 4, "AdminStatus");
static_assert(offsetof(MIB_IF_ROW2, Mtu) == 1124 && sizeof(((MIB_IF_ROW2 *)0)->Mtu) == 4, "Mtu");
static_assert(offsetof(MIB_IF_ROW2, TransmitLinkSpeed) == 1192 && sizeof(((MIB_IF_ROW2 *)0)->TransmitLinkSpeed) == 8, "TransmitLinkSpeed");
static_assert(offsetof(MIB_IF_ROW2, InOctets) == 1208 && sizeof(((MIB_IF_ROW2 *)0)->InOctets) == 8, "InOctets");
static_assert(offsetof(MIB_IF_ROW2, InUcastPkts) == 1216 && sizeof(((MIB_IF_ROW2 *)0)->InUcastPkts) == 8, "InUcastPkts");
static_assert(offsetof(MIB_IF_ROW2, InNUcastPkts) == 1224 && sizeof(((MIB_IF_ROW2 *)0)->InNUcastPkts) == 8, "InNUcastPkts");
static_assert(offsetof(MIB_IF_ROW2, InDiscards) == 1232 && sizeof(((MIB_IF_ROW2 *)0)->InDiscards) == 8, "InDiscards");
static_assert(offsetof(MIB_IF_ROW2, InErrors) == 1240 && sizeof(((MIB_IF_ROW2 *)0)->InErrors) == 8, "InErrors");
static_assert(offsetof(MIB_IF_ROW2, OutOctets) == 1280 && sizeof(((MIB_IF_ROW2 *)0)->OutOctets) == 8, "OutOctets");
static_assert(offsetof(MIB_IF_ROW2, OutUcastPkts) == 1288 && sizeof(((MIB_IF_ROW2 *)0)->OutUcastPkts) == 8, "OutUcastPkts");
static_assert(offsetof(MIB_IF_ROW2, OutNUcastPkts) == 1296 && sizeof(((MIB_IF_ROW2 *)0)->OutNUcastPkts) == 8, "OutNUcastPkts");
static_assert(offsetof(MIB_IF_ROW2, OutDiscards) == 1304 && sizeof(((MIB_IF_ROW2 *)0)->OutDiscards) == 8, "OutDiscards");
static_assert(offsetof(MIB_IF_ROW2, OutErrors) == 1312 && sizeof(((MIB_IF_ROW2 *)0)->OutErrors) == 8, "OutErrors");

static_assert(sizeof(MIB_IPFORWARD_ROW2) == 104, "MIB_IPFORWARD_ROW2");
static_assert(offsetof(MIB_IPFORWARD_ROW2, InterfaceIndex) == 8 && sizeof(((MIB_IPFORWARD_ROW2 *)0)->InterfaceIndex) == 4, "InterfaceIndex");
static_assert(offsetof(MIB_IPFORWARD_ROW2, DestinationPrefix.Prefix) == 12 && sizeof(((MIB_IPFORWARD_ROW2 *)0)->DestinationPrefix.Prefix) == 28, "DestinationPrefix.Prefix");
static_assert(offsetof(MIB_IPFORWARD_ROW2, DestinationPrefix.PrefixLength) == 40 && sizeof(((MIB_IPFORWARD_ROW2 *)0)->DestinationPrefix.PrefixLength) == 1, "DestinationPrefix.PrefixLength");
static_assert(offsetof(MIB_IPFORWARD_ROW2, NextHop) == 44 && sizeof(((MIB_IPFORWARD_ROW2 *)0)->NextHop) == 28, "NextHop");
static_assert(offsetof(MIB_IPFORWARD_ROW2, Metric) == 84 && sizeof(((MIB_IPFORWARD_ROW2 *)0)->Metric) == 4, "Metric");

static_assert(sizeof(sockaddr_in) == 16, "sockaddr_in");
static_assert(offsetof(sockaddr_in, sin_family) == 0 && sizeof(((sockaddr_in *)0)->sin_family) == 2, "sin_family");
static_assert(offsetof(sockaddr_in, sin_addr) == 4 && sizeof(((sockaddr_in *)0)->sin_addr) == 4, "sin_addr");

static_assert(sizeof(sockaddr_in6) == 28, "sockaddr_in6");
static_assert(offsetof(sockaddr_in6, sin6_family) == 0 && sizeof(((sockaddr_in6 *)0)->sin6_family) == 2, "sin6_family");
static_assert(offsetof(sockaddr_in6, sin6_addr) == 8 && sizeof(((sockaddr_in6 *)0)->sin6_addr) == 16, "sin6_addr");

static_assert(sizeof(PERFORMANCE_INFORMATION) == 104, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, CommitTotal) == 8 && sizeof(((PERFORMANCE_INFORMATION *)0)->CommitTotal) == 8, "CommitTotal");
static_assert(offsetof(PERFORMANCE_INFORMATION, CommitLimit) == 16 && sizeof(((PERFORMANCE_INFORMATION *)0)->CommitLimit) == 8, "CommitLimit");
static_assert(offsetof(PERFORMANCE_INFORMATION, CommitPeak) == 24 && sizeof(((PERFORMANCE_INFORMATION *)0)->CommitPeak) == 8, "CommitPeak");
static_assert(offsetof(PERFORMANCE_INFORMATION, PhysicalTotal) == 32 && sizeof(((PERFORMANCE_INFORMATION *)0)->PhysicalTotal) == 8, "PhysicalTotal");
static_assert(offsetof(PERFORMANCE_INFORMATION, PhysicalAvailable) == 40 && sizeof(((PERFORMANCE_INFORMATION *)0)->PhysicalAvailable) == 8, "PhysicalAvailable");
static_assert(offsetof(PERFORMANCE_INFORMATION, SystemCache) == 48 && sizeof(((PERFORMANCE_INFORMATION *)0)->SystemCache) == 8, "SystemCache");
static_assert(offsetof(PERFORMANCE_INFORMATION, KernelTotal) == 56 && sizeof(((PERFORMANCE_INFORMATION *)0)->KernelTotal) == 8, "KernelTotal");
static_assert(offsetof(PERFORMANCE_INFORMATION, KernelPaged) == 64 && sizeof(((PERFORMANCE_INFORMATION *)0)->KernelPaged) == 8, "KernelPaged");
static_assert(offsetof(PERFORMANCE_INFORMATION, KernelNonpaged) == 72 && sizeof(((PERFORMANCE_INFORMATION *)0)->KernelNonpaged) == 8, "KernelNonpaged");
static_assert(offsetof(PERFORMANCE_INFORMATION, PageSize) == 80 && sizeof(((PERFORMANCE_INFORMATION *)0)->PageSize) == 8, "PageSize");

static_assert(sizeof(KERNEL_USER_TIMES) == 32, "KERNEL_USER_TIMES");
static_assert(offsetof(KERNEL_USER_TIMES, CreateTime) == 0 && sizeof(((KERNEL_USER_TIMES *)0)->CreateTime) == 8, "CreateTime");

static_assert(sizeof(MEMORY_BASIC_INFORMATION) == 48, "MEMORY_BASIC_INFORMATION");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, BaseAddress) == 0 && sizeof(((MEMORY_BASIC_INFORMATION *)0)->BaseAddress) == 8, "BaseAddress");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, RegionSize) == 24 && sizeof(((MEMORY_BASIC_INFORMATION *)0)->RegionSize) == 8, "RegionSize");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, State) == 32 && sizeof(((MEMORY_BASIC_INFORMATION *)0)->State) == 4, "State");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, Protect) == 36 && sizeof(((MEMORY_BASIC_INFORMATION *)0)->Protect) == 4, "Protect");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, Type) == 40 && sizeof(((MEMORY_BASIC_INFORMATION *)0)->Type) == 4, "Type");

static_assert(sizeof(PROCESS_BASIC_INFORMATION) == 48, "PROCESS_BASIC_INFORMATION");
static_assert(offsetof(PROCESS_BASIC_INFORMATION, PebBaseAddress) == 8 && sizeof(((PROCESS_BASIC_INFORMATION *)0)->PebBaseAddress) == 8, "PebBaseAddress");

static_assert(sizeof(SYSTEM_PROCESS_INFORMATION) == 256, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, NextEntryOffset) == 0 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->NextEntryOffset) == 4, "NextEntryOffset");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, NumberOfThreads) == 4 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->NumberOfThreads) == 4, "NumberOfThreads");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, Reserved[0]) == 8 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->Reserved[0]) == 8, "Reserved[0]");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, Reserved[1]) == 16 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->Reserved[1]) == 8, "Reserved[1]");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, CreateTime) == 32 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->CreateTime) == 8, "CreateTime");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, UserTime) == 40 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->UserTime) == 8, "UserTime");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, KernelTime) == 48 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->KernelTime) == 8, "KernelTime");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, ImageName.Length) == 56 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->ImageName.Length) == 2, "ImageName.Length");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, ImageName.Buffer) == 64 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->ImageName.Buffer) == 8, "ImageName.Buffer");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, BasePriority) == 72 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->BasePriority) == 4, "BasePriority");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, UniqueProcessId) == 80 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->UniqueProcessId) == 8, "UniqueProcessId");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, InheritedFromUniqueProcessId) == 88 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->InheritedFromUniqueProcessId) == 8, "InheritedFromUniqueProcessId");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, HandleCount) == 96 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->HandleCount) == 4, "HandleCount");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, SessionId) == 100 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->SessionId) == 4, "SessionId");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.PageFaultCount) == 128 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.PageFaultCount) == 4, "VirtualMemoryCounters.PageFaultCount");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.PeakWorkingSetSize) == 136 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.PeakWorkingSetSize) == 8, "VirtualMemoryCounters.PeakWorkingSetSize");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.WorkingSetSize) == 144 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.WorkingSetSize) == 8, "VirtualMemoryCounters.WorkingSetSize");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.PagefileUsage) == 184 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.PagefileUsage) == 8, "VirtualMemoryCounters.PagefileUsage");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.PeakPagefileUsage) == 192 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.PeakPagefileUsage) == 8, "VirtualMemoryCounters.PeakPagefileUsage");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.ReadOperationCount) == 208 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.ReadOperationCount) == 8, "IoCounters.ReadOperationCount");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.WriteOperationCount) == 216 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.WriteOperationCount) == 8, "IoCounters.WriteOperationCount");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.ReadTransferCount) == 232 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.ReadTransferCount) == 8, "IoCounters.ReadTransferCount");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.WriteTransferCount) == 240 && sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.WriteTransferCount) == 8, "IoCounters.WriteTransferCount");

static_assert(sizeof(SYSTEM_THREADS) == 80, "SYSTEM_THREADS");
static_assert(offsetof(SYSTEM_THREADS, KernelTime) == 0 && sizeof(((SYSTEM_THREADS *)0)->KernelTime) == 8, "KernelTime");
static_assert(offsetof(SYSTEM_THREADS, UserTime) == 8 && sizeof(((SYSTEM_THREADS *)0)->UserTime) == 8, "UserTime");
static_assert(offsetof(SYSTEM_THREADS, CreateTime) == 16 && sizeof(((SYSTEM_THREADS *)0)->CreateTime) == 8, "CreateTime");
static_assert(offsetof(SYSTEM_THREADS, ClientId.UniqueThread) == 48 && sizeof(((SYSTEM_THREADS *)0)->ClientId.UniqueThread) == 8, "ClientId.UniqueThread");
static_assert(offsetof(SYSTEM_THREADS, Priority) == 56 && sizeof(((SYSTEM_THREADS *)0)->Priority) == 4, "Priority");
static_assert(offsetof(SYSTEM_THREADS, ContextSwitchCount) == 64 && sizeof(((SYSTEM_THREADS *)0)->ContextSwitchCount) == 4, "ContextSwitchCount");
static_assert(offsetof(SYSTEM_THREADS, State) == 68 && sizeof(((SYSTEM_THREADS *)0)->State) == 4, "State");
static_assert(offsetof(SYSTEM_THREADS, WaitReason) == 72 && sizeof(((SYSTEM_THREADS *)0)->WaitReason) == 4, "WaitReason");

static_assert(sizeof(UNICODE_STRING) == 16, "UNICODE_STRING");
static_assert(offsetof(UNICODE_STRING, Length) == 0 && sizeof(((UNICODE_STRING *)0)->Length) == 2, "Length");
static_assert(offsetof(UNICODE_STRING, Buffer) == 8 && sizeof(((UNICODE_STRING *)0)->Buffer) == 8, "Buffer");

static_assert(sizeof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX) == 80, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, Relationship) == 0 && sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->Relationship) == 4, "Relationship");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, Size) == 4 && sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->Size) == 4, "Size");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, NumaNode.NodeNumber) == 8 && sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->NumaNode.NodeNumber) == 4, "NumaNode.NodeNumber");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, NumaNode.GroupMask.Mask) == 32 && sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->NumaNode.GroupMask.Mask) == 8, "NumaNode.GroupMask.Mask");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, NumaNode.GroupMask.Group) == 40 && sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->NumaNode.GroupMask.Group) == 2, "NumaNode.GroupMask.Group");

static_assert(sizeof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION) == 48, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, IdleTime) == 0 && sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->IdleTime) == 8, "IdleTime");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, KernelTime) == 8 && sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->KernelTime) == 8, "KernelTime");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, UserTime) == 16 && sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->UserTime) == 8, "UserTime");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, Reserved1[0]) == 24 && sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->Reserved1[0]) == 8, "Reserved1[0]");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, Reserved1[1]) == 32 && sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->Reserved1[1]) == 8, "Reserved1[1]");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, Reserved2) == 40 && sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->Reserved2) == 4, "Reserved2");

static_assert(sizeof(ENUM_SERVICE_STATUS_PROCESSW) == 56, "ENUM_SERVICE_STATUS_PROCESSW");
static_assert(offsetof(ENUM_SERVICE_STATUS_PROCESSW, lpServiceName) == 0 && sizeof(((ENUM_SERVICE_STATUS_PROCESSW *)0)->lpServiceName) == 8, "lpServiceName");
static_assert(offsetof(ENUM_SERVICE_STATUS_PROCESSW, lpDisplayName) == 8 && sizeof(((ENUM_SERVICE_STATUS_PROCESSW *)0)->lpDisplayName) == 8, "lpDisplayName");

static_assert(sizeof(QUERY_SERVICE_CONFIGW) == 64, "QUERY_SERVICE_CONFIGW");
static_assert(offsetof(QUERY_SERVICE_CONFIGW, dwStartType) == 4 && sizeof(((QUERY_SERVICE_CONFIGW *)0)->dwStartType) == 4, "dwStartType");
static_assert(offsetof(QUERY_SERVICE_CONFIGW, lpBinaryPathName) == 16 && sizeof(((QUERY_SERVICE_CONFIGW *)0)->lpBinaryPathName) == 8, "lpBinaryPathName");
static_assert(offsetof(QUERY_SERVICE_CONFIGW, lpServiceStartName) == 48 && sizeof(((QUERY_SERVICE_CONFIGW *)0)->lpServiceStartName) == 8, "lpServiceStartName");
static_assert(offsetof(QUERY_SERVICE_CONFIGW, lpDisplayName) == 56 && sizeof(((QUERY_SERVICE_CONFIGW *)0)->lpDisplayName) == 8, "lpDisplayName");

static_assert(sizeof(SERVICE_DESCRIPTIONW) == 8, "SERVICE_DESCRIPTIONW");
static_assert(offsetof(SERVICE_DESCRIPTIONW, lpDescription) == 0 && sizeof(((SERVICE_DESCRIPTIONW *)0)->lpDescription) == 8, "lpDescription");

static_assert(sizeof(SERVICE_STATUS_PROCESS) == 36, "SERVICE_STATUS_PROCESS");
static_assert(offsetof(SERVICE_STATUS_PROCESS, dwCurrentState) == 4 && sizeof(((SERVICE_STATUS_PROCESS *)0)->dwCurrentState) == 4, "dwCurrentState");
static_assert(offsetof(SERVICE_STATUS_PROCESS, dwProcessId) == 28 && sizeof(((SERVICE_STATUS_PROCESS *)0)->dwProcessId) == 4, "dwProcessId");

static_assert(sizeof(MIB_TCP6ROW_OWNER_PID) == 56, "MIB_TCP6ROW_OWNER_PID");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, ucLocalAddr) == 0 && sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->ucLocalAddr) == 16, "ucLocalAddr");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, dwLocalPort) == 20 && sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->dwLocalPort) == 4, "dwLocalPort");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, ucRemoteAddr) == 24 && sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->ucRemoteAddr) == 16, "ucRemoteAddr");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, dwRemotePort) == 44 && sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->dwRemotePort) == 4, "dwRemotePort");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, dwState) == 48 && sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->dwState) == 4, "dwState");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, dwOwningPid) == 52 && sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->dwOwningPid) == 4, "dwOwningPid");

static_assert(sizeof(MIB_TCPROW_OWNER_PID) == 24, "MIB_TCPROW_OWNER_PID");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwState) == 0 && sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwState) == 4, "dwState");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwLocalAddr) == 4 && sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwLocalAddr) == 4, "dwLocalAddr");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwLocalPort) == 8 && sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwLocalPort) == 4, "dwLocalPort");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwRemoteAddr) == 12 && sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwRemoteAddr) == 4, "dwRemoteAddr");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwRemotePort) == 16 && sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwRemotePort) == 4, "dwRemotePort");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwOwningPid) == 20 && sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwOwningPid) == 4, "dwOwningPid");

static_assert(sizeof(MIB_UDP6ROW_OWNER_PID) == 28, "MIB_UDP6ROW_OWNER_PID");
static_assert(offsetof(MIB_UDP6ROW_OWNER_PID, ucLocalAddr) == 0 && sizeof(((MIB_UDP6ROW_OWNER_PID *)0)->ucLocalAddr) == 16, "ucLocalAddr");
static_assert(offsetof(MIB_UDP6ROW_OWNER_PID, dwLocalPort) == 20 && sizeof(((MIB_UDP6ROW_OWNER_PID *)0)->dwLocalPort) == 4, "dwLocalPort");
static_assert(offsetof(MIB_UDP6ROW_OWNER_PID, dwOwningPid) == 24 && sizeof(((MIB_UDP6ROW_OWNER_PID *)0)->dwOwningPid) == 4, "dwOwningPid");

static_assert(sizeof(MIB_UDPROW_OWNER_PID) == 12, "MIB_UDPROW_OWNER_PID");
static_assert(offsetof(MIB_UDPROW_OWNER_PID, dwLocalAddr) == 0 && sizeof(((MIB_UDPROW_OWNER_PID *)0)->dwLocalAddr) == 4, "dwLocalAddr");
static_assert(offsetof(MIB_UDPROW_OWNER_PID, dwLocalPort) == 4 && sizeof(((MIB_UDPROW_OWNER_PID *)0)->dwLocalPort) == 4, "dwLocalPort");
static_assert(offsetof(MIB_UDPROW_OWNER_PID, dwOwningPid) == 8 && sizeof(((MIB_UDPROW_OWNER_PID *)0)->dwOwningPid) == 4, "dwOwningPid");

static_assert(sizeof(EXTENDED_HANDLE_ENTRY) == 40, "EXTENDED_HANDLE_ENTRY");
static_assert(offsetof(EXTENDED_HANDLE_ENTRY, UniqueProcessId) == 8 && sizeof(((EXTENDED_HANDLE_ENTRY *)0)->UniqueProcessId) == 8, "UniqueProcessId");
static_assert(offsetof(EXTENDED_HANDLE_ENTRY, HandleValue) == 16 && sizeof(((EXTENDED_HANDLE_ENTRY *)0)->HandleValue) == 8, "HandleValue");
static_assert(offsetof(EXTENDED_HANDLE_ENTRY, GrantedAccess) == 24 && sizeof(((EXTENDED_HANDLE_ENTRY *)0)->GrantedAccess) == 4, "GrantedAccess");

static_assert(sizeof(PAGE_FILE) == 32, "PAGE_FILE");
static_assert(offsetof(PAGE_FILE, NextEntryOffset) == 0 && sizeof(((PAGE_FILE *)0)->NextEntryOffset) == 4, "NextEntryOffset");
static_assert(offsetof(PAGE_FILE, TotalSize) == 4 && sizeof(((PAGE_FILE *)0)->TotalSize) == 4, "TotalSize");
static_assert(offsetof(PAGE_FILE, TotalInUse) == 8 && sizeof(((PAGE_FILE *)0)->TotalInUse) == 4, "TotalInUse");

static_assert(sizeof(PERFORMANCE_COUNTERS) == 312, "PERFORMANCE_COUNTERS");
static_assert(offsetof(PERFORMANCE_COUNTERS, PagefilePagesWritten) == 96 && sizeof(((PERFORMANCE_COUNTERS *)0)->PagefilePagesWritten) == 4, "PagefilePagesWritten");
static_assert(offsetof(PERFORMANCE_COUNTERS, ContextSwitches) == 296 && sizeof(((PERFORMANCE_COUNTERS *)0)->ContextSwitches) == 4, "ContextSwitches");
static_assert(offsetof(PERFORMANCE_COUNTERS, SystemCalls) == 308 && sizeof(((PERFORMANCE_COUNTERS *)0)->SystemCalls) == 4, "SystemCalls");

static_assert(sizeof(PROCESSOR_POWER_INFORMATION) == 24, "PROCESSOR_POWER_INFORMATION");
static_assert(offsetof(PROCESSOR_POWER_INFORMATION, MaxMhz) == 4 && sizeof(((PROCESSOR_POWER_INFORMATION *)0)->MaxMhz) == 4, "MaxMhz");
static_assert(offsetof(PROCESSOR_POWER_INFORMATION, CurrentMhz) == 8 && sizeof(((PROCESSOR_POWER_INFORMATION *)0)->CurrentMhz) == 4, "CurrentMhz");

static_assert(sizeof(PROCESS_HANDLE_ENTRY) == 40, "PROCESS_HANDLE_ENTRY");
static_assert(offsetof(PROCESS_HANDLE_ENTRY, HandleValue) == 0 && sizeof(((PROCESS_HANDLE_ENTRY *)0)->HandleValue) == 8, "HandleValue");
static_assert(offsetof(PROCESS_HANDLE_ENTRY, GrantedAccess) == 24 && sizeof(((PROCESS_HANDLE_ENTRY *)0)->GrantedAccess) == 4, "GrantedAccess");

static_assert(sizeof(PROCESS_PARAMETERS) == 1016, "PROCESS_PARAMETERS");
static_assert(offsetof(PROCESS_PARAMETERS, CurrentDirectory.Length) == 56 && sizeof(((PROCESS_PARAMETERS *)0)->CurrentDirectory.Length) == 2, "CurrentDirectory.Length");
static_assert(offsetof(PROCESS_PARAMETERS, CurrentDirectory.Buffer) == 64 && sizeof(((PROCESS_PARAMETERS *)0)->CurrentDirectory.Buffer) == 8, "CurrentDirectory.Buffer");
static_assert(offsetof(PROCESS_PARAMETERS, CommandLine.Length) == 112 && sizeof(((PROCESS_PARAMETERS *)0)->CommandLine.Length) == 2, "CommandLine.Length");
static_assert(offsetof(PROCESS_PARAMETERS, CommandLine.Buffer) == 120 && sizeof(((PROCESS_PARAMETERS *)0)->CommandLine.Buffer) == 8, "CommandLine.Buffer");
static_assert(offsetof(PROCESS_PARAMETERS, Environment) == 128 && sizeof(((PROCESS_PARAMETERS *)0)->Environment) == 8, "Environment");
static_assert(offsetof(PROCESS_PARAMETERS, EnvironmentSize) == 1008 && sizeof(((PROCESS_PARAMETERS *)0)->EnvironmentSize) == 8, "EnvironmentSize");

static_assert(sizeof(TIME_OF_DAY) == 48, "TIME_OF_DAY");
static_assert(offsetof(TIME_OF_DAY, BootTime) == 0 && sizeof(((TIME_OF_DAY *)0)->BootTime) == 8, "BootTime");
