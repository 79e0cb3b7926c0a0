import { version } from '@sysu/native';
import type { Native } from '@sysu/native';
import type { Ability } from '../../model/ability.js';
import { codeOf } from '../error-codes.js';

const FILES_ALONE = 'files of a machine that is not this one';
// Milliseconds until a child that was killed must have gone.
const LONGEST_END = 1000;

export function addon(native: Native | null): Ability {
  return {
    name: 'addon',
    state: native === null ? 'missing' : 'ok',
    found: native === null ? FILES_ALONE : `@sysu/native ${version()} is loaded`,
    meaning: 'System calls that Node.js lacks: signals, priorities, waits, space of file systems.',
    columns: [],
    remedy: null,
  };
}

export function pidfds(native: Native | null): Ability {
  const found = withPidfd(native, process.pid, () => 'pidfd_open works');
  return {
    name: 'pidfd',
    ...found,
    meaning: 'A signal reaches the process that was meant, though its pid may have been used again since.',
    columns: [],
    remedy: found.state === 'ok' ? null : remedyOf(native, 'Linux 5.3 or newer; a sandbox has to allow pidfd_open(2)'),
  };
}

export function pidfs(native: Native | null): Ability {
  const found = withPidfd(native, process.pid, (descriptor) => {
    const inode = native!.pidfdInode(descriptor);
    return inode === null ? null : `the inode of ours is ${inode}`;
  });
  return {
    name: 'pidfs',
    ...found,
    state: found.state === 'missing' && native !== null ? 'limited' : found.state,
    meaning:
      'A process is known by the inode of its pidfd, which no other ever has; else by pid and time of start, which two can share.',
    columns: [],
    remedy: found.state === 'ok' ? null : remedyOf(native, 'Linux 6.9 or newer'),
  };
}

export async function exitCodes(native: Native | null): Promise<Ability> {
  const tells = native !== null && (await tellsExit(native));
  return {
    name: 'exitCodes',
    state: tells ? 'ok' : 'missing',
    found:
      native === null ? FILES_ALONE : `PIDFD_GET_INFO ${tells ? 'tells' : 'does not tell'} how a process has ended`,
    meaning: 'How processes end that others have started: kill --timeout and wait tell their exit codes.',
    columns: [],
    remedy: tells ? null : remedyOf(native, 'Linux 6.15 or newer'),
  };
}

export function cpuClocks(native: Native | null): Ability {
  const works = native !== null && !Number.isNaN(native.processClocks(Int32Array.of(1))[0]);
  return {
    name: 'cpuClocks',
    state: works ? 'ok' : native === null ? 'missing' : 'limited',
    found: native === null ? FILES_ALONE : `the CPU clock of a process ${works ? 'can' : 'cannot'} be read`,
    meaning:
      'CPU shares are measured in nanoseconds; else in the ticks of /proc/PID/stat, of which there are 100 a second.',
    columns: [],
    remedy: works ? null : remedyOf(native, 'a sandbox has to allow clock_gettime(2) of other processes'),
  };
}

/** Of this process, or why it cannot be had; null when it cannot do what is asked. */
function withPidfd(
  native: Native | null,
  pid: number,
  ask: (descriptor: number) => string | null,
): Pick<Ability, 'state' | 'found'> {
  if (native === null) return { state: 'missing', found: FILES_ALONE };
  try {
    const descriptor = native.pidfdOpen(pid);
    try {
      const found = ask(descriptor);
      return { state: found === null ? 'missing' : 'ok', found: found ?? 'pidfds have no inodes of their own' };
    } finally {
      native.close(descriptor);
    }
  } catch (error) {
    return { state: 'missing', found: `pidfd_open failed: ${codeOf(error)}` };
  }
}

/** A child that has ended and was waited for is asked how. */
async function tellsExit(native: Native): Promise<boolean> {
  let child: number | null = null;
  try {
    const { descriptor, pid } = native.probeStatfs('/');
    child = pid;
    native.close(descriptor);
    const pidfd = native.pidfdOpen(pid);
    try {
      for (let waited = 0; !native.endProbe(pid) && waited < LONGEST_END; waited++)
        await new Promise((resolve) => setTimeout(resolve, 1));
      return native.pidfdExitStatus(pidfd) !== null;
    } finally {
      native.close(pidfd);
    }
  } catch {
    // No child can be started here, or none can be asked.
    if (child !== null) native.endProbe(child);
    return false;
  }
}

function remedyOf(native: Native | null, remedy: string): string | null {
  return native === null ? null : remedy;
}
