#pragma once

#include "common/call.h"

// The functions that only macOS has. What each one takes and returns stands in darwin.ts.
namespace sysu {

napi_value DeviceName(const Call& call);
napi_value FileSystems(const Call& call);
napi_value GetSession(const Call& call);
napi_value HeapStatistics(const Call& call);
napi_value HeapTrim(const Call& call);
napi_value HostProcessorInfo(const Call& call);
napi_value HostStatistics(const Call& call);
napi_value HostStatistics64(const Call& call);
napi_value InterfaceMedia(const Call& call);
napi_value IoServices(const Call& call);
napi_value PowerSources(const Call& call);
napi_value ProbeStatfs(const Call& call);
napi_value ProcPidFdInfo(const Call& call);
napi_value ProcPidInfo(const Call& call);
napi_value ProcPidPath(const Call& call);
napi_value ProcPidRusage(const Call& call);
napi_value ReadWatch(const Call& call);
napi_value Statfs(const Call& call);
napi_value Sysctl(const Call& call);
napi_value SysctlByName(const Call& call);
napi_value TaskInfo(const Call& call);
napi_value Utmpx(const Call& call);
napi_value WatchProcess(const Call& call);

}  // namespace sysu
