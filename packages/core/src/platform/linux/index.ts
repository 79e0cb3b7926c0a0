import type { Native } from '@sysu/native';
import { Incomplete } from '../../errors.js';
import type { Backend } from '../backend.js';
import { defineBackend } from '../define.js';
import { noSocketProtocols } from '../listed-sockets.js';
import { abilityCalls } from './abilities.js';
import { activityCalls } from './activity.js';
import { cgroupInfo } from './cgroup-info.js';
import { cpuCalls } from './cpu.js';
import { cpuClock, cpuClocks } from './cpu-clocks.js';
import { diskCalls, mountsOf } from './disk.js';
import { diskIoCalls } from './disk-io.js';
import { DiskUsages } from './disk-usage.js';
import { errorCode } from './errno.js';
import { readText } from './files.js';
import { execCalls } from '../exec.js';
import type { Files, Ids } from './files.js';
import { heapCalls } from './heap.js';
import { hostCalls } from './host.js';
import { Identities } from './identity.js';
import { kinOf } from './kin.js';
import { listSockets } from './listed-sockets.js';
import { locate } from './locate.js';
import { LiveFiles } from './live-files.js';
import { parseMachineFile } from './machine-file.js';
import { MachineFiles } from './machine-files.js';
import { memoryCalls } from './memory.js';
import { memoryMapsOf } from './memory-maps.js';
import { mountHolding, reachableMounts } from '../mounts.js';
import { nameService } from '../name-service.js';
import { nameCalls } from '../names.js';
import type { Names } from '../names.js';
import { noShortcuts } from '../no-shortcuts.js';
import { namesOf } from './names.js';
import { networkCalls } from './network.js';
import { newestPidOf } from './newest-pid.js';
import { isExecutable, openFilesOf } from './open-files.js';
import { isLocked, parseLocks } from './proc-locks.js';
import { childPidsOf } from './proc-children.js';
import { readProcess, sweep } from './processes.js';
import { settingCalls } from './process-settings.js';
import { socketProtocols } from './socket-protocols.js';
import { sensorsCalls } from './sensors.js';
import { hasSameStart, identifyByStart, isThere } from './start-identity.js';
import { pidOfThread, threadsOf } from './threads.js';

// PID_MAX_LIMIT of the kernel.
const HIGHEST_PID = 4194304;

/** The machine we run on. */
export function thisMachine(native: Native): Backend {
  const files = new LiveFiles(native, '/');
  const read = readingCalls(files, namesOf(files, nameService(native)), native);
  const identities = new Identities(native, files);
  const usages = new DiskUsages(native, read.mounts!);
  return defineBackend('linux', {
    ...read,
    cpuClock: (pid) => cpuClock(native, pid),
    cpuClocks: (pids) => cpuClocks(native, files, pids),
    newestPid: newestPidOf(files),
    // A pidfd is had of every process, also of one that /proc hides (hidepid=2), and of no thread.
    pidExists: (pid) => identities.exists(pid),
    identify: (pid) => identities.identify(pid),
    kin: (pids) => kinOf(native, pids),
    childPids: (pids) => childPidsOf(files, pids),
    isSame: (identity) => identities.isSame(identity),
    signal: (identity, signal) => identities.signal(identity, signal),
    waitExit: (identity, signal) => identities.waitExit(identity, signal),
    ...settingCalls(native, files, identities),
    ...heapCalls(native),
    ...execCalls(native),
    memoryMaps: (pid, details) => memoryMapsOf(files, native, pid, details),
    openFiles: (pid) => openFilesOf(files, native, pid),
    isExecutable: (path) => isExecutable(read.mounts!(), path),
    isLocked: (path) => isLocked(files, path),
    locate: (paths) => {
      const mounts = read.mounts!();
      return paths.map((path) => locate(path, mounts));
    },
    diskUsage: (where, timeout) => usages.diskUsage(where, timeout),
    mountAt: (path, timeout) => usages.mountAt(path, timeout),
  });
}

/** Another machine's files below a folder of this one. What is no file is unsupported: its pids are not ours. */
export function machineBelow(native: Native, root: string): Backend {
  return machineOf(new LiveFiles(native, root), `on files below ${root}`);
}

/** A machine written down in a machine file. */
export function machineFrom(text: string): Backend {
  return machineOf(new MachineFiles(parseMachineFile(text)), 'on a machine file');
}

/** A machine that is read through `files`; `reason` says why it can only be read. */
export function machineOf(files: Files, reason: string): Backend {
  return defineBackend(
    'linux',
    {
      ...readingCalls(files, namesOf(files, null), null),
      ...noShortcuts,
      identify: (pid) => identifyByStart(files, pid),
      isSame: (identity) => hasSameStart(files, identity),
    },
    reason,
  );
}

/** All that only reads. `native` only for the machine that we run on: what the kernel tells better than its files. */
function readingCalls(files: Files, names: Names, native: Native | null): Partial<Backend> {
  return {
    ...cpuCalls(files),
    ...activityCalls(files),
    ...memoryCalls(files),
    ...diskCalls(files),
    ...diskIoCalls(files),
    ...hostCalls(files),
    ...abilityCalls(files, native),
    ...networkCalls(files, native),
    ...sensorsCalls(files),
    pids: () => sortedPids(files.listIdsNow('proc')),
    listPids: async () => sortedPids(await files.listIds('proc')),
    highestPid: HIGHEST_PID,
    pidExists: (pid) => isThere(files, pid),
    sweep: (figures, options) => sweep(files, names, figures, options),
    readProcess: (pid, figures) => readProcess(files, pid, figures),
    threads: (pid) => threadsOf(files, pid),
    cgroupInfo: (pid) => cgroupInfo(files, pid),
    pidOfThread: (tid) => pidOfThread(files, tid),
    memoryMaps: (pid, details) => memoryMapsOf(files, null, pid, details),
    isExecutable: () => false,
    listedSockets: listSockets(files, native),
    socketProtocols: native === null ? noSocketProtocols : (sockets) => socketProtocols(native, sockets),
    mountsOf: (pid) => mountsOf(files, pid),
    fileLocks: () => parseLocks(readText(files, 'proc/locks') ?? ''),
    locate: (paths) => {
      const reachable = reachableMounts(diskCalls(files).mounts());
      return paths.map((path) => ({ path, mount: mountHolding(reachable, path), file: null, code: null }));
    },
    ...nameCalls(names),
  };
}

function sortedPids({ ids, errno }: Ids): number[] {
  const pids = Array.from(ids.toSorted());
  if (errno !== 0) throw new Incomplete(1, errorCode(errno), pids);
  return pids;
}
