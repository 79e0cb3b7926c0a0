/**
 * What a system does not have, by the name its backend bears: `netRoutes()` is a call, which throws Unsupported; `uids`
 * is an attribute of processes, which does so or is null of every process, and `memoryInfo.shared` a property of one, which
 * is null.
 */
export const lacking: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    ...['isLocked()', 'netRoutes()', 'netProtocolCounters()', 'sensorsTemperatures()', 'sensorsFans()'],
    ...['cpuAffinity', 'cpuNum', 'ionice', 'memoryMaps', 'cgroup', 'cgroupInfo'],
    ...['childrenUser', 'childrenSystem', 'iowait'].map((name) => `cpuTimes.${name}`),
    ...['memoryInfo', 'memoryInfoEx'].flatMap((name) =>
      ['shared', 'text', 'lib', 'data', 'dirty'].map((figure) => `${name}.${figure}`),
    ),
    ...['peakVms', 'rssShmem', 'swap', 'hugetlb'].map((name) => `memoryInfoEx.${name}`),
    ...['pss', 'swap'].map((name) => `memoryFootprint.${name}`),
    ...['readCount', 'writeCount', 'readChars', 'writeChars'].map((name) => `ioCounters.${name}`),
    'numCtxSwitches.involuntary',
  ],
  linux: [],
  win32: [
    ...['isLocked()', 'fileUses()', 'locate()', 'netRoutes()', 'netProtocolCounters()', 'netGroups()'],
    ...['sensorsTemperatures()', 'sensorsFans()'],
    // No users or groups with numbers, no groups of processes, no descriptors.
    ...['uids', 'gids', 'pgid', 'cgroupInfo', 'numFds'],
    ...['childrenUser', 'childrenSystem', 'iowait'].map((name) => `cpuTimes.${name}`),
    ...['memoryInfo', 'memoryInfoEx'].flatMap((name) =>
      ['shared', 'text', 'lib', 'data', 'dirty'].map((figure) => `${name}.${figure}`),
    ),
    ...['rssAnon', 'rssFile', 'rssShmem', 'swap', 'hugetlb'].map((name) => `memoryInfoEx.${name}`),
    ...['pss', 'swap'].map((name) => `memoryFootprint.${name}`),
    ...['readChars', 'writeChars'].map((name) => `ioCounters.${name}`),
    ...[
      'rss',
      'pss',
      'sharedClean',
      'sharedDirty',
      'privateClean',
      'privateDirty',
      'referenced',
      'anonymous',
      'swap',
    ].map((name) => `memoryMaps.${name}`),
    ...['position', 'flags'].map((name) => `openFiles.${name}`),
  ],
};
