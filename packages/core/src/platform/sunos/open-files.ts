import { Unsupported } from '../../errors.js';
import type { OpenFile } from '../../model/open-file.js';
import { codeOf, isAbsence } from '../error-codes.js';
import { failure } from '../failure.js';
import { prfdinfo } from './layouts.js';
import type { Proc } from './proc.js';

// S_IFMT and S_IFREG of sys/stat.h; O_ACCMODE, O_WRONLY, O_RDWR, O_APPEND of sys/fcntl.h.
const [TYPE, REGULAR] = [0o170000, 0o100000] as const;
const [ACCESS, WRITE_ONLY, READ_WRITE, APPEND] = [0x3, 0x1, 0x2, 0x8] as const;

/** Regular files, by descriptor, without asking any file system. One without a name is left out. */
export function openFilesOf(proc: Proc, pid: number): OpenFile[] {
  try {
    const descriptors = proc.ids(`proc/${pid}/fd`);
    if (descriptors.length > 0 && !proc.has(`proc/${pid}/fdinfo`)) {
      throw new Unsupported('openFiles()', 'on Solaris, which has no /proc/PID/fdinfo');
    }
    return descriptors.flatMap((fd) => openFileOf(proc, pid, fd) ?? []);
  } catch (error) {
    if (error instanceof Unsupported) throw error;
    throw failure(pid, 'open files', codeOf(error));
  }
}

/** null of one that was closed meanwhile. */
function openFileOf(proc: Proc, pid: number, fd: number): OpenFile | null {
  try {
    const { mode, position, flags } = proc.struct(`proc/${pid}/fdinfo/${fd}`, prfdinfo);
    if ((mode & TYPE) !== REGULAR) return null;
    return { path: proc.link(`proc/${pid}/path/${fd}`), fd, position, mode: modeOf(flags), flags, deleted: false };
  } catch (error) {
    if (isAbsence(codeOf(error))) return null;
    throw error;
  }
}

function modeOf(flags: number): string {
  const access = flags & ACCESS;
  const reads = access !== WRITE_ONLY;
  if (access !== WRITE_ONLY && access !== READ_WRITE) return 'r';
  if ((flags & APPEND) !== 0) return reads ? 'a+' : 'a';
  return reads ? 'r+' : 'w';
}
