import { describe, expect, test } from 'vitest';
import { createSystem } from '@sysu/core';
import { cgroupInfo } from '../../../../packages/core/src/platform/linux/cgroup-info.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

const unknown = {
  memory: null,
  memoryLimit: null,
  cpuTime: null,
  cpuLimit: null,
  throttledTime: null,
  tasks: null,
  tasksLimit: null,
};

describe('version 2', () => {
  const mount = '30 1 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n';
  const service: Contents = {
    'proc/self/mountinfo': mount,
    'proc/self/cgroup': '0::/user.slice\n',
    'proc/77/cgroup': '0::/system.slice/web.service\n',
    'sys/fs/cgroup/system.slice/memory.max': 'max\n',
    'sys/fs/cgroup/system.slice/pids.max': '100\n',
    'sys/fs/cgroup/system.slice/cpu.max': '50000 100000\n',
    'sys/fs/cgroup/system.slice/web.service/memory.current': '104857600\n',
    'sys/fs/cgroup/system.slice/web.service/memory.max': '536870912\n',
    'sys/fs/cgroup/system.slice/web.service/cpu.max': '150000 100000\n',
    'sys/fs/cgroup/system.slice/web.service/cpu.stat':
      'usage_usec 2500000\nuser_usec 2000000\nsystem_usec 500000\nnr_periods 9\nnr_throttled 4\nthrottled_usec 125000\n',
    'sys/fs/cgroup/system.slice/web.service/pids.current': '12\n',
    'sys/fs/cgroup/system.slice/web.service/pids.max': 'max\n',
  };

  test('tells what the group of that process uses, and the least that it and those above it allow', () => {
    expect(cgroupInfo(filesOf(service), 77)).toEqual({
      path: '/system.slice/web.service',
      memory: 104857600,
      memoryLimit: 536870912,
      cpuTime: 2.5,
      cpuLimit: 0.5,
      throttledTime: 0.125,
      tasks: 12,
      tasksLimit: 100,
    });
  });

  test('what is not limited is Infinity', () => {
    const files = filesOf({ ...service, 'proc/77/cgroup': '0::/\n' });
    expect(cgroupInfo(files, 77)).toEqual({
      ...unknown,
      path: '/',
      memoryLimit: Infinity,
      cpuLimit: Infinity,
      tasksLimit: Infinity,
    });
  });

  test('a group outside of our cgroup namespace is not seen', () => {
    const files = filesOf({ ...service, 'proc/77/cgroup': '0::/../web.service\n' });
    expect(cgroupInfo(files, 77)).toEqual({ ...unknown, path: '/../web.service' });
  });
});

describe('version 1', () => {
  const service: Contents = {
    'proc/self/mountinfo':
      '34 1 0:30 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n' +
      '35 1 0:31 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n' +
      '36 1 0:32 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids\n' +
      '37 1 0:33 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n',
    'proc/77/cgroup': '9:memory:/box\n8:pids:/box\n4:cpu,cpuacct:/box\n0::/\n',
    'sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712\n',
    'sys/fs/cgroup/memory/box/memory.limit_in_bytes': '9223372036854771712\n',
    'sys/fs/cgroup/memory/box/memory.usage_in_bytes': '4096\n',
    'sys/fs/cgroup/cpu,cpuacct/box/cpu.cfs_quota_us': '200000\n',
    'sys/fs/cgroup/cpu,cpuacct/box/cpu.cfs_period_us': '100000\n',
    'sys/fs/cgroup/cpu,cpuacct/box/cpu.stat': 'nr_periods 3\nnr_throttled 1\nthrottled_time 250000000\n',
    'sys/fs/cgroup/cpu,cpuacct/box/cpuacct.usage': '7500000000\n',
    'sys/fs/cgroup/pids/box/pids.current': '3\n',
    'sys/fs/cgroup/pids/box/pids.max': '8\n',
  };

  test('has the same in other files, each controller in a hierarchy of its own', () => {
    expect(cgroupInfo(filesOf(service), 77)).toEqual({
      path: '/box',
      memory: 4096,
      memoryLimit: Infinity,
      cpuTime: 7.5,
      cpuLimit: 2,
      throttledTime: 0.25,
      tasks: 3,
      tasksLimit: 8,
    });
  });
});

test('without control groups nothing is known', () => {
  expect(cgroupInfo(filesOf({}), 77)).toEqual({ ...unknown, path: null });
});

test('of the machine we run on it is the group that we are in', () => {
  const system = createSystem();
  const self = system.process(process.pid);
  expect(self.cgroupInfo().path).toBe(self.cgroup());
});
