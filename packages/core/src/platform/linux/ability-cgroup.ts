import type { Ability } from '../../model/ability.js';
import { formatBytes } from '../../units.js';
import { controlGroupFolders, memoryLimit } from './cgroup.js';
import { cpuQuota } from './cpu-quota.js';
import { readBytes } from './files.js';
import type { Files } from './files.js';
import { parseMountinfo } from './mountinfo.js';

export function cgroupAbility(files: Files): Ability {
  const mounts = parseMountinfo(readBytes(files, 'proc/self/mountinfo') ?? Buffer.alloc(0));
  const versions = [
    ...(mounts.some(({ fstype }) => fstype === 'cgroup') ? ['1'] : []),
    ...(mounts.some(({ fstype }) => fstype === 'cgroup2') ? ['2'] : []),
  ];
  const isReadable = controlGroupFolders(files, 'memory').length > 0;
  return {
    name: 'cgroup',
    state: versions.length === 0 ? 'missing' : isReadable ? 'ok' : 'limited',
    found:
      versions.length === 0 ? 'no control groups are mounted' : `version ${versions.join(' and ')}; ${limits(files)}`,
    meaning: 'The limits of the container or service that we are in: --container of free, and what it may use of CPUs.',
    columns: [],
    remedy: versions.length === 0 ? 'mount cgroup2 on /sys/fs/cgroup, where containers may see it' : null,
  };
}

function limits(files: Files): string {
  const memory = memoryLimit(files)?.limit;
  const cpus = cpuQuota(files);
  return `memory ${memory === undefined ? 'unlimited' : formatBytes(memory)}, CPUs ${cpus === null ? 'unlimited' : cpus}`;
}
