import { userInfo } from 'node:os';
import type { DarwinNative } from '@sysu/native';
import type { Backend } from '../backend.js';
import { defineBackend } from '../define.js';
import { execCalls } from '../exec.js';
import { isExecutable } from '../executable.js';
import { localNames } from '../local-names.js';
import { listedConnections, noSocketProtocols } from '../listed-sockets.js';
import { locateCalls } from '../locate.js';
import { nameService } from '../name-service.js';
import { nameCalls, Names } from '../names.js';
import { noShortcuts } from '../no-shortcuts.js';
import { figuresIn } from '../owner-names.js';
import { abilitiesOf } from './abilities.js';
import { activityCalls } from './activity.js';
import { cpuCalls } from './cpu.js';
import { diskCalls } from './disk.js';
import { heapCalls } from './heap.js';
import { hostCalls } from './host.js';
import { Identities } from './identity.js';
import { memoryCalls } from './memory.js';
import { mountTable } from './mount-table.js';
import { networkCalls } from './network.js';
import { openFilesOf } from './open-files.js';
import { settingCalls } from './process-settings.js';
import { kinfoOf, processTable } from './process-table.js';
import { figures } from './process-figures.js';
import { readProcess, sweep } from './processes.js';
import { sensorsCalls } from './sensors.js';
import { threadsOf } from './threads.js';
import { deviceNumber } from './used-files.js';
import { untold } from './untold.js';

/** The Mac we run on. */
export function thisMac(native: DarwinNative): Backend {
  // Accounts of the system itself; those of people only the name service knows.
  const names = new Names(localNames(), nameService(native));
  const identities = new Identities(native);
  const pidExists = (pid: number): boolean => kinfoOf(native, pid) !== null;
  const network = networkCalls(native);
  return defineBackend('darwin', {
    untold,
    ...cpuCalls(native),
    ...activityCalls(native),
    ...memoryCalls(native),
    ...diskCalls(native),
    ...network,
    ...sensorsCalls(native),
    ...hostCalls(native),
    ...heapCalls(native),
    ...settingCalls(native, identities),
    ...execCalls(native),
    figures: figuresIn(figures),
    abilities: async () => abilitiesOf(native),
    pids: () => processTable(native).map(({ pid }) => pid),
    pidExists,
    sweep: (figures, options) => sweep(native, names, figures, options),
    readProcess: (pid, figures) => readProcess(native, pid, figures),
    ...noShortcuts,
    threads: async (pid) => threadsOf(native, pid),
    // Threads are known by numbers of their own, of which none says whose it is.
    pidOfThread: (tid) => (pidExists(tid) ? tid : null),
    identify: (pid) => identities.identify(pid),
    isSame: (identity) => identities.isSame(identity),
    signal: (identity, signal) => identities.signal(identity, signal),
    waitExit: (identity, signal) => identities.waitExit(identity, signal),
    openFiles: async (pid) => openFilesOf(native, pid),
    isExecutable: (path) => isExecutable(mountTable(native), path),
    ...locateCalls(
      () => mountTable(native),
      (device) => deviceNumber(Number(device)),
    ),
    // Each file would have to be asked.
    fileLocks: () => [],
    socketProtocols: noSocketProtocols,
    listedSockets: listedConnections(network.netConnections),
    ...nameCalls(names),
    userId: (name) => names.idOf('user', name) ?? ownId(name),
  });
}

/** We at least need nobody to tell us. */
function ownId(name: string): number | null {
  const { username, uid } = userInfo();
  return name === username ? uid : null;
}
