import { getPriority, setPriority } from 'node:os';
import type { SunosNative } from '@sysu/native';
import type { Backend } from '../backend.js';
import { defineBackend } from '../define.js';
import { isExecutable } from '../executable.js';
import { localNames } from '../local-names.js';
import { nameCalls, Names } from '../names.js';
import { noShortcuts } from '../no-shortcuts.js';
import { figuresIn } from '../owner-names.js';
import { Terminals } from '../terminals.js';
import { abilitiesOf } from './abilities.js';
import { activityCalls } from './activity.js';
import { cpuCalls } from './cpu.js';
import { diskCalls } from './disk.js';
import { diskIoCalls } from './disk-io.js';
import { hostCalls } from './host.js';
import { callOn, identify, isSame, pidExists, waitExit } from './identity.js';
import { Kstats } from './kstats.js';
import { memoryCalls, virtualMemory } from './memory.js';
import { memoryMapsOf } from './memory-maps.js';
import { Mib } from './mib.js';
import { networkCalls } from './network.js';
import { openFilesOf } from './open-files.js';
import { Proc } from './proc.js';
import { processFigures } from './process-figures.js';
import { pidsIn, readProcess, sweep } from './processes.js';
import type { Source } from './processes.js';
import { threadsOf } from './threads.js';
import { untold } from './untold.js';

// Bytes of a page: SPARC, which is big-endian, and x86.
const [SPARC_PAGE, X86_PAGE] = [8192, 4096] as const;

/** The machine we run on: Solaris or illumos. */
export function solarisMachine(native: SunosNative, bigEndian: boolean, root = '/'): Backend {
  const proc = new Proc(root, bigEndian);
  const kstats = new Kstats(native, bigEndian);
  const pageSize = bigEndian ? SPARC_PAGE : X86_PAGE;
  const disks = diskCalls(native, proc, bigEndian);
  return defineBackend('sunos', {
    untold,
    ...cpuCalls(kstats),
    ...activityCalls(kstats, pageSize),
    ...memoryCalls(native, kstats, pageSize),
    ...disks,
    ...diskIoCalls(kstats),
    ...networkCalls(kstats, () => new Mib(native, bigEndian), root),
    ...hostCalls(kstats, proc),
    ...processCalls(native, proc, root, () => virtualMemory(kstats, pageSize).total || null),
    abilities: async () => abilitiesOf(proc),
    isExecutable: (path) => isExecutable(disks.mounts(), path),
  });
}

function processCalls(
  native: SunosNative,
  proc: Proc,
  root: string,
  totalMemory: () => number | null,
): Partial<Backend> {
  const names = new Names(localNames(root), null);
  const terminals = new Terminals();
  const source: Source = {
    native,
    proc,
    names,
    moment: () => ({
      time: Date.now() / 1000,
      monotonic: performance.now() / 1000,
      totalMemory: totalMemory(),
      terminals,
    }),
  };
  return {
    figures: figuresIn(processFigures),
    pids: () => pidsIn(proc),
    pidExists: (pid) => pidExists(proc, pid),
    sweep: (figures, options) => sweep(source, figures, options),
    readProcess: (pid, figures) => readProcess(source, pid, figures),
    ...nameCalls(names),
    ...noShortcuts,
    threads: async (pid) => threadsOf(proc, pid),
    // Threads are numbered within each process.
    pidOfThread: (tid) => (pidExists(proc, tid) ? tid : null),
    identify: (pid) => identify(proc, pid),
    isSame: (who) => isSame(proc, who),
    signal: (who, signal) => callOn(proc, who, 'a signal', (pid) => void process.kill(pid, signal)),
    waitExit: (who, signal) => waitExit(proc, who, signal),
    nice: (who) => callOn(proc, who, 'niceness', getPriority),
    setNice: (who, niceness) => callOn(proc, who, 'niceness', (pid) => setPriority(pid, niceness)),
    ioPriority: () => null,
    openFiles: async (pid) => openFilesOf(proc, pid),
    memoryMaps: async (pid) => memoryMapsOf(proc, pid),
  };
}
