#include "darwin/exports.h"

#include "common/module.h"
#include "posix/exports.h"

namespace sysu {

const Export kExports[] = {
    {"close", Entry<Close>},
    {"constants", Entry<Constants>},
    {"deviceName", Entry<DeviceName>},
    {"exec", Entry<Exec>},
    {"exit", Entry<Exit>},
    {"fileSystems", Entry<FileSystems>},
    {"getPriority", Entry<GetPriority>},
    {"getSession", Entry<GetSession>},
    {"heapStatistics", Entry<HeapStatistics>},
    {"heapTrim", Entry<HeapTrim>},
    {"hostProcessorInfo", Entry<HostProcessorInfo>},
    {"hostStatistics", Entry<HostStatistics>},
    {"hostStatistics64", Entry<HostStatistics64>},
    {"interfaceMedia", Entry<InterfaceMedia>},
    {"ioServices", Entry<IoServices>},
    {"kill", Entry<Kill>},
    {"lookUpNames", Entry<LookUpNames>},
    {"monotonic", Entry<Monotonic>},
    {"pollReadable", Entry<PollReadable>},
    {"powerSources", Entry<PowerSources>},
    {"probeStatfs", Entry<ProbeStatfs>},
    {"procPidFdInfo", Entry<ProcPidFdInfo>},
    {"procPidInfo", Entry<ProcPidInfo>},
    {"procPidPath", Entry<ProcPidPath>},
    {"procPidRusage", Entry<ProcPidRusage>},
    {"readWatch", Entry<ReadWatch>},
    {"setPriority", Entry<SetPriority>},
    {"statfs", Entry<Statfs>},
    {"sysctl", Entry<Sysctl>},
    {"sysctlByName", Entry<SysctlByName>},
    {"taskInfo", Entry<TaskInfo>},
    {"utmpx", Entry<Utmpx>},
    {"watchProcess", Entry<WatchProcess>},
    {nullptr, nullptr},
};

}  // namespace sysu
