import { expect, test } from 'vitest';
import { hostCalls } from '../../../../packages/core/src/platform/linux/host.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

function users(contents: Contents): Promise<unknown> {
  return hostCalls(filesOf(contents)).users();
}

const session = 'USER=ann\nCLASS=user\nREALTIME=1000000\nTTY=tty1\n';

test('where nothing is recorded the sessions are unknown, and with an empty record there are none', async () => {
  expect(await users({})).toBeNull();
  expect(await users({ 'run/utmp': '' })).toEqual([]);
});

test('without utmp the sessions of systemd-logind count (psutil #2300, #2597)', async () => {
  const folder = 'run/systemd/sessions';
  const found = await users({ [`${folder}/1`]: session, [`${folder}/1.ref`]: '', [`${folder}/c2`]: 'CLASS=greeter\n' });
  expect(found).toMatchObject([{ name: 'ann', terminal: 'tty1', started: 1 }]);
});

test('a record that is refused is no empty one', async () => {
  expect(await users({ 'run/utmp': new Error('EACCES') })).toBeNull();
  await expect(async () => users({ 'run/utmp': new Error('EMFILE') })).rejects.toThrow('EMFILE');
});

test('time since boot, and since the first process of the container', () => {
  const stat = `1 (init) S ${'0 '.repeat(18)}50000 0 0\n`;
  const calls = hostCalls(
    filesOf({ 'proc/uptime': '1000.50 9.00\n', 'proc/1/stat': stat, 'proc/stat': 'cpu  1 2 3 4\nbtime 7\n' }),
  );
  expect([calls.uptime(), calls.containerUptime(), calls.bootTime()]).toEqual([1000.5, 500.5, 7]);
});

test('what is hidden is told by its code', () => {
  const calls = hostCalls(filesOf({}));
  expect(() => calls.bootTime()).toThrow('ENOENT');
  expect(() => calls.uptime()).toThrow('ENOENT');
  expect(calls.containerUptime()).toBeNull();
});
