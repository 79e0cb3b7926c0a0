import type { CgroupInfo } from '../../model/control-group.js';
import { controlGroupFolders } from './cgroup.js';
import type { Folder } from './cgroup.js';
import { quotaIn } from './cpu-quota.js';
import { readBytes, readNumber, readText } from './files.js';
import type { Files } from './files.js';
import { namedPath, parseCgroup } from './proc-cgroup.js';
import { counter } from './stat.js';

/** By the group's own files what it uses, by those of its ancestors as well what it may. */
export function cgroupInfo(files: Files, pid: number): CgroupInfo {
  const path = namedPath(parseCgroup(readBytes(files, `proc/${pid}/cgroup`) ?? Buffer.alloc(0)));
  // What is outside of our cgroup namespace is not mounted here. cgroup_namespaces(7)
  const isVisible = path !== null && !path.startsWith('/..');
  const folders = (controller: string): Folder[] => (isVisible ? controlGroupFolders(files, controller, pid) : []);
  const either =
    (unified: Source, legacy: Source): Read =>
    (folder) =>
      valueOf(files, folder.path, folder.unified ? unified : legacy);
  const [memory, cpu, tasks] = [folders('memory'), folders('cpu'), folders('pids')];
  return {
    path,
    memory: own(memory, either({ file: 'memory.current' }, { file: 'memory.usage_in_bytes' })),
    memoryLimit: least(memory, either({ file: 'memory.max' }, { file: 'memory.limit_in_bytes' })),
    cpuTime: own(
      folders('cpuacct'),
      either({ file: 'cpu.stat', line: 'usage_usec', unit: MICRO }, { file: 'cpuacct.usage', unit: NANO }),
    ),
    cpuLimit: least(cpu, (folder) => quotaIn(files, folder)),
    throttledTime: own(
      cpu,
      either(
        { file: 'cpu.stat', line: 'throttled_usec', unit: MICRO },
        { file: 'cpu.stat', line: 'throttled_time', unit: NANO },
      ),
    ),
    tasks: own(tasks, either({ file: 'pids.current' }, { file: 'pids.current' })),
    tasksLimit: least(tasks, either({ file: 'pids.max' }, { file: 'pids.max' })),
  };
}

const MICRO = 1e6;
const NANO = 1e9;

/** A file that holds one number, or one line of several. */
interface Source {
  readonly file: string;
  readonly line?: string;
  /** As many are a second; of numbers that are no times 1. */
  readonly unit?: number;
}

type Read = (folder: Folder) => number | null;

function valueOf(files: Files, folder: string, { file, line, unit = 1 }: Source): number | null {
  const path = `${folder}/${file}`;
  const value = line === undefined ? readNumber(files, path) : counter(readText(files, path) ?? '', line);
  return value === null ? null : value / unit;
}

/** Of the group itself, in the version that counts it. */
function own(folders: readonly Folder[], read: Read): number | null {
  for (const unified of [false, true]) {
    const folder = folders.findLast((each) => each.unified === unified);
    const value = folder === undefined ? null : read(folder);
    if (value !== null) return value;
  }
  return null;
}

// Version 1 has no word for no limit, but this many pages: PAGE_COUNTER_MAX of the kernel.
const UNLIMITED = 2 ** 62;

/** The least of the group and its ancestors. */
function least(folders: readonly Folder[], read: Read): number | null {
  if (folders.length === 0) return null;
  const limits = folders.map(read).filter((limit) => limit !== null && limit < UNLIMITED);
  return Math.min(Infinity, ...(limits as number[]));
}
