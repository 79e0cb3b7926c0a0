import type { FreebsdNative } from '@sysu/native';
import type { Backend } from '../backend.js';
import { defineBackend } from '../define.js';
import { localNames } from '../local-names.js';
import { Names } from '../names.js';
import { activityCalls } from './activity.js';
import { cpuCalls } from './cpu.js';
import { diskCalls } from './disk.js';
import { diskIoCalls } from './disk-io.js';
import { hostCalls } from './host.js';
import { identify, isSame, pidExists, signalTo, waitExit } from './identity.js';
import { interfaceCalls } from './interfaces.js';
import { memoryCalls } from './memory.js';
import { memoryMapsOf } from './memory-maps.js';
import { openFilesOf } from './open-files.js';
import { processTable } from './process-table.js';
import { settingCalls } from './process-settings.js';
import { readProcess, sweep } from './processes.js';
import type { Source } from './processes.js';
import { sensorsCalls } from './sensors.js';
import { Sysctl } from '../bsd/sysctl.js';
import { Terminals } from '../bsd/terminals.js';
import { pidOfThread, threadsOf } from './threads.js';

// __FreeBSD_version of the first release with 64-bit inodes and devices.
const FREEBSD_12 = 1_200_000;

/** The machine we run on: FreeBSD 11 to 14. */
export function freebsdMachine(native: FreebsdNative): Backend {
  const sysctl = new Sysctl(native);
  const isOld = sysctl.number('kern.osreldate') < FREEBSD_12;
  return defineBackend('freebsd', {
    ...processCalls(native, sysctl, isOld),
    ...settingCalls(native, sysctl),
    ...cpuCalls(sysctl),
    ...activityCalls(native, sysctl),
    ...memoryCalls(native, sysctl),
    ...diskCalls(native, isOld),
    ...diskIoCalls(sysctl),
    ...interfaceCalls(sysctl),
    ...sensorsCalls(sysctl),
    ...hostCalls(sysctl, '/'),
  });
}

function processCalls(native: FreebsdNative, sysctl: Sysctl, isOld: boolean): Partial<Backend> {
  const names = new Names(localNames(), null);
  const terminals = new Terminals();
  const source: Source = {
    sysctl,
    names,
    moment: () => ({
      time: Date.now() / 1000,
      monotonic: performance.now() / 1000,
      pageSize: native.pageSize(),
      totalMemory: sysctl.number('hw.physmem'),
      terminals,
      isOld,
    }),
  };
  return {
    pids: () => processTable(sysctl).map(({ pid }) => pid),
    pidExists: (pid) => pidExists(sysctl, pid),
    sweep: (figures, options) => sweep(source, figures, options),
    readProcess: (pid, figures) => readProcess(source, pid, figures),
    userNames: async (ids) => new Map(await names.resolve('user', ids)),
    groupNames: async (ids) => new Map(await names.resolve('group', ids)),
    userId: (name) => names.idOf('user', name),
    groupId: (name) => names.idOf('group', name),
    cpuClock: () => null,
    cpuClocks: () => null,
    threads: async (pid) => threadsOf(sysctl, pid),
    pidOfThread: (tid) => pidOfThread(sysctl, tid),
    identify: (pid) => identify(sysctl, pid),
    kin: () => Promise.resolve(null),
    childPids: () => Promise.resolve(null),
    isSame: (who) => isSame(sysctl, who),
    signal: (who, signal) => signalTo(sysctl, who, (pid) => native.kill(pid, signal)),
    waitExit: (who, signal) => waitExit(native, sysctl, who, signal),
    openFiles: async (pid) => openFilesOf(sysctl, pid),
    memoryMaps: async (pid) => memoryMapsOf(sysctl, pid, native.pageSize()),
  };
}
