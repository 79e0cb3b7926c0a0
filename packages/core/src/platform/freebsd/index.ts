import type { FreebsdNative } from '@sysu/native';
import type { Mount } from '../../model/disk.js';
import type { Backend } from '../backend.js';
import { diskCalls } from '../bsd/disk.js';
import { hostCalls } from '../bsd/host.js';
import { processCalls } from '../bsd/process-calls.js';
import { Sysctl } from '../bsd/sysctl.js';
import { defineBackend } from '../define.js';
import { isExecutable } from '../executable.js';
import { listedConnections, noSocketProtocols } from '../listed-sockets.js';
import { locateCalls } from '../locate.js';
import { abilitiesOf } from './abilities.js';
import { activityCalls } from './activity.js';
import { askedFigures } from './asked-figures.js';
import { cpuCalls } from './cpu.js';
import { diskIoCalls } from './disk-io.js';
import { loginRecords, sessions } from './login-records.js';
import { memoryCalls } from './memory.js';
import { memoryMapsOf } from './memory-maps.js';
import { mounts } from './mounts.js';
import { networkCalls } from './network.js';
import { openFilesOf } from './open-files.js';
import { processTable } from './process-table.js';
import { settingCalls } from './process-settings.js';
import { sensorsCalls } from './sensors.js';
import { tableFigures, tableFigures11 } from './table-figures.js';
import { threadOf } from './threads.js';
import { deviceNumber } from './used-files.js';
import { untold } from './untold.js';

// __FreeBSD_version of the first release with 64-bit inodes and devices.
const FREEBSD_12 = 1_200_000;
// COMMLEN of sys/user.h.
const LONGEST_NAME = 19;

/** The machine we run on: FreeBSD 11 to 14. */
export function freebsdMachine(native: FreebsdNative): Backend {
  const sysctl = new Sysctl(native);
  const isOld = sysctl.number('kern.osreldate') < FREEBSD_12;
  const list = processTable(sysctl);
  const listMounts = (): Mount[] => mounts(native, isOld);
  const network = networkCalls(sysctl, isOld);
  return defineBackend('freebsd', {
    untold,
    ...processCalls(native, {
      list,
      listed: isOld ? tableFigures11 : tableFigures,
      asked: askedFigures(sysctl),
      longestName: LONGEST_NAME,
      totalMemory: () => sysctl.number('hw.physmem'),
      threadOf,
    }),
    openFiles: async (pid) => openFilesOf(sysctl, pid),
    memoryMaps: async (pid) => memoryMapsOf(sysctl, pid, native.pageSize()),
    ...settingCalls(native, sysctl, list),
    ...cpuCalls(sysctl),
    ...activityCalls(native, sysctl),
    ...memoryCalls(native, sysctl),
    ...diskCalls(listMounts),
    isExecutable: (path) => isExecutable(listMounts(), path),
    ...locateCalls(listMounts, deviceNumber),
    // Which are held only FreeBSD 14 tells.
    fileLocks: () => [],
    socketProtocols: noSocketProtocols,
    ...(network.netConnections && { listedSockets: listedConnections(network.netConnections) }),
    ...diskIoCalls(sysctl),
    ...network,
    ...sensorsCalls(sysctl),
    ...hostCalls(sysctl, sessions),
    loginRecords: async (file) => loginRecords(file),
    abilities: async () => abilitiesOf(sysctl),
    // Large blocks are counted together with all others.
    heapInfo: () => ({ heapUsed: native.heapUsed(), mmapUsed: null, heapCount: null }),
    heapTrim: () => native.heapTrim(),
  });
}
