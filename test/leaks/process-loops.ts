import type { Process } from '@sysu/core';
import { attempt, refused } from './loop.js';
import type { LoopsOf } from './loop.js';

/** Every member of a process, and its forms where these go different ways. */
export const processLoops: LoopsOf<Process, 'pid'> = {
  key: [(process) => process.key],
  identity: [(process) => process.identity],
  returncode: [(process) => process.returncode],
  equals: [(process) => process.equals(process)],
  toString: [(process) => process.toString()],
  isRunning: [(process) => process.isRunning()],
  oneshot: [
    (process) => process.oneshot(() => [process.ppid(), process.name(), process.ppid()]),
    (process) => process.oneshot(() => process.username()),
  ],
  name: [(process) => process.name()],
  ppid: [(process) => process.ppid()],
  exe: [(process) => process.exe()],
  cmdline: [(process) => process.cmdline()],
  environ: [(process) => process.environ()],
  createTime: [(process) => process.createTime()],
  cwd: [(process) => process.cwd()],
  status: [(process) => process.status()],
  uids: [(process) => process.uids()],
  gids: [(process) => process.gids()],
  terminal: [(process) => process.terminal()],
  pgid: [(process) => process.pgid()],
  session: [(process) => process.session()],
  cgroup: [(process) => process.cgroup()],
  cgroupInfo: [(process) => process.cgroupInfo()],
  numThreads: [(process) => process.numThreads()],
  numFds: [(process) => process.numFds()],
  cpuTimes: [(process) => process.cpuTimes()],
  cpuNum: [(process) => process.cpuNum()],
  memoryInfo: [(process) => process.memoryInfo()],
  memoryInfoEx: [(process) => process.memoryInfoEx()],
  ioCounters: [(process) => process.ioCounters()],
  numCtxSwitches: [(process) => process.numCtxSwitches()],
  pageFaults: [(process) => process.pageFaults()],
  nice: [(process) => process.nice(), (process) => process.nice(1)],
  ionice: [(process) => process.ionice(), (process) => process.ionice(2, 5)],
  rlimit: [(process) => process.rlimit(4), (process) => process.rlimit(4, [0, 0])],
  cpuAffinity: [(process) => process.cpuAffinity(), (process) => process.cpuAffinity([])],
  thread: [
    (process) => process.thread(process.pid).nice(),
    (process) => process.thread(process.pid).nice(1),
    (process) => process.thread(process.pid).ionice(),
    (process) => process.thread(process.pid).ionice(2, 5),
    (process) => process.thread(process.pid).cpuAffinity(),
    (process) => process.thread(process.pid).cpuAffinity([]),
  ],
  numHandles: [(process) => refused(() => process.numHandles())],
  username: [(process) => process.username()],
  threads: [(process) => process.threads()],
  openFiles: [(process) => process.openFiles()],
  memoryMaps: [(process) => process.memoryMaps(), (process) => process.memoryMaps({ grouped: false })],
  netConnections: [
    (process) => process.netConnections(),
    (process) => process.netConnections({ kind: 'all', tcpInfo: true }),
  ],
  connections: [(process) => process.connections()],
  memoryFootprint: [(process) => process.memoryFootprint()],
  memoryFullInfo: [(process) => process.memoryFullInfo()],
  memoryPercent: [
    (process) => process.memoryPercent(),
    (process) => process.memoryPercent('vms'),
    (process) => process.memoryPercent('uss'),
  ],
  cpuPercent: [(process) => process.cpuPercent(), (process) => process.cpuPercent({ interval: 0.001 })],
  parent: [(process) => process.parent()],
  parents: [(process) => process.parents()],
  children: [(process) => process.children(), (process) => process.children({ recursive: true })],
  asDict: [(process) => process.asDict(), (process) => process.asDict(['pid', 'name', 'openFiles'])],
  sendSignal: [(process) => process.sendSignal('SIGCONT')],
  suspend: [(process) => process.suspend()],
  resume: [(process) => process.resume()],
  terminate: [(process) => process.terminate()],
  kill: [(process) => process.kill()],
  wait: [
    (process) => attempt(() => process.wait({ timeout: 0 })),
    (process) => process.wait({ signal: AbortSignal.timeout(1) }).catch((reason: unknown) => reason),
    (process) => {
      process.kill();
      return process.wait();
    },
  ],
};

/** Each call of these has a process of its own. */
export const ending: ReadonlySet<PropertyKey> = new Set<keyof Process>(['suspend', 'terminate', 'kill', 'wait']);
