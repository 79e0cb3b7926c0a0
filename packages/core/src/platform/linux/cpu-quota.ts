import { controlGroupFolders } from './cgroup.js';
import type { Folder } from './cgroup.js';
import { readText } from './files.js';
import type { Files } from './files.js';

/**
 * The time on CPUs that our control group may use, in seconds a second: the smallest of its own and its ancestors'
 * limits; null where there is none.
 */
export function cpuQuota(files: Files): number | null {
  const quotas = controlGroupFolders(files, 'cpu').map((folder) => quotaIn(files, folder));
  const limits = quotas.filter((quota) => quota !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}

/** The limit that stands in one folder. */
export function quotaIn(files: Files, { path, unified }: Folder): number | null {
  return unified
    ? parseCpuMax(readText(files, `${path}/cpu.max`) ?? '')
    : quotaOf(readText(files, `${path}/cpu.cfs_quota_us`), readText(files, `${path}/cpu.cfs_period_us`));
}

/** Version 2: `quota period` in microseconds, the quota `max` where there is none. */
export function parseCpuMax(text: string): number | null {
  const [quota = '', period = ''] = text.trim().split(' ');
  return quotaOf(quota, period);
}

/** Version 1 says -1 for no quota. */
function quotaOf(quota: string | null, period: string | null): number | null {
  const share = Number.parseInt(quota ?? '', 10) / Number.parseInt(period ?? '', 10);
  return share > 0 && share < Infinity ? share : null;
}
