import { readBytes, readNumber, readText } from './files.js';
import type { Files } from './files.js';
import { parseMountinfo } from './mountinfo.js';
import type { MountEntry } from './mountinfo.js';
import { parseCgroup } from './proc-cgroup.js';
import type { Membership } from './proc-cgroup.js';

/**
 * The memory limit that holds us: the smallest of our control group's and its ancestors', with the usage of that group.
 */
export interface MemoryLimit {
  limit: number;
  usage: number;
  swapLimit: number | null;
  swapUsage: number | null;
  inactiveFile: number;
  activeFile: number | null;
  inactiveAnon: number | null;
  activeAnon: number | null;
  cache: number | null;
  shared: number | null;
  slab: number | null;
  dirty: number | null;
  writeback: number | null;
  zswap: number | null;
  zswapped: number | null;
}

/** null where no limit below the machine's own memory is set. */
export function memoryLimit(files: Files): MemoryLimit | null {
  const total = Number(/^MemTotal:\s*(\d+)/m.exec(readText(files, 'proc/meminfo') ?? '')?.[1] ?? Number.NaN) * 1024;
  let smallest: MemoryLimit | null = null;
  for (const folder of controlGroupFolders(files, 'memory')) {
    const found = folder.unified ? unifiedLimit(files, folder.path) : legacyLimit(files, folder.path);
    if (found !== null && found.limit < total && found.limit < (smallest?.limit ?? Infinity)) smallest = found;
  }
  return smallest;
}

export interface Folder {
  path: string;
  /** Of version 2. */
  unified: boolean;
}

/**
 * The folders of a process's control group for this controller and of its ancestors, these first, relative to the root
 * of the files. Where it is in both versions, those of version 1 come before.
 */
export function controlGroupFolders(files: Files, controller: string, pid: number | 'self' = 'self'): Folder[] {
  const memberships = parseCgroup(readBytes(files, `proc/${pid}/cgroup`) ?? Buffer.alloc(0));
  const mounts = parseMountinfo(readBytes(files, 'proc/self/mountinfo') ?? Buffer.alloc(0));
  const legacy = folders(
    mounts.find(({ fstype, superOptions }) => fstype === 'cgroup' && superOptions.includes(controller)),
    memberships.find(({ controllers }) => controllers.includes(controller)),
  ).map((path) => ({ path, unified: false }));
  const unified = folders(
    mounts.find(({ fstype }) => fstype === 'cgroup2'),
    memberships.find(({ hierarchy }) => hierarchy === 0),
  ).map((path) => ({ path, unified: true }));
  return [...legacy, ...unified];
}

function folders(mount: MountEntry | undefined, membership: Membership | undefined): string[] {
  if (mount === undefined || membership === undefined) return [];
  // In a container the mount often shows only its own part of the tree, and the path may be of the outer view.
  const below = mount.root !== '/' && `${membership.path}/`.startsWith(`${mount.root}/`);
  const relative = below ? membership.path.slice(mount.root.length) : membership.path;
  const parts = relative.split('/').filter((part) => part !== '' && part !== '..');
  return [...parts.keys(), parts.length].map((depth) =>
    [mount.mountpoint, ...parts.slice(0, depth)].join('/').slice(1),
  );
}

/** Version 2: memory.max and memory.current, Documentation/admin-guide/cgroup-v2.rst of the kernel. */
function unifiedLimit(files: Files, folder: string): MemoryLimit | null {
  const limit = readNumber(files, `${folder}/memory.max`);
  const usage = readNumber(files, `${folder}/memory.current`);
  if (limit === null || usage === null) return null;
  const of = statistics(files, `${folder}/memory.stat`);
  return {
    limit,
    usage,
    swapLimit: readNumber(files, `${folder}/memory.swap.max`),
    swapUsage: readNumber(files, `${folder}/memory.swap.current`),
    inactiveFile: of('inactive_file') ?? 0,
    activeFile: of('active_file'),
    inactiveAnon: of('inactive_anon'),
    activeAnon: of('active_anon'),
    cache: of('file'),
    shared: of('shmem'),
    slab: of('slab'),
    dirty: of('file_dirty'),
    writeback: of('file_writeback'),
    zswap: of('zswap'),
    zswapped: of('zswapped'),
  };
}

/** Version 1: memory.limit_in_bytes; the swap limit counts memory and swap together. */
function legacyLimit(files: Files, folder: string): MemoryLimit | null {
  const limit = readNumber(files, `${folder}/memory.limit_in_bytes`);
  const usage = readNumber(files, `${folder}/memory.usage_in_bytes`);
  if (limit === null || usage === null) return null;
  const of = statistics(files, `${folder}/memory.stat`);
  const both = readNumber(files, `${folder}/memory.memsw.limit_in_bytes`);
  return {
    limit,
    usage,
    swapLimit: both === null ? null : Math.max(0, both - limit),
    swapUsage: of('total_swap'),
    inactiveFile: of('total_inactive_file') ?? 0,
    activeFile: of('total_active_file'),
    inactiveAnon: of('total_inactive_anon'),
    activeAnon: of('total_active_anon'),
    cache: of('total_cache'),
    shared: of('total_shmem'),
    slab: null,
    dirty: of('total_dirty'),
    writeback: of('total_writeback'),
    zswap: null,
    zswapped: null,
  };
}

function statistics(files: Files, path: string): (name: string) => number | null {
  const text = readText(files, path) ?? '';
  return (name) => {
    const found = new RegExp(`^${name} (\\d+)$`, 'm').exec(text);
    return found === null ? null : Number(found[1]);
  };
}
