import type { Figure, ProcessFigures } from '../../model/process.js';
import { decodeText } from '../../text.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { descriptorsOf, workingFolder } from './descriptors.js';
import { procName } from './process-table.js';
import type { Sysctl } from '../bsd/sysctl.js';

type Asking = { [F in Figure]?: (sysctl: Sysctl, pid: number) => ProcessFigures[F] | null };

/** What takes asking for each process. What is refused throws. */
export const askedFigures: Asking = {
  cmdline: (sysctl, pid) => stringsOf(sysctl, procName('args', pid)),
  // The kernel's own processes have no program, and of others its path may be forgotten: ENOENT.
  exe: (sysctl, pid) => pathOf(sysctl, pid),
  environ: (sysctl, pid) =>
    Object.fromEntries(
      stringsOf(sysctl, procName('env', pid)).flatMap((text) => {
        const end = text.indexOf('=', 1);
        return end < 0 ? [] : [[text.slice(0, end), text.slice(end + 1)]];
      }),
    ),
  cwd: workingFolder,
  numFds: (sysctl, pid) => descriptorsOf(sysctl, pid).length,
};

function pathOf(sysctl: Sysctl, pid: number): string | null {
  try {
    return cText(sysctl.bytes(...procName('path', pid)).bytes);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Texts that end with NUL, one after another. */
function stringsOf(sysctl: Sysctl, name: readonly number[]): string[] {
  const { bytes } = sysctl.bytes(...name);
  return bytes.length === 0 ? [] : decodeText(bytes).replace(/\0$/, '').split('\0');
}
