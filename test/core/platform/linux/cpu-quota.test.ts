import { expect, test } from 'vitest';
import { cpuQuota, parseCpuMax } from '../../../../packages/core/src/platform/linux/cpu-quota.js';
import { filesOf } from './files.js';

test.each([
  ['max 100000\n', null],
  ['150000 100000\n', 1.5],
  ['', null],
  ['100000', null],
  ['0 100000', null],
  ['100000 0', null],
])('cpu.max %j', (text, quota) => {
  expect(parseCpuMax(text)).toBe(quota);
});

test('the smallest of the group and its ancestors holds (version 2)', () => {
  const files = filesOf({
    'proc/self/cgroup': '0::/a/b\n',
    'proc/self/mountinfo': '30 1 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n',
    'sys/fs/cgroup/a/cpu.max': '50000 100000\n',
    'sys/fs/cgroup/a/b/cpu.max': '400000 100000\n',
  });
  expect(cpuQuota(files)).toBe(0.5);
});

test('version 1 says -1 for no quota', () => {
  const folder = 'sys/fs/cgroup/cpu,cpuacct/docker/7';
  const quotaWith = (quota: string): number | null =>
    cpuQuota(
      filesOf({
        'proc/self/cgroup': '9:memory:/\n4:cpu,cpuacct:/docker/7\n0::/\n',
        'proc/self/mountinfo': '34 25 0:30 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n',
        [`${folder}/cpu.cfs_quota_us`]: quota,
        [`${folder}/cpu.cfs_period_us`]: '100000\n',
      }),
    );
  expect(quotaWith('250000\n')).toBe(2.5);
  expect(quotaWith('-1\n')).toBeNull();
});

test('without control groups there is none', () => {
  expect(cpuQuota(filesOf({}))).toBeNull();
});
