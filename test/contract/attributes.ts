import type { Attribute } from '../../packages/core/src/attributes.js';
import { amount, id, list, mapOf, oneOf, orInfinity, orNull, record, text, time, whole, yesNo } from './kinds.js';
import type { Kind } from './kinds.js';
import { processConnections } from './network.js';

const ids = record({ real: id, effective: id, saved: orNull(id) });
const memory = { rss: whole, vms: whole, shared: whole, text: whole, lib: whole, data: whole, dirty: whole };
const unsure = orNull(whole);
const statuses =
  'running sleeping disk-sleep stopped tracing-stop zombie dead wake-kill waking idle parked locked waiting suspended';

/** What each attribute of a process is, where it is known. */
export const attributeKinds: { readonly [A in Attribute]: Kind } = {
  pid: id,
  ppid: whole,
  name: text,
  exe: orNull(text),
  cmdline: list(text),
  environ: mapOf(text),
  createTime: orNull(time),
  cwd: orNull(text),
  username: text,
  uids: ids,
  gids: ids,
  terminal: orNull(text),
  status: oneOf(...statuses.split(' ')),
  nice: id,
  numThreads: whole,
  numFds: whole,
  cpuTimes: record({
    user: amount,
    system: amount,
    childrenUser: amount,
    childrenSystem: amount,
    iowait: orNull(amount),
  }),
  cpuNum: orNull(whole),
  memoryInfo: record(memory),
  memoryInfoEx: record({
    ...memory,
    peakRss: unsure,
    peakVms: unsure,
    rssAnon: unsure,
    rssFile: unsure,
    rssShmem: unsure,
    swap: unsure,
    hugetlb: unsure,
  }),
  memoryFootprint: record({ uss: whole, pss: whole, swap: unsure }),
  memoryPercent: orNull(amount),
  ioCounters: record({
    readCount: whole,
    writeCount: whole,
    readBytes: whole,
    writeBytes: whole,
    readChars: whole,
    writeChars: whole,
  }),
  numCtxSwitches: record({ voluntary: whole, involuntary: whole }),
  pageFaults: record({ minor: whole, major: whole }),
  pgid: whole,
  session: whole,
  cgroup: orNull(text),
  cgroupInfo: record({
    path: orNull(text),
    memory: unsure,
    memoryLimit: orNull(orInfinity),
    cpuTime: orNull(amount),
    cpuLimit: orNull(orInfinity),
    throttledTime: orNull(amount),
    tasks: unsure,
    tasksLimit: orNull(orInfinity),
  }),
  cpuAffinity: list(whole),
  cpuPercent: orNull(amount),
  ionice: record({ ioclass: oneOf(0, 1, 2, 3), value: whole }),
  memoryMaps: list(
    record({
      path: text,
      rss: whole,
      size: whole,
      pss: whole,
      sharedClean: whole,
      sharedDirty: whole,
      privateClean: whole,
      privateDirty: whole,
      referenced: unsure,
      anonymous: unsure,
      swap: unsure,
    }),
  ),
  openFiles: list(
    record({
      path: text,
      fd: whole,
      position: whole,
      mode: oneOf('r', 'w', 'a', 'r+', 'a+'),
      flags: whole,
      deleted: yesNo,
    }),
  ),
  netConnections: processConnections,
  threads: list(record({ id, userTime: amount, systemTime: amount, name: text, status: text, cpuNum: orNull(whole) })),
};

/** Attributes that a Promise brings: what may wait, or grows with the machine. All others are there at once. */
export const promised: ReadonlySet<Attribute> = new Set([
  'username',
  'memoryFootprint',
  'memoryMaps',
  'netConnections',
  'openFiles',
  'threads',
]);

/** What the files of another machine do not tell, or need not. */
export const ownOnly: ReadonlySet<Attribute> = new Set(['cpuAffinity', 'ionice', 'memoryMaps', 'openFiles']);
