#pragma once

#include "common/call.h"

// The functions of Windows. What each one takes and returns stands in windows.ts.
namespace sysu {

napi_value AccountName(const Call& call);
napi_value ActiveProcessors(const Call& call);
napi_value AdapterAddresses(const Call& call);
napi_value Close(const Call& call);
napi_value CloseWindows(const Call& call);
napi_value CompactHeaps(const Call& call);
napi_value DescribeService(const Call& call);
napi_value DescribeVolume(const Call& call);
napi_value DeviceTarget(const Call& call);
napi_value DiskPerformance(const Call& call);
napi_value DiskSpace(const Call& call);
napi_value DriveType(const Call& call);
napi_value EnableDebugPrivilege(const Call& call);
napi_value ExitCode(const Call& call);
napi_value FileNames(const Call& call);
napi_value GetAffinity(const Call& call);
napi_value GetPriorityClass(const Call& call);
napi_value HasEnded(const Call& call);
napi_value HeapSizes(const Call& call);
napi_value ImageName(const Call& call);
napi_value ImageNameOfPid(const Call& call);
napi_value InterfaceTable(const Call& call);
napi_value LogicalDrives(const Call& call);
napi_value MappedFiles(const Call& call);
napi_value MemoryRegions(const Call& call);
napi_value OpenProcess(const Call& call);
napi_value PerformanceInformation(const Call& call);
napi_value PowerStatus(const Call& call);
napi_value ProcessOwner(const Call& call);
napi_value ProcessorPower(const Call& call);
napi_value ProcessorQueueLength(const Call& call);
napi_value ProcessorTopology(const Call& call);
napi_value QueryProcess(const Call& call);
napi_value QueryProcessorGroup(const Call& call);
napi_value QuerySystem(const Call& call);
napi_value ReadMemory(const Call& call);
napi_value ResumeProcess(const Call& call);
napi_value RouteTable(const Call& call);
napi_value SendConsoleEvent(const Call& call);
napi_value Services(const Call& call);
napi_value SessionIds(const Call& call);
napi_value SessionInformation(const Call& call);
napi_value SetAffinity(const Call& call);
napi_value SetPriorityClass(const Call& call);
napi_value SetProcess(const Call& call);
napi_value SuspendProcess(const Call& call);
napi_value TcpTable(const Call& call);
napi_value TerminateProcess(const Call& call);
napi_value UdpTable(const Call& call);
napi_value VolumeNames(const Call& call);
napi_value VolumeOf(const Call& call);
napi_value VolumePaths(const Call& call);
napi_value WaitProcess(const Call& call);

}  // namespace sysu
