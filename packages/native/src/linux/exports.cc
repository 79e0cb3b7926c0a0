#include "linux/exports.h"

#include "common/module.h"
#include "posix/exports.h"

namespace sysu {

const Export kExports[] = {
    {"close", Entry<Close>},
    {"closeKept", Entry<CloseKept>},
    {"constants", Entry<Constants>},
    {"endProbe", Entry<EndProbe>},
    {"ethtoolSettings", Entry<EthtoolSettings>},
    {"exec", Entry<Exec>},
    {"exit", Entry<Exit>},
    {"getAffinity", Entry<GetAffinity>},
    {"getIoPriority", Entry<GetIoPriority>},
    {"getPriority", Entry<GetPriority>},
    {"getResourceLimits", Entry<GetResourceLimits>},
    {"heapInfo", Entry<HeapInfo>},
    {"heapTrim", Entry<HeapTrim>},
    {"keepFiles", Entry<KeepFiles>},
    {"kill", Entry<Kill>},
    {"listIds", Entry<ListIds>},
    {"listIdsNow", Entry<ListIdsNow>},
    {"lookUpNames", Entry<LookUpNames>},
    {"monotonic", Entry<Monotonic>},
    {"netlinkDump", Entry<NetlinkDump>},
    {"netlinkDumpNow", Entry<NetlinkDumpNow>},
    {"pidfdExitStatus", Entry<PidfdExitStatus>},
    {"pidfdInode", Entry<PidfdInode>},
    {"pidfdOpen", Entry<PidfdOpen>},
    {"pidfdParents", Entry<PidfdParents>},
    {"pidfdSendSignal", Entry<PidfdSendSignal>},
    {"pollReadable", Entry<PollReadable>},
    {"probeStatfs", Entry<ProbeStatfs>},
    {"processClocks", Entry<ProcessClocks>},
    {"readFiles", Entry<ReadFiles>},
    {"readFilesNow", Entry<ReadFilesNow>},
    {"readKept", Entry<ReadKept>},
    {"readProbe", Entry<ReadProbe>},
    {"setAffinity", Entry<SetAffinity>},
    {"setIoPriority", Entry<SetIoPriority>},
    {"setPriority", Entry<SetPriority>},
    {"setResourceLimits", Entry<SetResourceLimits>},
    {"socketProtocols", Entry<SocketProtocols>},
    {"statTargets", Entry<StatTargets>},
    {"statfs", Entry<Statfs>},
    {nullptr, nullptr},
};

}  // namespace sysu
