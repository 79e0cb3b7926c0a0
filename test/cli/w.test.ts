import { describe, expect, test } from 'vitest';
import { activityOf } from '../../packages/cli/src/w/activity.js';
import { activityLine } from '../../packages/cli/src/w/lines.js';
import { ageOf, loginTime } from '../../packages/cli/src/w/times.js';
import { main } from '../../packages/cli/src/commands/w.js';
import type { ProcessRecord, SessionRecord } from '../../packages/core/src/index.js';
import { fixture, runCommand } from './context.js';

process.env['TZ'] = 'UTC';

const session = { type: 'user', user: 'ann', terminal: 'pts/0', pid: 10, time: 0, idle: 5 } as SessionRecord;

/** A process in the foreground of ann's terminal. */
function made(pid: number, more: Partial<ProcessRecord> = {}): ProcessRecord {
  return {
    pid,
    terminal: '/dev/pts/0',
    pgid: pid,
    tpgid: pid,
    user: 'ann',
    username: 'ann',
    createTime: pid,
    userTime: 1,
    systemTime: 0.5,
    cmdline: [`program-${pid}`],
    comm: 'program',
    state: 'S',
    ...more,
  };
}
const login = made(10, { tpgid: 99, cmdline: ['-sh'] });

describe('what is done in a session', () => {
  const what = (processes: ProcessRecord[], anyUser = false): object => activityOf(session, processes, { anyUser });

  test('is what the youngest process in the foreground does', () => {
    const processes = [login, made(11), made(13, { createTime: 13 }), made(12)];
    expect(what(processes)).toMatchObject({ foreground: 13, command: 'program-13', pcpu: 1.5, jcpu: 6 });
  });

  test('is the login where nothing is in the foreground', () => {
    expect(what([login, made(11, { tpgid: 10 })])).toMatchObject({ foreground: 10, command: '-sh' });
  });

  test('does not count what another user runs, unless that is wanted', () => {
    const processes = [login, made(11, { user: 'root', username: 'root' })];
    expect(what(processes)).toMatchObject({ foreground: 10 });
    expect(what(processes, true)).toMatchObject({ foreground: 11 });
    expect(what([login, made(11, { user: 'root' })])).toMatchObject({ foreground: 11 });
  });

  test('is nothing of another terminal', () => {
    expect(what([login, made(11, { terminal: '/dev/pts/1' })])).toMatchObject({ foreground: 10, jcpu: 1.5 });
  });

  test('is unknown where we see none of it', () => {
    expect(what([])).toMatchObject({ foreground: null, command: null, pcpu: null, jcpu: 0 });
    expect(activityOf({ ...session, terminal: null }, [login], { anyUser: false })).toMatchObject({
      jcpu: null,
      foreground: 10,
    });
  });
});

test.each([
  [null, '   ?   '],
  [0, '  0.00s'],
  [3.259, '  3.25s'],
  [0.29, '  0.29s'],
  [60, ' 60.00s'],
  [61, '  1:01 '],
  [3599, ' 59:59 '],
  [3600, '  1:00m'],
  [172_799, ' 47:59m'],
  [172_800, '  2days'],
  [864_000, ' 10days'],
  [-5, '   ?   '],
])('an age of %s seconds is %j', (seconds, text) => {
  expect(ageOf(seconds)).toBe(text);
});

// 2026-11-26 03:00:00, a Thursday.
const now = 1_795_662_000;
const HOUR = 3600;

test.each([
  [now - HOUR, ' 02:00  '],
  [now - 4 * HOUR, ' 23:00  '],
  [now - 12 * HOUR, ' 15:00  '],
  [now - 13 * HOUR, ' Wed14  '],
  [now - 6 * 24 * HOUR, ' Fri03  '],
  [now - 6 * 24 * HOUR - 1, ' 20Nov26'],
  [now - 365 * 24 * HOUR, ' 26Nov25'],
  [null, '    ?   '],
])('a login at %s is told as %j', (time, text) => {
  expect(loginTime(time, now)).toBe(text);
});

test('a line keeps its columns, whatever the texts hold', () => {
  const record = {
    ...activityOf(session, [], { anyUser: false }),
    time: now,
    host: '日本語'.repeat(4),
    user: 'a\x1b[2Jb',
    command: 'x\ny',
  };
  const line = activityLine(record, { short: false, from: true, address: false }, now);
  expect(line).toBe('a\\x1b[2J pts/0    日本語日本語日本 03:00    5.00s  0.00s   ?    x\\ny');
});

test('on a machine with names that bite', async () => {
  const machine = ['--root', fixture('made-hostile-names.machine')];
  const { stdout, code } = await runCommand(main, ['-h', ...machine]);
  expect(code).toBe(0);
  expect(stdout.split('\n')).toHaveLength(3);
  const sessions = JSON.parse((await runCommand(main, ['--json', 'ann', ...machine])).stdout) as object[];
  expect(sessions).toMatchObject([{ user: 'ann', tty: 'pts/0', pid: 1, idle: null }]);
  expect((await runCommand(main, ['nobody', ...machine])).code).toBe(1);
});
