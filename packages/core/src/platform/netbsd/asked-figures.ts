import type { AskedFigures } from '../bsd/processes.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { toldOf } from '../bsd/told.js';
import { cText } from '../c-text.js';
import { environmentOf, stringsIn } from '../strings.js';
import { descriptorsOf } from './files.js';

// CTL_KERN, KERN_PROC_ARGS of sys/sysctl.h, and what stands below the process: KERN_PROC_ARGV, KERN_PROC_ENV,
// KERN_PROC_PATHNAME, KERN_PROC_CWD.
const ARGS = [1, 48];
const [ARGV, ENV, PATHNAME, CWD] = [1, 3, 5, 6] as const;

export function askedFigures(sysctl: Sysctl): AskedFigures {
  const told = (pid: number, what: number): Buffer | null => toldOf(() => sysctl.bytes(...ARGS, pid, what).bytes);
  const strings = (pid: number, what: number): string[] => stringsIn(told(pid, what) ?? Buffer.alloc(0));
  const path = (pid: number, what: number): string | null => cText(told(pid, what) ?? Buffer.alloc(0)) || null;
  return {
    cmdline: (pid) => strings(pid, ARGV),
    environ: (pid) => environmentOf(strings(pid, ENV)),
    exe: (pid) => path(pid, PATHNAME),
    cwd: (pid) => path(pid, CWD),
    numFds: (pid) => descriptorsOf(sysctl, pid).length,
  };
}
