import { environmentOf, stringsIn } from '../strings.js';
import type { AskedFigures } from '../bsd/processes.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { descriptorsOf, workingFolder } from './descriptors.js';
import { procName } from './process-table.js';
import { fileUsedAs, mappedBy, openedBy } from './used-files.js';

export function askedFigures(sysctl: Sysctl): AskedFigures {
  const strings = (kind: 'args' | 'env', pid: number): string[] =>
    stringsIn(sysctl.bytes(...procName(kind, pid)).bytes);
  return {
    cmdline: (pid) => strings('args', pid),
    // The kernel's own processes have no program, and of others its path may be forgotten: ENOENT.
    exe: (pid) => pathOf(sysctl, pid),
    environ: (pid) => environmentOf(strings('env', pid)),
    cwd: (pid) => workingFolder(sysctl, pid),
    numFds: (pid) => descriptorsOf(sysctl, pid).length,
    exeFile: (pid) => fileUsedAs(sysctl, pid, 'exe'),
    cwdFile: (pid) => fileUsedAs(sysctl, pid, 'cwd'),
    rootFile: (pid) => fileUsedAs(sysctl, pid, 'root'),
    descriptors: (pid) => openedBy(sysctl, pid),
    wholeDescriptors: (pid) => openedBy(sysctl, pid),
    mappedFiles: (pid) => mappedBy(sysctl, pid),
  };
}

function pathOf(sysctl: Sysctl, pid: number): string | null {
  try {
    return cText(sysctl.bytes(...procName('path', pid)).bytes);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
