#pragma once

#include "common/call.h"

// The functions that only Linux has. What each one takes and returns stands in index.ts.
namespace sysu {

napi_value CloseKept(const Call& call);
napi_value EndProbe(const Call& call);
napi_value EthtoolSettings(const Call& call);
napi_value GetAffinity(const Call& call);
napi_value GetIoPriority(const Call& call);
napi_value GetResourceLimits(const Call& call);
napi_value HeapInfo(const Call& call);
napi_value HeapTrim(const Call& call);
napi_value KeepFiles(const Call& call);
napi_value ListIds(const Call& call);
napi_value ListIdsNow(const Call& call);
napi_value NetlinkDump(const Call& call);
napi_value NetlinkDumpNow(const Call& call);
napi_value PidfdExitStatus(const Call& call);
napi_value PidfdInode(const Call& call);
napi_value PidfdOpen(const Call& call);
napi_value PidfdParents(const Call& call);
napi_value PidfdSendSignal(const Call& call);
napi_value ProbeStatfs(const Call& call);
napi_value ProcessClocks(const Call& call);
napi_value ReadFiles(const Call& call);
napi_value ReadFilesNow(const Call& call);
napi_value ReadKept(const Call& call);
napi_value ReadProbe(const Call& call);
napi_value SetAffinity(const Call& call);
napi_value SetIoPriority(const Call& call);
napi_value SetResourceLimits(const Call& call);
napi_value SocketProtocols(const Call& call);
napi_value StatTargets(const Call& call);
napi_value Statfs(const Call& call);

}  // namespace sysu
