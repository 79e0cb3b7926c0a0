import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/who.js';
import { recordLine } from '../../packages/cli/src/who/lines.js';
import type { SessionRecord } from '../../packages/core/src/index.js';
import { machineOf } from '../../packages/core/src/platform/linux/index.js';
import { filesOf } from '../core/platform/linux/files.js';
import type { Contents } from '../core/platform/linux/files.js';
import { utmpRecord } from '../utmp-record.js';
import type { Login } from '../utmp-record.js';
import { recordingContext } from './context.js';
import type { Recorded } from './context.js';

process.env['TZ'] = 'UTC';

const stat = 'cpu  1 2 3 4\nbtime 1795600000\n';
const utmp = (...logins: Login[]): Buffer => Buffer.concat(logins.map((login) => utmpRecord(login)));

/** who on a machine with these files, on which pid 100 alone is there. */
async function who(
  files: Contents,
  words: string[] = [],
  settings: Parameters<typeof recordingContext>[0] = {},
): Promise<Recorded> {
  const { context, output } = recordingContext(settings);
  const contents = {
    'proc/stat': stat,
    'proc/100/': '',
    'proc/100/stat': `100 (sh) S ${'0 '.repeat(49)}\n`,
    'proc/100/status': 'Name:\tsh\nTgid:\t100\n',
    ...files,
  };
  const rootOptions = (): object => ({ backend: machineOf(filesOf(contents), 'in a test') });
  const code = await main(['--root', 'made', ...words], { ...context, rootOptions });
  return { ...output(), code };
}

describe('who is logged in', () => {
  test('by systemd-logind, where there is no utmp', async () => {
    const session = 'USER=ann\nCLASS=user\nREALTIME=1795690000000000\nTTY=pts/0\nLEADER=100\nREMOTE=1\nREMOTE_HOST=h\n';
    const files = { 'run/systemd/sessions/1': session };
    expect((await who(files)).stdout).toBe('ann      pts/0        2026-11-26 10:46 (h)\n');
    expect((await who(files, ['-b'])).stdout).toBe('         system boot  2026-11-25 09:46\n');
    expect((await who(files, ['-q'])).stdout).toBe('ann\n# users=1\n');
  });

  test('nobody, where nothing is recorded', async () => {
    expect(await who({})).toEqual({ stdout: '', stderr: '', code: 0 });
    expect((await who({}, ['--json'])).stdout).toBe('[]\n');
  });

  test('without those whose process has gone; in a file they are told', async () => {
    const files = { 'run/utmp': utmp({ user: 'ann' }, { user: 'stale', pid: 999 }) };
    expect((await who(files, ['-q'])).stdout).toBe('ann\n# users=1\n');
    expect((await who(files, ['-q', '/run/utmp'])).stdout).toBe('ann stale\n# users=2\n');
  });

  test('for a program, with every figure', async () => {
    const files = { 'run/utmp': utmp({ id: 'ts/0', address: [192, 0, 2, 1] }) };
    expect(JSON.parse((await who(files, ['--json'])).stdout)).toEqual([
      {
        type: 'user',
        user: 'ann',
        tty: 'pts/0',
        started: 1700000000,
        host: '192.0.2.1',
        address: '192.0.2.1',
        idle: null,
        pid: 100,
        writable: null,
        id: 'ts/0',
        runLevel: null,
        lastRunLevel: null,
        termination: null,
        exitCode: null,
      },
    ]);
  });

  test('in the chosen columns', async () => {
    const { stdout } = await who({ 'run/utmp': utmp({}) }, ['--columns', 'user,pid,idle']);
    expect(stdout).toBe('USER PID IDLE\nann  100    -\n');
  });
});

describe('who am i', () => {
  const files = { 'run/utmp': utmp({}, { user: 'bob', line: 'pts/7' }, { user: 'eve', line: '' }) };

  test.each([[['am', 'i']], [['-m']]])('%j is the session of the terminal on stdin', async (words) => {
    expect((await who(files, words, { columns: 80 })).stdout).toBe(
      'bob      pts/7        2023-11-14 22:13 (192.0.2.1)\n',
    );
  });

  test('is nobody without a terminal', async () => {
    expect(await who(files, ['am', 'i'])).toEqual({ stdout: '', stderr: '', code: 0 });
  });
});

describe('what is not understood or not there', () => {
  test.each([
    [['a', 'b', 'c'], 2, 'one word too many: "c"'],
    [['--lookup'], 2, '--ips'],
    [['/no/such\x1b[2J'], 1, 'ENOENT'],
  ])('%j', async (words, code, message) => {
    const told = await who({}, words);
    expect(told).toMatchObject({ stdout: '', code });
    expect(told.stderr).toContain(message);
    expect(told.stderr).not.toContain('\x1b');
  });
});

describe('hostile records', () => {
  test('are written out', async () => {
    const login = { user: 'e\x1b[31mv\nil', line: 'pts/\x07', host: '\x9b2J\u202e\xff', id: '\r' };
    const { stdout } = await who({ 'run/utmp': utmp(login, { ...login, type: 8 }) }, ['-ud']);
    expect(stdout).toMatch(/^e\\x1b\[31mv\\nil pts\/\\x07 .*\(.*\)\n {9}pts\/\\x07.* id=\\r .*\n$/);
  });

  test('noise of any length breaks nothing, and reaches nobody raw', async () => {
    let state = 1;
    const noise = (length: number): Buffer =>
      Buffer.from(Array.from({ length }, () => (state = (state * 1103515245 + 12345) % 2 ** 31) >> 16));
    for (const length of [1, 383, 384, 400, 3840, 9600, 10_000]) {
      for (const words of [
        ['-a', '/noise'],
        ['-aH', '--ips', '/noise'],
        ['-a', '--json', '/noise'],
      ]) {
        const { stdout, stderr, code } = await who({ noise: noise(length) }, words);
        expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
        expect(stdout.replaceAll('\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f]|\p{Surrogate}/u);
        if (words.includes('--json')) expect(JSON.parse(stdout)).toBeInstanceOf(Array);
      }
    }
  });

  test('noise with types is bounded by its fields', async () => {
    const records = Array.from({ length: 20 }, (_, i) => {
      const record = Buffer.alloc(384, i * 13 + 1);
      record.writeInt16LE(i % 10, 0);
      return record;
    });
    const rows = JSON.parse((await who({ noise: Buffer.concat(records) }, ['-a', '--json', '/noise'])).stdout) as {
      user: string;
      host: string;
    }[];
    expect(rows.length).toBeGreaterThan(10);
    for (const { user, host } of rows) expect([user.length, host.length]).toEqual([32, 256]);
  });
});

describe('the time since somebody typed', () => {
  const record = { type: 'user', user: 'ann', terminal: 'pts/0', time: 0, pid: 1 } as SessionRecord;
  const choice = { types: new Set<never>(), shows: { mesg: false, idle: true, pid: false, exit: false } };
  const idleAfter = (idle: number | null, uptime = Infinity): string =>
    recordLine({ ...record, id: null, host: null, idle }, choice, { ips: false, uptime })
      .slice(39)
      .trimEnd();

  test.each([
    [0, '  .'],
    [59, '  .'],
    [60, '00:01'],
    [3599, '00:59'],
    [3600, '01:00'],
    [86_399, '23:59'],
    [86_400, ' old'],
    [-1, ' old'],
    [null, '  ?'],
  ])('%s seconds: %j', (seconds, text) => {
    expect(idleAfter(seconds)).toBe(text);
  });

  test('is old when that was before the machine started', () => {
    expect(idleAfter(100, 50)).toBe(' old');
  });
});

test('on a terminal lines are cut, and say so', async () => {
  const { stdout } = await who({ 'run/utmp': utmp({}) }, [], { columns: 40, env: { LANG: 'C.UTF-8' } });
  expect(stdout).toBe('ann      pts/0        2023-11-14 22:13 …\n');
});
