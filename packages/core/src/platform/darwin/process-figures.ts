import type { Figure, ProcessFigures } from '../../model/process.js';
import { toBytes } from '../../text.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { fullName } from '../full-name.js';
import { listDescriptors } from './descriptors.js';
import { descriptorsOf, folderFile, programFile } from './used-files.js';
import { programOf } from './process-calls.js';
import { startOf, stateOf } from './process-table.js';
import type { ProcessView } from './process-view.js';
import { uniqueMemoryOf } from './unique-memory.js';

// MAXCOMLEN of sys/param.h.
const LONGEST_NAME = 16;
// P_SYSTEM of sys/proc.h.
const SYSTEM = 0x200;

type Getters = { readonly [F in Figure]?: (process: ProcessView) => ProcessFigures[F] | null };

/** Of every process. */
const ofKinfo: Getters = {
  ppid: ({ kinfo }) => kinfo.ppid,
  comm: ({ comm }) => comm,
  state: ({ kinfo }) => stateOf(kinfo)?.[0] ?? null,
  status: ({ kinfo }) => stateOf(kinfo)?.[1] ?? null,
  kernelThread: ({ kinfo }) => (kinfo.flags & SYSTEM) !== 0,
  flags: ({ kinfo }) => kinfo.flags >>> 0,
  pgid: ({ kinfo }) => kinfo.pgid,
  session: ({ native, pid }) => native.getSession(pid),
  terminal: ({ kinfo, facts }) => facts.terminal(kinfo.terminal),
  tpgid: ({ kinfo }) => (kinfo.tpgid > 0 ? kinfo.tpgid : -1),
  uid: ({ kinfo }) => kinfo.uid,
  gid: ({ kinfo }) => kinfo.gid,
  savedUid: ({ kinfo }) => kinfo.savedUid,
  savedGid: ({ kinfo }) => kinfo.savedGid,
  uids: ({ kinfo }) => ({ real: kinfo.realUid, effective: kinfo.uid, saved: kinfo.savedUid }),
  gids: ({ kinfo }) => ({ real: kinfo.realGid, effective: kinfo.gid, saved: kinfo.savedGid }),
  nice: ({ kinfo }) => kinfo.niceness,
  createTime: ({ kinfo }) => startOf(kinfo) / 1e6,
  age: ({ age }) => age,
  tid: ({ pid }) => pid,
  pageSize: ({ facts }) => facts.pageSize,
};

/** Of our own processes, or to root. */
const ofTask: Getters = {
  priority: (process) => process.task().priority,
  numThreads: (process) => process.task().threads,
  userTime: (process) => process.seconds(process.task().totalUser),
  systemTime: (process) => process.seconds(process.task().totalSystem),
  cpuClock: ({ cpuSeconds }) => cpuSeconds,
  sampledAt: (process) => process.sampledAt(),
  cpuAverage: ({ cpuSeconds, age }) => (age > 0 ? (cpuSeconds / age) * 100 : 0),
  vms: (process) => process.task().virtualSize,
  rss: (process) => process.task().residentSize,
  memoryPercent: (process) => (process.task().residentSize / process.facts.memoryTotal) * 100,
  // The kernel counts faults and switches in 32 bits, of both kinds together; psutil takes all switches for voluntary.
  minorFaults: (process) => Math.max(0, (process.task().faults >>> 0) - (process.task().pageins >>> 0)),
  majorFaults: (process) => process.task().pageins >>> 0,
  voluntarySwitches: (process) => process.task().switches >>> 0,
  readBytes: (process) => process.rusage().bytesRead,
  writeBytes: (process) => process.rusage().bytesWritten,
  peakRss: (process) => process.taskMemory()?.residentSizePeak ?? null,
  rssAnon: (process) => process.taskMemory()?.internal ?? null,
  rssFile: (process) => process.taskMemory()?.external ?? null,
  uss: ({ native, pid, facts }) => uniqueMemoryOf(native, pid, facts),
};

const ofFiles: Getters = {
  cmdline: (process) => process.args().cmdline,
  environ: (process) => process.args().environ,
  exe: ({ native, pid }) => programOf(native, pid),
  cwd: (process) => cText(process.folders().cwd) || null,
  // Empty where it is that of the system.
  root: (process) => cText(process.folders().root) || '/',
  numFds: ({ native, pid }) => listDescriptors(native, pid).length,
  exeFile: ({ native, pid }) => programFile(programOf(native, pid)),
  cwdFile: (process) => folderFile(cText(process.folders().cwd)),
  rootFile: (process) => folderFile(cText(process.folders().root) || '/'),
  descriptors: ({ native, pid }) => descriptorsOf(native, pid),
  wholeDescriptors: ({ native, pid }) => descriptorsOf(native, pid),
};

/** Every figure that macOS tells of a process. */
export const figures: Getters = {
  ...ofKinfo,
  ...ofTask,
  ...ofFiles,
  // Most names are short, and need no look at the arguments.
  name: (process) => {
    const isCut = toBytes(process.comm).length >= LONGEST_NAME;
    return isCut ? fullName(process.comm, argumentsIfTold(process), LONGEST_NAME) : process.comm;
  },
};

function argumentsIfTold(process: ProcessView): readonly string[] {
  try {
    return process.args().cmdline;
  } catch (error) {
    codeOf(error);
    return [];
  }
}
