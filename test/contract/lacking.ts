const memory = ['memoryInfo', 'memoryInfoEx'];
const maps = 'rss pss sharedClean sharedDirty privateClean privateDirty referenced anonymous swap';

/**
 * What a system does not have, by the name its backend bears: `netRoutes()` is a call, which throws Unsupported; `uids`
 * is an attribute of processes, which does so or is null of every process, and `memoryInfo.shared` a property of one, which
 * is null.
 */
export const lacking: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    ...words('isLocked() netProtocolCounters() sensorsTemperatures() sensorsFans()'),
    ...words('cpuAffinity cpuNum ionice memoryMaps cgroup cgroupInfo numCtxSwitches.involuntary'),
    ...of('cpuTimes', 'childrenUser childrenSystem iowait'),
    ...memory.flatMap((name) => of(name, 'shared text lib data dirty')),
    ...of('memoryInfoEx', 'peakVms rssShmem swap hugetlb'),
    ...of('memoryFootprint', 'pss swap'),
    ...of('ioCounters', 'readCount writeCount readChars writeChars'),
  ],
  freebsd: [
    ...words('pressure() isLocked() netGroups() sensorsFans()'),
    ...words('ionice memoryFootprint cgroupInfo'),
    ...of('ioCounters', 'readBytes writeBytes readChars writeChars'),
    ...memory.flatMap((name) => of(name, 'shared lib dirty')),
    ...of('memoryInfoEx', 'peakVms rssAnon rssFile rssShmem swap hugetlb'),
    ...of('memoryMaps', maps.replace('rss ', '')),
  ],
  linux: [],
  netbsd: [
    ...words('pressure() loginRecords() abilities() isLocked() heapInfo() heapTrim() fileUses() locate()'),
    ...words('cpuFreq() netProtocolCounters() netGroups()'),
    ...words('sensorsTemperatures() sensorsFans() sensorsBattery()'),
    ...words('cpuAffinity ionice memoryFootprint openFiles cgroupInfo'),
    ...of('cpuTimes', 'childrenUser childrenSystem'),
    ...of('ioCounters', 'readBytes writeBytes readChars writeChars'),
    ...memory.flatMap((name) => of(name, 'shared lib dirty')),
    ...of('memoryInfoEx', 'peakVms rssAnon rssFile rssShmem swap hugetlb'),
    ...of('memoryMaps', maps),
  ],
  openbsd: [
    ...words('pressure() loginRecords() abilities() isLocked() heapInfo() heapTrim() fileUses() locate()'),
    ...words('netProtocolCounters() netGroups()'),
    ...words('exe cpuAffinity cpuNum ionice memoryFootprint memoryMaps openFiles cgroupInfo'),
    ...of('cpuTimes', 'childrenUser childrenSystem'),
    ...of('ioCounters', 'readBytes writeBytes readChars writeChars'),
    ...memory.flatMap((name) => of(name, 'shared lib dirty')),
    ...of('memoryInfoEx', 'peakVms rssAnon rssFile rssShmem swap hugetlb'),
  ],
  sunos: [
    ...words('cpuNodes() pressure() isLocked() heapInfo() heapTrim() fileUses() locate()'),
    ...words('sensorsTemperatures() sensorsFans() sensorsBattery()'),
    ...words('cpuAffinity ionice memoryFootprint cgroupInfo cpuTimes.iowait netConnections.fd'),
    ...of('ioCounters', 'readBytes writeBytes readChars writeChars'),
    ...memory.flatMap((name) => of(name, 'shared text lib data dirty')),
    ...of('memoryInfoEx', 'peakRss peakVms rssAnon rssFile rssShmem swap hugetlb'),
    ...of('memoryMaps', 'pss sharedClean sharedDirty privateClean privateDirty referenced swap'),
  ],
  win32: [
    ...words('isLocked() fileUses() locate() netProtocolCounters() netGroups()'),
    ...words('sensorsTemperatures() sensorsFans()'),
    // No users or groups with numbers, no groups of processes, no descriptors.
    ...words('uids gids pgid cgroupInfo numFds'),
    ...of('cpuTimes', 'childrenUser childrenSystem iowait'),
    ...memory.flatMap((name) => of(name, 'shared text lib data dirty')),
    ...of('memoryInfoEx', 'rssAnon rssFile rssShmem swap hugetlb'),
    ...of('memoryFootprint', 'pss swap'),
    ...of('ioCounters', 'readChars writeChars'),
    ...of('memoryMaps', maps),
    ...of('openFiles', 'position flags'),
  ],
};

function words(text: string): string[] {
  return text.split(' ');
}

function of(attribute: string, properties: string): string[] {
  return words(properties).map((property) => `${attribute}.${property}`);
}
