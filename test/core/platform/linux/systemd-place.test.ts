import { expect, test } from 'vitest';
import { figuresOf, factsOf } from './files.js';
import { procCgroup } from '../../../../packages/core/src/platform/linux/proc-cgroup.js';

const facts = factsOf({
  'run/systemd/sessions/2': 'UID=1000\nUSER=ann\nSEAT=seat0\n',
  'run/systemd/machines/unit:machine-deb\\x2d12.scope@': 'deb-12',
});

const nowhere = { unit: null, userUnit: null, session: null, seat: null, ownerUid: null, machine: null };

test.each([
  ['/', { slice: '-.slice' }],
  ['/docker/5d8f', { slice: '-.slice' }],
  ['/init.scope', { slice: '-.slice', unit: 'init.scope' }],
  ['/system.slice/ssh.service', { slice: 'system.slice', unit: 'ssh.service' }],
  ['/system.slice/system-getty.slice/getty@tty1.service', { slice: 'system-getty.slice', unit: 'getty@tty1.service' }],
  ['/system.slice/_cpu.service', { slice: 'system.slice', unit: 'cpu.service' }],
  [
    '/user.slice/user-1000.slice/session-2.scope',
    { slice: 'user-1000.slice', unit: 'session-2.scope', session: '2', seat: 'seat0', ownerUid: 1000 },
  ],
  [
    '/user.slice/user-1000.slice/session-7.scope',
    { slice: 'user-1000.slice', unit: 'session-7.scope', session: '7', ownerUid: 1000 },
  ],
  [
    '/user.slice/user-1000.slice/user@1000.service/app.slice/dbus.service',
    { slice: 'user-1000.slice', unit: 'user@1000.service', userUnit: 'dbus.service', ownerUid: 1000 },
  ],
  [
    '/machine.slice/machine-deb\\x2d12.scope/payload/init.scope',
    { slice: 'machine.slice', unit: 'machine-deb\\x2d12.scope', machine: 'deb-12' },
  ],
])('in %s systemd has put it there', (path, place) => {
  const parsed = figuresOf(procCgroup, Buffer.from(`0::${path}\n`), facts);
  expect(parsed).toMatchObject({ place: { ...nowhere, ...place } });
});

test('in version 1 its own hierarchy counts, and without either nothing is known', () => {
  const first = Buffer.from('4:memory:/a.slice\n1:name=systemd:/system.slice/b.service\n0::/\n');
  expect(figuresOf(procCgroup, first, facts)).toMatchObject({ place: { unit: 'b.service' } });
  expect(figuresOf(procCgroup, Buffer.from('4:memory:/a.slice\n'), facts)).toMatchObject({ place: null });
});
