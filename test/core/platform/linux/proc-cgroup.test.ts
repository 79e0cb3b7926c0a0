import { expect, test } from 'vitest';
import { parseCgroup, procCgroup } from '../../../../packages/core/src/platform/linux/proc-cgroup.js';
import { figuresOf } from './files.js';

test.each([
  ['version 2', '0::/system.slice/cron.service\n', '/system.slice/cron.service'],
  ['version 2 in a container', '0::/\n', '/'],
  ['version 2 outside of our cgroup namespace', '0::/../other\n', '/../other'],
  ['version 1', '5:devices:/a\n4:memory:/m\n3:cpu,cpuacct:/c\n', '/m'],
  ['both, the second empty', '4:memory:/docker/abc\n1:name=systemd:/docker/abc\n0::/\n', '/docker/abc'],
  ['both, the second in use', '4:memory:/\n0::/user.slice\n', '/user.slice'],
  ['a path with a colon', '0::/a:b\n', '/a:b'],
  ['a group that was removed', '0::/gone (deleted)\n', '/gone (deleted)'],
  ['none', '', null],
])('%s', (_what, text, path) => {
  expect(figuresOf(procCgroup, Buffer.from(text))).toMatchObject({ cgroup: path });
});

test('a hierarchy has one controller, several, or a name', () => {
  expect(parseCgroup(Buffer.from('3:cpu,cpuacct:/c\n1:name=systemd:/s\n0::/\n'))).toEqual([
    { hierarchy: 3, controllers: ['cpu', 'cpuacct'], path: '/c' },
    { hierarchy: 1, controllers: ['name=systemd'], path: '/s' },
    { hierarchy: 0, controllers: [], path: '/' },
  ]);
});

test('lists those that are below a root, as the kernel writes them', () => {
  const text = Buffer.from('3:cpu,cpuacct:/c\n2:devices:/\n1:name=systemd:/s\n0::/\n');
  expect(figuresOf(procCgroup, text)).toMatchObject({ cgroups: ['3:cpu,cpuacct:/c', '1:name=systemd:/s'] });
});

test.each([
  ['4:memory:/lxc/web\n', 'web'],
  ['0::/lxc.payload.web/init.scope\n', 'web'],
  ['0::/lxc.payload/web\n', 'web'],
  ['0::/system.slice/lxcfs.service\n', null],
])('the container of LXC in %j is %s', (text, lxc) => {
  expect(figuresOf(procCgroup, Buffer.from(text))).toMatchObject({ lxc });
});
