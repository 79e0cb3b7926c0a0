import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hostCalls } from '../../../../packages/core/src/platform/linux/host.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { utmpRecord } from '../../../utmp-record.js';
import type { Login } from '../../../utmp-record.js';
import { filesOf } from './files.js';

const stat = 'cpu  1 2 3 4\nbtime 7\n';
const utmp = (...logins: Login[]): Buffer => Buffer.concat(logins.map((login) => utmpRecord(login)));

describe('records since boot', () => {
  test('as utmp has them', async () => {
    const records = await hostCalls(
      filesOf({ 'run/utmp': utmp({ type: 2, user: 'reboot', seconds: 5 }, {}), 'proc/stat': stat }),
    ).loginRecords(null);
    expect(records).toMatchObject([
      { type: 'boot', user: 'reboot', time: 5 },
      { type: 'user', user: 'ann' },
    ]);
  });

  test('with the boot that the kernel knows of where utmp has none', async () => {
    const records = await hostCalls(filesOf({ 'run/utmp': utmp({}), 'proc/stat': stat })).loginRecords(null);
    expect(records.map(({ type, time }) => ({ type, time }))).toEqual([
      { type: 'boot', time: 7 },
      { type: 'user', time: 1700000000 },
    ]);
  });

  test('of systemd-logind where there is no utmp', async () => {
    const session = 'USER=ann\nCLASS=user\nREALTIME=1000000\nTTY=tty1\nLEADER=9\n';
    const records = await hostCalls(filesOf({ 'run/systemd/sessions/1': session })).loginRecords(null);
    expect(records).toMatchObject([{ type: 'user', user: 'ann', terminal: 'tty1', time: 1, pid: 9, host: null }]);
  });

  test('of nothing there is nothing', async () => {
    expect(await hostCalls(filesOf({})).loginRecords(null)).toEqual([]);
  });
});

describe('records of a file', () => {
  const calls = hostCalls(filesOf({ 'var/log/wtmp': utmp({ user: 'bob' }), 'proc/stat': stat }));

  test('are all that it has, below the root', async () => {
    expect(await calls.loginRecords('/var/log/wtmp')).toMatchObject([{ user: 'bob' }]);
    expect(await calls.loginRecords('var/../../var/log/wtmp')).toMatchObject([{ user: 'bob' }]);
  });

  test('which is not there is an error', async () => {
    await expect(calls.loginRecords('/nosuch')).rejects.toThrow('ENOENT');
  });
});

describe('use of a terminal', () => {
  const system = createSystem();

  test('is the time of access of its device', () => {
    const { atimeMs } = statSync('/dev/null');
    expect(system.terminalUse('null')).toEqual({ used: atimeMs / 1000, writable: true });
  });

  test.each(['../etc/passwd', '/dev/null', 'shm/../null', 'nosuch', 'pts', '', '.', 'pts/..', 'a\0b'])(
    '%j is none',
    (name) => {
      expect(system.terminalUse(name)).toBeNull();
    },
  );

  test('of another machine is not known', () => {
    expect(hostCalls(filesOf({})).terminalUse('null')).toBeNull();
  });
});
