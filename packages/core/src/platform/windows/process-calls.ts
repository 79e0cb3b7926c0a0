import type { WindowsNative } from '@sysu/native';
import type { Backend } from '../backend.js';
import { noShortcuts } from '../no-shortcuts.js';
import { figuresIn } from '../owner-names.js';
import { Accounts } from './accounts.js';
import { askedFigures } from './asked-figures.js';
import { identify, isSame, pidExists, waitExit } from './identity.js';
import { memoryMapsOf } from './memory-maps.js';
import { openFilesOf } from './open-files.js';
import { processTable } from './process-table.js';
import { readProcess, sweep } from './processes.js';
import type { Source } from './processes.js';
import { settingCalls } from './process-settings.js';
import { signal } from './signals.js';
import { tableFigures, threadFigures } from './table-figures.js';
import { pidOfThread, threadsOf } from './threads.js';

type Needs = Pick<Backend, 'monotonic' | 'virtualMemory'>;

/** Processes: their table, what is asked of each, and what can be done to one. */
export function processCalls(native: WindowsNative, system: Needs): Partial<Backend> {
  // The constructor asks for the right to look into the processes of others, which an administrator has.
  native.enableDebugPrivilege();
  const source: Source = {
    native,
    accounts: new Accounts(native),
    moment: () => ({
      time: Date.now() / 1000,
      monotonic: system.monotonic() ?? 0,
      totalMemory: () => system.virtualMemory().total,
    }),
  };
  return {
    figures: figuresIn(tableFigures, askedFigures, threadFigures),
    pids: () => processTable(native).map(({ uniqueProcessId }) => uniqueProcessId),
    // A DWORD.
    highestPid: 2 ** 32 - 1,
    pidExists: (pid) => pidExists(native, pid),
    sweep: (figures, options) => sweep(source, figures, options),
    readProcess: (pid, figures) => readProcess(source, pid, figures),
    // Users and groups have no numbers.
    userId: () => null,
    groupId: () => null,
    ...noShortcuts,
    threads: async (pid) => threadsOf(native, pid),
    pidOfThread: (tid) => pidOfThread(native, tid),
    identify: (pid) => identify(native, pid),
    isSame: (identity) => isSame(native, identity),
    signal: (identity, number) => signal(native, identity, number),
    waitExit: (identity, abort) => waitExit(native, identity, abort),
    ...settingCalls(native),
    memoryMaps: async (pid) => memoryMapsOf(native, pid),
    openFiles: (pid) => openFilesOf(native, pid),
    isExecutable: () => false,
  };
}
