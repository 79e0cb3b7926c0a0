import type { ProcessList } from '../bsd/process-list.js';
import type { AskedFigures } from '../bsd/processes.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { toldOf } from '../bsd/told.js';
import { cText } from '../c-text.js';
import { environmentOf, stringsIn } from '../strings.js';
import { descriptorsOf } from './files.js';
import type { TableRow } from './process-table.js';

// CTL_KERN, KERN_PROC_ARGS with KERN_PROC_ARGV and KERN_PROC_ENV, KERN_PROC_CWD of sys/sysctl.h.
const ARGS = [1, 55];
const [ARGV, ENV] = [1, 3] as const;
const CWD = [1, 78];
const POINTER = 8;

/** The kernel does not know by which name a program was started, nor threads and descriptors without listing them. */
export function askedFigures(sysctl: Sysctl, list: ProcessList<TableRow>): AskedFigures {
  return {
    cmdline: (pid) => toldOf(() => stringsBehind(sysctl.bytes(...ARGS, pid, ARGV).bytes)) ?? [],
    environ: (pid) => environmentOf(toldOf(() => stringsBehind(sysctl.bytes(...ARGS, pid, ENV).bytes)) ?? []),
    cwd: (pid) => toldOf(() => cText(sysctl.bytes(...CWD, pid).bytes) || null),
    numThreads: (pid) => list.threads(pid).length,
    numFds: (pid) => descriptorsOf(sysctl, pid).length,
  };
}

/** An array of pointers, which ends with NULL, and then the texts, one after another. */
function stringsBehind(bytes: Buffer): string[] {
  let end = 0;
  while (end + POINTER <= bytes.length && bytes.readBigUInt64LE(end) !== 0n) end += POINTER;
  return stringsIn(bytes.subarray(end + POINTER));
}
