import type { System } from '../../packages/core/src/system.js';
import {
  amount,
  degrees,
  id,
  list,
  mapOf,
  oneOf,
  orInfinity,
  orNull,
  percent,
  record,
  text,
  time,
  whole,
  yesNo,
} from './kinds.js';
import type { Kind } from './kinds.js';
import {
  connections,
  counters,
  groups,
  interfaceAddresses,
  interfaceStates,
  measuredConnections,
  routes,
} from './network.js';

/** A call with no more than options, what it brings, and whether a Promise does. */
export interface CallCheck {
  call(system: System): unknown;
  kind: Kind;
  promised?: true;
  /** Only of the machine we run on: elsewhere it throws Unsupported. */
  ownOnly?: true;
}

const unsure = orNull(whole);
const modes = (kind: Kind): Kind =>
  record({
    user: kind,
    system: kind,
    idle: kind,
    ...Object.fromEntries(
      ['nice', 'iowait', 'irq', 'softirq', 'steal', 'guest', 'guestNice'].map((mode) => [mode, orNull(kind)]),
    ),
  });
const all = (names: string, kind: Kind): Record<string, Kind> =>
  Object.fromEntries(names.split(' ').map((name) => [name, kind]));

const frequency = record({
  ...all('current min max hardwareMin hardwareMax base', orNull(amount)),
  source: orNull(text),
});
const virtualMemory = record({
  ...all('total available used free', whole),
  percent,
  ...all('active inactive buffers cached shared slab wired dirty writeback hugetlb hugetlbFree', unsure),
  ...all('commitLimit committed lowTotal lowFree highTotal highFree zswap zswapped zram zramStored', unsure),
});
const swapMemory = record({ ...all('total used free', whole), percent, sin: unsure, sout: unsure });
const diskIo = record({
  ...all('readCount writeCount readBytes writeBytes', whole),
  ...all('readTime writeTime readMergedCount writeMergedCount busyTime queueTime', unsure),
  ...all('discardCount discardMergedCount discardBytes discardTime flushCount flushTime', unsure),
});
const netIo = record({
  ...all('bytesSent bytesRecv packetsSent packetsRecv errin errout dropin', whole),
  ...all('dropout fifoin fifoout frame multicast collisions carrier', unsure),
});
const partition = { device: text, mountpoint: text, fstype: text, opts: text };
const mount = record({
  ...partition,
  id,
  deviceNumber: text,
  root: text,
  kind: oneOf('local', 'network', 'special'),
  covered: yesNo,
  mayHang: yesNo,
});
const usage = record({ ...all('total used free inodes inodesUsed inodesFree', whole), percent });
const battery = record({
  percent: amount,
  secsleft: orNull(orInfinity),
  powerPlugged: orNull(yesNo),
  name: text,
  status: oneOf('charging', 'discharging', 'full', 'not charging', null),
});
const reading = (more: Record<string, Kind>): Kind =>
  mapOf(list(record({ label: orNull(text), sensor: text, chip: text, device: orNull(text), ...more })));
const stall = record({ ...all('average10 average60 average300', percent), total: amount });
const shortage = record({ some: stall, full: orNull(stall) });
const interval = 0.02;

const file = record({
  path: text,
  deleted: yesNo,
  ...all('type device rdev inode', orNull(text)),
  ...all('size links mount', unsure),
});
const descriptor = record({
  fd: whole,
  access: oneOf('r', 'w', 'u', '', null),
  file,
  // Of a directory that ext4 has read to its end it is 2^63 - 1.
  position: orNull(amount),
  flags: unsure,
  detail: orNull(text),
});
const fileUse = record({
  process: (value, path) => id((value as { pid: number }).pid, `${path}.pid`),
  command: orNull(text),
  use: oneOf('cwd', 'root', 'exe', 'mapped', 'open'),
  file,
  descriptor: orNull(descriptor),
  socket: orNull((value, path) => {
    const { details: _, ...socket } = value as Record<string, unknown>;
    connections([socket], path);
  }),
  kernelSocket: orNull(
    record({
      family: oneOf('AF_NETLINK', 'AF_PACKET'),
      inode: text,
      protocol: text,
      type: orNull(text),
    }),
  ),
  unlistedProtocol: orNull(text),
  lock: oneOf('r', 'R', 'w', 'W', 'u', null),
});

/** What is checked on its own: it takes a process, acts, or goes on for ever. */
type Elsewhere =
  | 'backend'
  | 'process'
  | 'processOfThread'
  | 'processes'
  | 'processIter'
  | 'processSampler'
  | 'sampler'
  | 'watch'
  | 'cacheClear'
  | 'winServiceIter'
  | 'winServiceGet';

/** Every other call of a system: the compiler says which is missing. */
export const callChecks: { readonly [C in Exclude<keyof System, Elsewhere>]: readonly CallCheck[] } = {
  pids: [{ call: (system) => system.pids(), kind: list(id) }],
  has: [
    { call: (system) => system.has('pids()'), kind: oneOf(true) },
    { call: (system) => system.has('rss'), kind: oneOf(true) },
  ],
  pidExists: [{ call: (system) => system.pidExists(1), kind: yesNo }],
  cpuTimes: [
    { call: (system) => system.cpuTimes(), kind: modes(amount) },
    { call: (system) => system.cpuTimes({ perCpu: true }), kind: list(orNull(modes(amount))) },
  ],
  cpuPercent: [
    { call: (system) => system.cpuPercent(), kind: orNull(percent) },
    { call: (system) => system.cpuPercent({ perCpu: true }), kind: orNull(list(orNull(percent))) },
    { call: (system) => system.cpuPercent({ interval }), kind: orNull(percent), promised: true },
    { call: (system) => system.cpuPercent({ interval, perCpu: true }), kind: list(orNull(percent)), promised: true },
  ],
  cpuTimesPercent: [
    { call: (system) => system.cpuTimesPercent(), kind: orNull(modes(percent)) },
    { call: (system) => system.cpuTimesPercent({ perCpu: true }), kind: orNull(list(orNull(modes(percent)))) },
    { call: (system) => system.cpuTimesPercent({ interval }), kind: orNull(modes(percent)), promised: true },
  ],
  cpuCount: [
    { call: (system) => system.cpuCount(), kind: unsure },
    { call: (system) => system.cpuCount({ logical: false }), kind: unsure },
    { call: (system) => system.cpuCount({ usable: true }), kind: unsure },
  ],
  cpuNodes: [{ call: (system) => system.cpuNodes(), kind: mapOf(list(whole)) }],
  cpuStats: [
    {
      call: (system) => system.cpuStats(),
      kind: record(all('ctxSwitches interrupts softInterrupts syscalls', unsure)),
    },
  ],
  cpuFreq: [
    { call: (system) => system.cpuFreq(), kind: orNull(frequency), promised: true },
    { call: (system) => system.cpuFreq({ perCpu: true }), kind: list(orNull(frequency)), promised: true },
  ],
  getloadavg: [{ call: (system) => system.getloadavg(), kind: orNull(list(amount)) }],
  virtualMemory: [
    { call: (system) => system.virtualMemory(), kind: virtualMemory },
    { call: (system) => system.virtualMemory({ container: true }), kind: orNull(virtualMemory) },
  ],
  swapMemory: [
    { call: (system) => system.swapMemory(), kind: swapMemory },
    { call: (system) => system.swapMemory({ container: true }), kind: orNull(swapMemory) },
  ],
  bootTime: [{ call: (system) => system.bootTime(), kind: time }],
  uptime: [
    { call: (system) => system.uptime(), kind: amount },
    { call: (system) => system.uptime({ container: true }), kind: orNull(amount) },
  ],
  pressure: [{ call: (system) => system.pressure(), kind: record(all('cpu memory io', orNull(shortage))) }],
  users: [
    {
      call: (system) => system.users(),
      kind: orNull(
        list(
          record({ name: text, terminal: orNull(text), host: orNull(text), started: orNull(time), pid: orNull(id) }),
        ),
      ),
      promised: true,
    },
  ],
  loginRecords: [
    {
      call: (system) => system.loginRecords(),
      kind: list(
        record({
          type: oneOf('empty', 'runLevel', 'boot', 'newTime', 'oldTime', 'init', 'login', 'user', 'dead', 'accounting'),
          ...all('user terminal id host address runLevel lastRunLevel', orNull(text)),
          time: orNull(time),
          ...all('pid termination exitCode', orNull(whole)),
        }),
      ),
      promised: true,
    },
  ],
  abilities: [
    {
      call: (system) => system.abilities(),
      kind: list(
        record({
          ...all('name found meaning', text),
          state: oneOf('ok', 'limited', 'missing'),
          columns: list(text),
          remedy: orNull(text),
        }),
      ),
      promised: true,
    },
  ],
  terminalUse: [
    { call: (system) => system.terminalUse('console'), kind: orNull(record({ used: time, writable: yesNo })) },
  ],
  userId: [
    { call: (system) => system.userId('root'), kind: orNull(whole) },
    { call: (system) => system.userId('nobody of this name'), kind: oneOf(null) },
  ],
  groupId: [{ call: (system) => system.groupId('root'), kind: orNull(whole) }],
  isLocked: [{ call: (system) => system.isLocked('/'), kind: yesNo, ownOnly: true }],
  heapInfo: [
    {
      call: (system) => system.heapInfo(),
      kind: record({ heapUsed: whole, mmapUsed: unsure, heapCount: unsure }),
      ownOnly: true,
    },
  ],
  heapTrim: [{ call: (system) => system.heapTrim(), kind: oneOf(undefined), ownOnly: true }],
  fileUses: [
    {
      call: async (system) => {
        const uses = new Set(['cwd', 'root', 'exe', 'mapped', 'open'] as const);
        const { pids, ...sample } = await system.fileUses(new Set(['comm', 'sockets', 'locks', 'positions']), { uses });
        return { ...sample, pids: [...pids] };
      },
      kind: record({
        records: list(fileUse),
        pids: list(id),
        ...all('refused lost', whole),
        lostCode: orNull(text),
      }),
      promised: true,
    },
  ],
  locate: [
    {
      call: (system) => system.locate(['/proc/self', '/nowhere']),
      kind: list(record({ path: text, mount: orNull(mount), file: orNull(file), code: orNull(text) })),
    },
  ],
  diskPartitions: [
    { call: (system) => system.diskPartitions(), kind: list(record(partition)) },
    { call: (system) => system.diskPartitions({ all: true }), kind: list(record(partition)) },
  ],
  mounts: [{ call: (system) => system.mounts(), kind: list(mount) }],
  diskUsage: [{ call: (system) => system.diskUsage('/'), kind: usage, promised: true, ownOnly: true }],
  mountAt: [{ call: (system) => system.mountAt('/'), kind: orNull(mount), promised: true }],
  diskIoCounters: [
    { call: (system) => system.diskIoCounters(), kind: orNull(diskIo) },
    { call: (system) => system.diskIoCounters({ perDisk: true }), kind: mapOf(diskIo) },
  ],
  netIoCounters: [
    { call: (system) => system.netIoCounters(), kind: orNull(netIo) },
    { call: (system) => system.netIoCounters({ perNic: true }), kind: mapOf(netIo) },
  ],
  netConnections: [
    { call: (system) => system.netConnections(), kind: connections, promised: true },
    { call: (system) => system.netConnections({ kind: 'all', netns: 'all' }), kind: connections, promised: true },
    { call: (system) => system.netConnections({ tcpInfo: true }), kind: measuredConnections, promised: true },
  ],
  netIfAddrs: [{ call: (system) => system.netIfAddrs(), kind: interfaceAddresses }],
  netIfStats: [{ call: (system) => system.netIfStats(), kind: interfaceStates }],
  netRoutes: [{ call: (system) => system.netRoutes(), kind: routes, promised: true }],
  netProtocolCounters: [{ call: (system) => system.netProtocolCounters(), kind: counters, promised: true }],
  netGroups: [{ call: (system) => system.netGroups(), kind: groups, promised: true }],
  listeners: [
    {
      call: (system) => system.listeners(2024),
      kind: list(record({ protocol: oneOf('tcp', 'udp'), address: text, port: whole, pids: list(id) })),
      promised: true,
    },
  ],
  sensorsTemperatures: [
    {
      call: (system) => system.sensorsTemperatures(),
      kind: reading(all('current high critical min max crit', orNull(degrees))),
      promised: true,
    },
  ],
  sensorsFans: [
    { call: (system) => system.sensorsFans(), kind: reading({ current: unsure, min: unsure }), promised: true },
  ],
  sensorsBattery: [
    { call: (system) => system.sensorsBattery(), kind: orNull(battery), promised: true },
    { call: (system) => system.sensorsBattery({ perBattery: true }), kind: mapOf(battery), promised: true },
  ],
};
