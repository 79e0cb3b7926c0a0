// Written by scripts/layouts.mjs from packages/core/src/platform/windows/layouts*.ts. To be included below what declares
// these structs.
// clang-format off
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(DISK_PERFORMANCE) == 88, "DISK_PERFORMANCE");
static_assert(offsetof(DISK_PERFORMANCE, BytesRead) == 0, "DISK_PERFORMANCE");
static_assert(sizeof(((DISK_PERFORMANCE *)0)->BytesRead) == 8, "DISK_PERFORMANCE");
static_assert(offsetof(DISK_PERFORMANCE, BytesWritten) == 8, "DISK_PERFORMANCE");
static_assert(sizeof(((DISK_PERFORMANCE *)0)->BytesWritten) == 8, "DISK_PERFORMANCE");
static_assert(offsetof(DISK_PERFORMANCE, ReadTime) == 16, "DISK_PERFORMANCE");
static_assert(sizeof(((DISK_PERFORMANCE *)0)->ReadTime) == 8, "DISK_PERFORMANCE");
static_assert(offsetof(DISK_PERFORMANCE, WriteTime) == 24, "DISK_PERFORMANCE");
static_assert(sizeof(((DISK_PERFORMANCE *)0)->WriteTime) == 8, "DISK_PERFORMANCE");
static_assert(offsetof(DISK_PERFORMANCE, ReadCount) == 40, "DISK_PERFORMANCE");
static_assert(sizeof(((DISK_PERFORMANCE *)0)->ReadCount) == 4, "DISK_PERFORMANCE");
static_assert(offsetof(DISK_PERFORMANCE, WriteCount) == 44, "DISK_PERFORMANCE");
static_assert(sizeof(((DISK_PERFORMANCE *)0)->WriteCount) == 4, "DISK_PERFORMANCE");
static_assert(offsetof(DISK_PERFORMANCE, QueueDepth) == 48, "DISK_PERFORMANCE");
static_assert(sizeof(((DISK_PERFORMANCE *)0)->QueueDepth) == 4, "DISK_PERFORMANCE");

static_assert(sizeof(sysu::VolumeInformation) == 528, "sysu::VolumeInformation");
static_assert(offsetof(sysu::VolumeInformation, serialNumber) == 0, "sysu::VolumeInformation");
static_assert(sizeof(((sysu::VolumeInformation *)0)->serialNumber) == 4, "sysu::VolumeInformation");
static_assert(offsetof(sysu::VolumeInformation, flags) == 4, "sysu::VolumeInformation");
static_assert(sizeof(((sysu::VolumeInformation *)0)->flags) == 4, "sysu::VolumeInformation");
static_assert(offsetof(sysu::VolumeInformation, fileSystem) == 8, "sysu::VolumeInformation");
static_assert(sizeof(((sysu::VolumeInformation *)0)->fileSystem) == 520, "sysu::VolumeInformation");

static_assert(sizeof(SYSTEM_POWER_STATUS) == 12, "SYSTEM_POWER_STATUS");
static_assert(offsetof(SYSTEM_POWER_STATUS, ACLineStatus) == 0, "SYSTEM_POWER_STATUS");
static_assert(sizeof(((SYSTEM_POWER_STATUS *)0)->ACLineStatus) == 1, "SYSTEM_POWER_STATUS");
static_assert(offsetof(SYSTEM_POWER_STATUS, BatteryFlag) == 1, "SYSTEM_POWER_STATUS");
static_assert(sizeof(((SYSTEM_POWER_STATUS *)0)->BatteryFlag) == 1, "SYSTEM_POWER_STATUS");
static_assert(offsetof(SYSTEM_POWER_STATUS, BatteryLifePercent) == 2, "SYSTEM_POWER_STATUS");
static_assert(sizeof(((SYSTEM_POWER_STATUS *)0)->BatteryLifePercent) == 1, "SYSTEM_POWER_STATUS");
static_assert(offsetof(SYSTEM_POWER_STATUS, BatteryLifeTime) == 4, "SYSTEM_POWER_STATUS");
static_assert(sizeof(((SYSTEM_POWER_STATUS *)0)->BatteryLifeTime) == 4, "SYSTEM_POWER_STATUS");

static_assert(sizeof(WTSINFOW) == 216, "WTSINFOW");
static_assert(offsetof(WTSINFOW, WinStationName) == 32, "WTSINFOW");
static_assert(sizeof(((WTSINFOW *)0)->WinStationName) == 64, "WTSINFOW");
static_assert(offsetof(WTSINFOW, Domain) == 96, "WTSINFOW");
static_assert(sizeof(((WTSINFOW *)0)->Domain) == 34, "WTSINFOW");
static_assert(offsetof(WTSINFOW, UserName) == 130, "WTSINFOW");
static_assert(sizeof(((WTSINFOW *)0)->UserName) == 42, "WTSINFOW");
static_assert(offsetof(WTSINFOW, LogonTime) == 200, "WTSINFOW");
static_assert(sizeof(((WTSINFOW *)0)->LogonTime) == 8, "WTSINFOW");

static_assert(sizeof(WTS_CLIENT_ADDRESS) == 24, "WTS_CLIENT_ADDRESS");
static_assert(offsetof(WTS_CLIENT_ADDRESS, AddressFamily) == 0, "WTS_CLIENT_ADDRESS");
static_assert(sizeof(((WTS_CLIENT_ADDRESS *)0)->AddressFamily) == 4, "WTS_CLIENT_ADDRESS");
static_assert(offsetof(WTS_CLIENT_ADDRESS, Address) == 4, "WTS_CLIENT_ADDRESS");
static_assert(sizeof(((WTS_CLIENT_ADDRESS *)0)->Address) == 20, "WTS_CLIENT_ADDRESS");

static_assert(sizeof(IP_ADAPTER_ADDRESSES_LH) == 448, "IP_ADAPTER_ADDRESSES_LH");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, IfIndex) == 4, "IP_ADAPTER_ADDRESSES_LH");
static_assert(sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->IfIndex) == 4, "IP_ADAPTER_ADDRESSES_LH");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, Next) == 8, "IP_ADAPTER_ADDRESSES_LH");
static_assert(sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->Next) == 8, "IP_ADAPTER_ADDRESSES_LH");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, FirstUnicastAddress) == 24, "IP_ADAPTER_ADDRESSES_LH");
static_assert(sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->FirstUnicastAddress) == 8, "IP_ADAPTER_ADDRESSES_LH");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, FriendlyName) == 72, "IP_ADAPTER_ADDRESSES_LH");
static_assert(sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->FriendlyName) == 8, "IP_ADAPTER_ADDRESSES_LH");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, PhysicalAddress) == 80, "IP_ADAPTER_ADDRESSES_LH");
static_assert(sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->PhysicalAddress) == 8, "IP_ADAPTER_ADDRESSES_LH");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, PhysicalAddressLength) == 88, "IP_ADAPTER_ADDRESSES_LH");
static_assert(sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->PhysicalAddressLength) == 4, "IP_ADAPTER_ADDRESSES_LH");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, Flags) == 92, "IP_ADAPTER_ADDRESSES_LH");
static_assert(sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->Flags) == 4, "IP_ADAPTER_ADDRESSES_LH");
static_assert(offsetof(IP_ADAPTER_ADDRESSES_LH, Ipv6IfIndex) == 108, "IP_ADAPTER_ADDRESSES_LH");
static_assert(sizeof(((IP_ADAPTER_ADDRESSES_LH *)0)->Ipv6IfIndex) == 4, "IP_ADAPTER_ADDRESSES_LH");

static_assert(sizeof(IP_ADAPTER_UNICAST_ADDRESS_LH) == 64, "IP_ADAPTER_UNICAST_ADDRESS_LH");
static_assert(offsetof(IP_ADAPTER_UNICAST_ADDRESS_LH, Next) == 8, "IP_ADAPTER_UNICAST_ADDRESS_LH");
static_assert(sizeof(((IP_ADAPTER_UNICAST_ADDRESS_LH *)0)->Next) == 8, "IP_ADAPTER_UNICAST_ADDRESS_LH");
static_assert(offsetof(IP_ADAPTER_UNICAST_ADDRESS_LH, Address.lpSockaddr) == 16, "IP_ADAPTER_UNICAST_ADDRESS_LH");
static_assert(sizeof(((IP_ADAPTER_UNICAST_ADDRESS_LH *)0)->Address.lpSockaddr) == 8, "IP_ADAPTER_UNICAST_ADDRESS_LH");
static_assert(offsetof(IP_ADAPTER_UNICAST_ADDRESS_LH, OnLinkPrefixLength) == 56, "IP_ADAPTER_UNICAST_ADDRESS_LH");
static_assert(sizeof(((IP_ADAPTER_UNICAST_ADDRESS_LH *)0)->OnLinkPrefixLength) == 1, "IP_ADAPTER_UNICAST_ADDRESS_LH");

static_assert(sizeof(MIB_IF_ROW2) == 1352, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, InterfaceIndex) == 8, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->InterfaceIndex) == 4, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, Type) == 1128, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->Type) == 4, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, AccessType) == 1144, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->AccessType) == 4, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, OperStatus) == 1156, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->OperStatus) == 4, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, AdminStatus) == 1160, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->AdminStatus) == 4, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, Mtu) == 1124, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->Mtu) == 4, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, TransmitLinkSpeed) == 1192, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->TransmitLinkSpeed) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, InOctets) == 1208, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->InOctets) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, InUcastPkts) == 1216, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->InUcastPkts) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, InNUcastPkts) == 1224, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->InNUcastPkts) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, InDiscards) == 1232, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->InDiscards) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, InErrors) == 1240, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->InErrors) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, OutOctets) == 1280, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->OutOctets) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, OutUcastPkts) == 1288, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->OutUcastPkts) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, OutNUcastPkts) == 1296, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->OutNUcastPkts) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, OutDiscards) == 1304, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->OutDiscards) == 8, "MIB_IF_ROW2");
static_assert(offsetof(MIB_IF_ROW2, OutErrors) == 1312, "MIB_IF_ROW2");
static_assert(sizeof(((MIB_IF_ROW2 *)0)->OutErrors) == 8, "MIB_IF_ROW2");

static_assert(sizeof(sockaddr_in) == 16, "sockaddr_in");
static_assert(offsetof(sockaddr_in, sin_family) == 0, "sockaddr_in");
static_assert(sizeof(((sockaddr_in *)0)->sin_family) == 2, "sockaddr_in");
static_assert(offsetof(sockaddr_in, sin_addr) == 4, "sockaddr_in");
static_assert(sizeof(((sockaddr_in *)0)->sin_addr) == 4, "sockaddr_in");

static_assert(sizeof(sockaddr_in6) == 28, "sockaddr_in6");
static_assert(offsetof(sockaddr_in6, sin6_family) == 0, "sockaddr_in6");
static_assert(sizeof(((sockaddr_in6 *)0)->sin6_family) == 2, "sockaddr_in6");
static_assert(offsetof(sockaddr_in6, sin6_addr) == 8, "sockaddr_in6");
static_assert(sizeof(((sockaddr_in6 *)0)->sin6_addr) == 16, "sockaddr_in6");

static_assert(sizeof(PERFORMANCE_INFORMATION) == 104, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, CommitTotal) == 8, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->CommitTotal) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, CommitLimit) == 16, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->CommitLimit) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, CommitPeak) == 24, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->CommitPeak) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, PhysicalTotal) == 32, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->PhysicalTotal) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, PhysicalAvailable) == 40, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->PhysicalAvailable) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, SystemCache) == 48, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->SystemCache) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, KernelTotal) == 56, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->KernelTotal) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, KernelPaged) == 64, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->KernelPaged) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, KernelNonpaged) == 72, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->KernelNonpaged) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, PageSize) == 80, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->PageSize) == 8, "PERFORMANCE_INFORMATION");

static_assert(sizeof(KERNEL_USER_TIMES) == 32, "KERNEL_USER_TIMES");
static_assert(offsetof(KERNEL_USER_TIMES, CreateTime) == 0, "KERNEL_USER_TIMES");
static_assert(sizeof(((KERNEL_USER_TIMES *)0)->CreateTime) == 8, "KERNEL_USER_TIMES");
static_assert(offsetof(KERNEL_USER_TIMES, ExitTime) == 8, "KERNEL_USER_TIMES");
static_assert(sizeof(((KERNEL_USER_TIMES *)0)->ExitTime) == 8, "KERNEL_USER_TIMES");
static_assert(offsetof(KERNEL_USER_TIMES, KernelTime) == 16, "KERNEL_USER_TIMES");
static_assert(sizeof(((KERNEL_USER_TIMES *)0)->KernelTime) == 8, "KERNEL_USER_TIMES");
static_assert(offsetof(KERNEL_USER_TIMES, UserTime) == 24, "KERNEL_USER_TIMES");
static_assert(sizeof(((KERNEL_USER_TIMES *)0)->UserTime) == 8, "KERNEL_USER_TIMES");

static_assert(sizeof(MEMORY_BASIC_INFORMATION) == 48, "MEMORY_BASIC_INFORMATION");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, BaseAddress) == 0, "MEMORY_BASIC_INFORMATION");
static_assert(sizeof(((MEMORY_BASIC_INFORMATION *)0)->BaseAddress) == 8, "MEMORY_BASIC_INFORMATION");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, RegionSize) == 24, "MEMORY_BASIC_INFORMATION");
static_assert(sizeof(((MEMORY_BASIC_INFORMATION *)0)->RegionSize) == 8, "MEMORY_BASIC_INFORMATION");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, State) == 32, "MEMORY_BASIC_INFORMATION");
static_assert(sizeof(((MEMORY_BASIC_INFORMATION *)0)->State) == 4, "MEMORY_BASIC_INFORMATION");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, Protect) == 36, "MEMORY_BASIC_INFORMATION");
static_assert(sizeof(((MEMORY_BASIC_INFORMATION *)0)->Protect) == 4, "MEMORY_BASIC_INFORMATION");
static_assert(offsetof(MEMORY_BASIC_INFORMATION, Type) == 40, "MEMORY_BASIC_INFORMATION");
static_assert(sizeof(((MEMORY_BASIC_INFORMATION *)0)->Type) == 4, "MEMORY_BASIC_INFORMATION");

static_assert(sizeof(PROCESS_BASIC_INFORMATION) == 48, "PROCESS_BASIC_INFORMATION");
static_assert(offsetof(PROCESS_BASIC_INFORMATION, PebBaseAddress) == 8, "PROCESS_BASIC_INFORMATION");
static_assert(sizeof(((PROCESS_BASIC_INFORMATION *)0)->PebBaseAddress) == 8, "PROCESS_BASIC_INFORMATION");
static_assert(offsetof(PROCESS_BASIC_INFORMATION, UniqueProcessId) == 32, "PROCESS_BASIC_INFORMATION");
static_assert(sizeof(((PROCESS_BASIC_INFORMATION *)0)->UniqueProcessId) == 8, "PROCESS_BASIC_INFORMATION");
static_assert(offsetof(PROCESS_BASIC_INFORMATION, InheritedFromUniqueProcessId) == 40, "PROCESS_BASIC_INFORMATION");
static_assert(sizeof(((PROCESS_BASIC_INFORMATION *)0)->InheritedFromUniqueProcessId) == 8, "PROCESS_BASIC_INFORMATION");

static_assert(sizeof(SYSTEM_PROCESS_INFORMATION) == 256, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, NextEntryOffset) == 0, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->NextEntryOffset) == 4, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, NumberOfThreads) == 4, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->NumberOfThreads) == 4, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, Reserved[0]) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->Reserved[0]) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, Reserved[1]) == 16, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->Reserved[1]) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, CreateTime) == 32, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->CreateTime) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, UserTime) == 40, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->UserTime) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, KernelTime) == 48, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->KernelTime) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, ImageName.Length) == 56, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->ImageName.Length) == 2, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, ImageName.Buffer) == 64, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->ImageName.Buffer) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, BasePriority) == 72, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->BasePriority) == 4, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, UniqueProcessId) == 80, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->UniqueProcessId) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, InheritedFromUniqueProcessId) == 88, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->InheritedFromUniqueProcessId) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, HandleCount) == 96, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->HandleCount) == 4, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, SessionId) == 100, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->SessionId) == 4, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.PeakVirtualSize) == 112, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.PeakVirtualSize) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.VirtualSize) == 120, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.VirtualSize) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.PageFaultCount) == 128, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.PageFaultCount) == 4, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.PeakWorkingSetSize) == 136, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.PeakWorkingSetSize) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.WorkingSetSize) == 144, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.WorkingSetSize) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.QuotaPeakPagedPoolUsage) == 152, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.QuotaPeakPagedPoolUsage) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.QuotaPagedPoolUsage) == 160, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.QuotaPagedPoolUsage) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.QuotaPeakNonPagedPoolUsage) == 168, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.QuotaPeakNonPagedPoolUsage) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.QuotaNonPagedPoolUsage) == 176, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.QuotaNonPagedPoolUsage) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.PagefileUsage) == 184, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.PagefileUsage) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, VirtualMemoryCounters.PeakPagefileUsage) == 192, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->VirtualMemoryCounters.PeakPagefileUsage) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.ReadOperationCount) == 208, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.ReadOperationCount) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.WriteOperationCount) == 216, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.WriteOperationCount) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.OtherOperationCount) == 224, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.OtherOperationCount) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.ReadTransferCount) == 232, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.ReadTransferCount) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.WriteTransferCount) == 240, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.WriteTransferCount) == 8, "SYSTEM_PROCESS_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESS_INFORMATION, IoCounters.OtherTransferCount) == 248, "SYSTEM_PROCESS_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESS_INFORMATION *)0)->IoCounters.OtherTransferCount) == 8, "SYSTEM_PROCESS_INFORMATION");

static_assert(sizeof(SYSTEM_THREADS) == 80, "SYSTEM_THREADS");
static_assert(offsetof(SYSTEM_THREADS, KernelTime) == 0, "SYSTEM_THREADS");
static_assert(sizeof(((SYSTEM_THREADS *)0)->KernelTime) == 8, "SYSTEM_THREADS");
static_assert(offsetof(SYSTEM_THREADS, UserTime) == 8, "SYSTEM_THREADS");
static_assert(sizeof(((SYSTEM_THREADS *)0)->UserTime) == 8, "SYSTEM_THREADS");
static_assert(offsetof(SYSTEM_THREADS, CreateTime) == 16, "SYSTEM_THREADS");
static_assert(sizeof(((SYSTEM_THREADS *)0)->CreateTime) == 8, "SYSTEM_THREADS");
static_assert(offsetof(SYSTEM_THREADS, ClientId.UniqueThread) == 48, "SYSTEM_THREADS");
static_assert(sizeof(((SYSTEM_THREADS *)0)->ClientId.UniqueThread) == 8, "SYSTEM_THREADS");
static_assert(offsetof(SYSTEM_THREADS, Priority) == 56, "SYSTEM_THREADS");
static_assert(sizeof(((SYSTEM_THREADS *)0)->Priority) == 4, "SYSTEM_THREADS");
static_assert(offsetof(SYSTEM_THREADS, ContextSwitchCount) == 64, "SYSTEM_THREADS");
static_assert(sizeof(((SYSTEM_THREADS *)0)->ContextSwitchCount) == 4, "SYSTEM_THREADS");
static_assert(offsetof(SYSTEM_THREADS, State) == 68, "SYSTEM_THREADS");
static_assert(sizeof(((SYSTEM_THREADS *)0)->State) == 4, "SYSTEM_THREADS");
static_assert(offsetof(SYSTEM_THREADS, WaitReason) == 72, "SYSTEM_THREADS");
static_assert(sizeof(((SYSTEM_THREADS *)0)->WaitReason) == 4, "SYSTEM_THREADS");

static_assert(sizeof(UNICODE_STRING) == 16, "UNICODE_STRING");
static_assert(offsetof(UNICODE_STRING, Length) == 0, "UNICODE_STRING");
static_assert(sizeof(((UNICODE_STRING *)0)->Length) == 2, "UNICODE_STRING");
static_assert(offsetof(UNICODE_STRING, Buffer) == 8, "UNICODE_STRING");
static_assert(sizeof(((UNICODE_STRING *)0)->Buffer) == 8, "UNICODE_STRING");

static_assert(sizeof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX) == 80, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, Relationship) == 0, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->Relationship) == 4, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, Size) == 4, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->Size) == 4, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, NumaNode.NodeNumber) == 8, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->NumaNode.NodeNumber) == 4, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, NumaNode.GroupMask.Mask) == 32, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->NumaNode.GroupMask.Mask) == 8, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(offsetof(SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX, NumaNode.GroupMask.Group) == 40, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");
static_assert(sizeof(((SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX *)0)->NumaNode.GroupMask.Group) == 2, "SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX");

static_assert(sizeof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION) == 48, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, IdleTime) == 0, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->IdleTime) == 8, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, KernelTime) == 8, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->KernelTime) == 8, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, UserTime) == 16, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->UserTime) == 8, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, Reserved1[0]) == 24, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->Reserved1[0]) == 8, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, Reserved1[1]) == 32, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->Reserved1[1]) == 8, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(offsetof(SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION, Reserved2) == 40, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");
static_assert(sizeof(((SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION *)0)->Reserved2) == 4, "SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION");

static_assert(sizeof(ENUM_SERVICE_STATUS_PROCESSW) == 56, "ENUM_SERVICE_STATUS_PROCESSW");
static_assert(offsetof(ENUM_SERVICE_STATUS_PROCESSW, lpServiceName) == 0, "ENUM_SERVICE_STATUS_PROCESSW");
static_assert(sizeof(((ENUM_SERVICE_STATUS_PROCESSW *)0)->lpServiceName) == 8, "ENUM_SERVICE_STATUS_PROCESSW");
static_assert(offsetof(ENUM_SERVICE_STATUS_PROCESSW, lpDisplayName) == 8, "ENUM_SERVICE_STATUS_PROCESSW");
static_assert(sizeof(((ENUM_SERVICE_STATUS_PROCESSW *)0)->lpDisplayName) == 8, "ENUM_SERVICE_STATUS_PROCESSW");

static_assert(sizeof(QUERY_SERVICE_CONFIGW) == 64, "QUERY_SERVICE_CONFIGW");
static_assert(offsetof(QUERY_SERVICE_CONFIGW, dwStartType) == 4, "QUERY_SERVICE_CONFIGW");
static_assert(sizeof(((QUERY_SERVICE_CONFIGW *)0)->dwStartType) == 4, "QUERY_SERVICE_CONFIGW");
static_assert(offsetof(QUERY_SERVICE_CONFIGW, lpBinaryPathName) == 16, "QUERY_SERVICE_CONFIGW");
static_assert(sizeof(((QUERY_SERVICE_CONFIGW *)0)->lpBinaryPathName) == 8, "QUERY_SERVICE_CONFIGW");
static_assert(offsetof(QUERY_SERVICE_CONFIGW, lpServiceStartName) == 48, "QUERY_SERVICE_CONFIGW");
static_assert(sizeof(((QUERY_SERVICE_CONFIGW *)0)->lpServiceStartName) == 8, "QUERY_SERVICE_CONFIGW");
static_assert(offsetof(QUERY_SERVICE_CONFIGW, lpDisplayName) == 56, "QUERY_SERVICE_CONFIGW");
static_assert(sizeof(((QUERY_SERVICE_CONFIGW *)0)->lpDisplayName) == 8, "QUERY_SERVICE_CONFIGW");

static_assert(sizeof(SERVICE_DESCRIPTIONW) == 8, "SERVICE_DESCRIPTIONW");
static_assert(offsetof(SERVICE_DESCRIPTIONW, lpDescription) == 0, "SERVICE_DESCRIPTIONW");
static_assert(sizeof(((SERVICE_DESCRIPTIONW *)0)->lpDescription) == 8, "SERVICE_DESCRIPTIONW");

static_assert(sizeof(SERVICE_STATUS_PROCESS) == 36, "SERVICE_STATUS_PROCESS");
static_assert(offsetof(SERVICE_STATUS_PROCESS, dwCurrentState) == 4, "SERVICE_STATUS_PROCESS");
static_assert(sizeof(((SERVICE_STATUS_PROCESS *)0)->dwCurrentState) == 4, "SERVICE_STATUS_PROCESS");
static_assert(offsetof(SERVICE_STATUS_PROCESS, dwProcessId) == 28, "SERVICE_STATUS_PROCESS");
static_assert(sizeof(((SERVICE_STATUS_PROCESS *)0)->dwProcessId) == 4, "SERVICE_STATUS_PROCESS");

static_assert(sizeof(MIB_TCP6ROW_OWNER_PID) == 56, "MIB_TCP6ROW_OWNER_PID");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, ucLocalAddr) == 0, "MIB_TCP6ROW_OWNER_PID");
static_assert(sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->ucLocalAddr) == 16, "MIB_TCP6ROW_OWNER_PID");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, dwLocalPort) == 20, "MIB_TCP6ROW_OWNER_PID");
static_assert(sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->dwLocalPort) == 4, "MIB_TCP6ROW_OWNER_PID");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, ucRemoteAddr) == 24, "MIB_TCP6ROW_OWNER_PID");
static_assert(sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->ucRemoteAddr) == 16, "MIB_TCP6ROW_OWNER_PID");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, dwRemotePort) == 44, "MIB_TCP6ROW_OWNER_PID");
static_assert(sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->dwRemotePort) == 4, "MIB_TCP6ROW_OWNER_PID");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, dwState) == 48, "MIB_TCP6ROW_OWNER_PID");
static_assert(sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->dwState) == 4, "MIB_TCP6ROW_OWNER_PID");
static_assert(offsetof(MIB_TCP6ROW_OWNER_PID, dwOwningPid) == 52, "MIB_TCP6ROW_OWNER_PID");
static_assert(sizeof(((MIB_TCP6ROW_OWNER_PID *)0)->dwOwningPid) == 4, "MIB_TCP6ROW_OWNER_PID");

static_assert(sizeof(MIB_TCPROW_OWNER_PID) == 24, "MIB_TCPROW_OWNER_PID");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwState) == 0, "MIB_TCPROW_OWNER_PID");
static_assert(sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwState) == 4, "MIB_TCPROW_OWNER_PID");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwLocalAddr) == 4, "MIB_TCPROW_OWNER_PID");
static_assert(sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwLocalAddr) == 4, "MIB_TCPROW_OWNER_PID");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwLocalPort) == 8, "MIB_TCPROW_OWNER_PID");
static_assert(sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwLocalPort) == 4, "MIB_TCPROW_OWNER_PID");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwRemoteAddr) == 12, "MIB_TCPROW_OWNER_PID");
static_assert(sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwRemoteAddr) == 4, "MIB_TCPROW_OWNER_PID");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwRemotePort) == 16, "MIB_TCPROW_OWNER_PID");
static_assert(sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwRemotePort) == 4, "MIB_TCPROW_OWNER_PID");
static_assert(offsetof(MIB_TCPROW_OWNER_PID, dwOwningPid) == 20, "MIB_TCPROW_OWNER_PID");
static_assert(sizeof(((MIB_TCPROW_OWNER_PID *)0)->dwOwningPid) == 4, "MIB_TCPROW_OWNER_PID");

static_assert(sizeof(MIB_UDP6ROW_OWNER_PID) == 28, "MIB_UDP6ROW_OWNER_PID");
static_assert(offsetof(MIB_UDP6ROW_OWNER_PID, ucLocalAddr) == 0, "MIB_UDP6ROW_OWNER_PID");
static_assert(sizeof(((MIB_UDP6ROW_OWNER_PID *)0)->ucLocalAddr) == 16, "MIB_UDP6ROW_OWNER_PID");
static_assert(offsetof(MIB_UDP6ROW_OWNER_PID, dwLocalPort) == 20, "MIB_UDP6ROW_OWNER_PID");
static_assert(sizeof(((MIB_UDP6ROW_OWNER_PID *)0)->dwLocalPort) == 4, "MIB_UDP6ROW_OWNER_PID");
static_assert(offsetof(MIB_UDP6ROW_OWNER_PID, dwOwningPid) == 24, "MIB_UDP6ROW_OWNER_PID");
static_assert(sizeof(((MIB_UDP6ROW_OWNER_PID *)0)->dwOwningPid) == 4, "MIB_UDP6ROW_OWNER_PID");

static_assert(sizeof(MIB_UDPROW_OWNER_PID) == 12, "MIB_UDPROW_OWNER_PID");
static_assert(offsetof(MIB_UDPROW_OWNER_PID, dwLocalAddr) == 0, "MIB_UDPROW_OWNER_PID");
static_assert(sizeof(((MIB_UDPROW_OWNER_PID *)0)->dwLocalAddr) == 4, "MIB_UDPROW_OWNER_PID");
static_assert(offsetof(MIB_UDPROW_OWNER_PID, dwLocalPort) == 4, "MIB_UDPROW_OWNER_PID");
static_assert(sizeof(((MIB_UDPROW_OWNER_PID *)0)->dwLocalPort) == 4, "MIB_UDPROW_OWNER_PID");
static_assert(offsetof(MIB_UDPROW_OWNER_PID, dwOwningPid) == 8, "MIB_UDPROW_OWNER_PID");
static_assert(sizeof(((MIB_UDPROW_OWNER_PID *)0)->dwOwningPid) == 4, "MIB_UDPROW_OWNER_PID");

static_assert(sizeof(EXTENDED_HANDLE_ENTRY) == 40, "EXTENDED_HANDLE_ENTRY");
static_assert(offsetof(EXTENDED_HANDLE_ENTRY, UniqueProcessId) == 8, "EXTENDED_HANDLE_ENTRY");
static_assert(sizeof(((EXTENDED_HANDLE_ENTRY *)0)->UniqueProcessId) == 8, "EXTENDED_HANDLE_ENTRY");
static_assert(offsetof(EXTENDED_HANDLE_ENTRY, HandleValue) == 16, "EXTENDED_HANDLE_ENTRY");
static_assert(sizeof(((EXTENDED_HANDLE_ENTRY *)0)->HandleValue) == 8, "EXTENDED_HANDLE_ENTRY");
static_assert(offsetof(EXTENDED_HANDLE_ENTRY, GrantedAccess) == 24, "EXTENDED_HANDLE_ENTRY");
static_assert(sizeof(((EXTENDED_HANDLE_ENTRY *)0)->GrantedAccess) == 4, "EXTENDED_HANDLE_ENTRY");

static_assert(sizeof(PAGE_FILE) == 32, "PAGE_FILE");
static_assert(offsetof(PAGE_FILE, NextEntryOffset) == 0, "PAGE_FILE");
static_assert(sizeof(((PAGE_FILE *)0)->NextEntryOffset) == 4, "PAGE_FILE");
static_assert(offsetof(PAGE_FILE, TotalSize) == 4, "PAGE_FILE");
static_assert(sizeof(((PAGE_FILE *)0)->TotalSize) == 4, "PAGE_FILE");
static_assert(offsetof(PAGE_FILE, TotalInUse) == 8, "PAGE_FILE");
static_assert(sizeof(((PAGE_FILE *)0)->TotalInUse) == 4, "PAGE_FILE");

static_assert(sizeof(PERFORMANCE_COUNTERS) == 312, "PERFORMANCE_COUNTERS");
static_assert(offsetof(PERFORMANCE_COUNTERS, PagesRead) == 80, "PERFORMANCE_COUNTERS");
static_assert(sizeof(((PERFORMANCE_COUNTERS *)0)->PagesRead) == 4, "PERFORMANCE_COUNTERS");
static_assert(offsetof(PERFORMANCE_COUNTERS, PagefilePagesWritten) == 96, "PERFORMANCE_COUNTERS");
static_assert(sizeof(((PERFORMANCE_COUNTERS *)0)->PagefilePagesWritten) == 4, "PERFORMANCE_COUNTERS");
static_assert(offsetof(PERFORMANCE_COUNTERS, ContextSwitches) == 296, "PERFORMANCE_COUNTERS");
static_assert(sizeof(((PERFORMANCE_COUNTERS *)0)->ContextSwitches) == 4, "PERFORMANCE_COUNTERS");
static_assert(offsetof(PERFORMANCE_COUNTERS, SystemCalls) == 308, "PERFORMANCE_COUNTERS");
static_assert(sizeof(((PERFORMANCE_COUNTERS *)0)->SystemCalls) == 4, "PERFORMANCE_COUNTERS");

static_assert(sizeof(PROCESSOR_POWER_INFORMATION) == 24, "PROCESSOR_POWER_INFORMATION");
static_assert(offsetof(PROCESSOR_POWER_INFORMATION, MaxMhz) == 4, "PROCESSOR_POWER_INFORMATION");
static_assert(sizeof(((PROCESSOR_POWER_INFORMATION *)0)->MaxMhz) == 4, "PROCESSOR_POWER_INFORMATION");
static_assert(offsetof(PROCESSOR_POWER_INFORMATION, CurrentMhz) == 8, "PROCESSOR_POWER_INFORMATION");
static_assert(sizeof(((PROCESSOR_POWER_INFORMATION *)0)->CurrentMhz) == 4, "PROCESSOR_POWER_INFORMATION");
static_assert(offsetof(PROCESSOR_POWER_INFORMATION, MhzLimit) == 12, "PROCESSOR_POWER_INFORMATION");
static_assert(sizeof(((PROCESSOR_POWER_INFORMATION *)0)->MhzLimit) == 4, "PROCESSOR_POWER_INFORMATION");

static_assert(sizeof(PROCESS_HANDLE_ENTRY) == 40, "PROCESS_HANDLE_ENTRY");
static_assert(offsetof(PROCESS_HANDLE_ENTRY, HandleValue) == 0, "PROCESS_HANDLE_ENTRY");
static_assert(sizeof(((PROCESS_HANDLE_ENTRY *)0)->HandleValue) == 8, "PROCESS_HANDLE_ENTRY");
static_assert(offsetof(PROCESS_HANDLE_ENTRY, GrantedAccess) == 24, "PROCESS_HANDLE_ENTRY");
static_assert(sizeof(((PROCESS_HANDLE_ENTRY *)0)->GrantedAccess) == 4, "PROCESS_HANDLE_ENTRY");

static_assert(sizeof(PROCESS_PARAMETERS) == 1016, "PROCESS_PARAMETERS");
static_assert(offsetof(PROCESS_PARAMETERS, CurrentDirectory.Length) == 56, "PROCESS_PARAMETERS");
static_assert(sizeof(((PROCESS_PARAMETERS *)0)->CurrentDirectory.Length) == 2, "PROCESS_PARAMETERS");
static_assert(offsetof(PROCESS_PARAMETERS, CurrentDirectory.Buffer) == 64, "PROCESS_PARAMETERS");
static_assert(sizeof(((PROCESS_PARAMETERS *)0)->CurrentDirectory.Buffer) == 8, "PROCESS_PARAMETERS");
static_assert(offsetof(PROCESS_PARAMETERS, CommandLine.Length) == 112, "PROCESS_PARAMETERS");
static_assert(sizeof(((PROCESS_PARAMETERS *)0)->CommandLine.Length) == 2, "PROCESS_PARAMETERS");
static_assert(offsetof(PROCESS_PARAMETERS, CommandLine.Buffer) == 120, "PROCESS_PARAMETERS");
static_assert(sizeof(((PROCESS_PARAMETERS *)0)->CommandLine.Buffer) == 8, "PROCESS_PARAMETERS");
static_assert(offsetof(PROCESS_PARAMETERS, Environment) == 128, "PROCESS_PARAMETERS");
static_assert(sizeof(((PROCESS_PARAMETERS *)0)->Environment) == 8, "PROCESS_PARAMETERS");
static_assert(offsetof(PROCESS_PARAMETERS, EnvironmentSize) == 1008, "PROCESS_PARAMETERS");
static_assert(sizeof(((PROCESS_PARAMETERS *)0)->EnvironmentSize) == 8, "PROCESS_PARAMETERS");

static_assert(sizeof(TIME_OF_DAY) == 48, "TIME_OF_DAY");
static_assert(offsetof(TIME_OF_DAY, BootTime) == 0, "TIME_OF_DAY");
static_assert(sizeof(((TIME_OF_DAY *)0)->BootTime) == 8, "TIME_OF_DAY");
