import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main as who } from '../../packages/cli/src/commands/who.js';
import { runCommand } from '../cli/context.js';
import { program } from '../faults/program.js';
import { utmpRecord } from '../utmp-record.js';
import type { Login } from '../utmp-record.js';
import { unshareMounts } from '../works.js';
import { isInstalled, outputOf } from './oracle.js';

process.env['TZ'] = 'UTC';

const folder = mkdtempSync(join(tmpdir(), 'sysu-who-'));
const ends: (() => void)[] = [() => rmSync(folder, { recursive: true })];
afterAll(() => ends.forEach((end) => end()));

const now = Math.floor(Date.now() / 1000);
const HOUR = 3600;

/** Everything that a record of sessions can tell. */
const machine: Login[] = [
  { type: 2, pid: 0, line: '~', id: '~~', user: 'reboot', host: '6.18.0', seconds: now - 100 * HOUR },
  { type: 1, pid: 0x35, line: '~', id: '~~', user: 'runlevel', host: '6.18.0', seconds: now - 99 * HOUR },
  { type: 1, pid: 0x3335, line: '~', id: '~~', user: 'runlevel', host: '', seconds: now - 98 * HOUR },
  { type: 4, pid: 0, line: '{', user: '', host: '', seconds: now - 97 * HOUR },
  { type: 3, pid: 0, line: '|', user: '', host: '', seconds: now - 96 * HOUR },
  { type: 5, pid: 301, line: '', id: 'si', user: '', host: '', seconds: now - 95 * HOUR },
  { type: 6, pid: 302, line: 'tty1', id: '1', user: 'LOGIN', host: '', seconds: now - 94 * HOUR },
  {
    type: 8,
    pid: 303,
    line: 'pts/9',
    id: 's/9',
    user: '',
    host: '',
    termination: 15,
    exitCode: 3,
    seconds: now - HOUR,
  },
  { type: 9, line: 'acct', user: 'x' },
  { type: 0, line: 'empty', user: 'x' },
];
const people: Login[] = [
  { pid: 1, line: 'null', user: 'ann', host: ':0', seconds: now - 40 * HOUR },
  {
    pid: 1,
    line: 'nosuch',
    user: 'a-name-of-thirty-two-characters-',
    host: 'host.example.org:10.0',
    address: [192, 0, 2, 1],
  },
  { pid: 1, line: 'pts/77', user: '', host: 'nobody' },
  {
    pid: 1,
    line: 'pts/78',
    user: 'bob',
    host: '',
    address: [0x20, 1, 0xd, 0xb8, ...Array.from({ length: 11 }, () => 0), 1],
  },
  { pid: 999999, line: 'zero', user: 'stale', host: 'h', seconds: now + 9 * HOUR },
];

function utmp(logins: readonly Login[]): Buffer {
  return Buffer.concat(logins.map((login) => utmpRecord(login)));
}

const forms = [
  '',
  '-a',
  '-b',
  '-r',
  '-q',
  '-u',
  '-H',
  '-T',
  '-l',
  '-d',
  '-m',
  '-p',
  '-t',
  '-s',
  '-Ha',
  '-uHT',
  '--ips',
  '-qa',
  '-bq',
  '-Hb',
  '-Ht',
  '-Hd',
  '-Hr',
  '-Hp',
  '-HT',
  '-lH',
  '-us',
  '-ds',
  '-as',
  '-dTs',
  '-brt',
  '-w',
  '-aw --ips',
  '--all',
  '--boot',
  '--count',
  '--dead',
  '--heading',
  '--login',
  '--mesg',
  '--message',
  '--process',
  '--runlevel',
  '--short',
  '--time',
  '--users',
  '--writable',
];

const words = (form: string): string[] => form.split(' ').filter(Boolean);

describe.skipIf(!isInstalled('who'))('sysu who beside who of coreutils', () => {
  const compare = async (records: readonly Login[], form: readonly string[]): Promise<void> => {
    const file = join(folder, 'utmp');
    writeFileSync(file, utmp(records));
    const ours = await runCommand(who, [...form, file], { now: Date.now() / 1000 });
    expect({ stdout: ours.stdout, code: ours.code }).toEqual(outputOf('who', ...form, file));
  };

  test.each(forms)('who %s', (form) => compare([...machine, ...people], words(form)));

  test.each([['-a'], ['-u'], ['-q']])('%s of an empty file', (...form) => compare([], form));

  test('-b and -a without a record of the boot', async () => {
    await compare(people, ['-a']);
    await compare(people, ['-b']);
  });
});

/** A person at a terminal: a login shell, something in the background that has worked, and a program in front. */
interface Person {
  child: ChildProcess;
  pid: number;
  terminal: string;
}

async function person(): Promise<Person> {
  const session =
    'tty; echo $$; bash --norc -c "for ((i = 0; i < 100000; i++)); do :; done; echo done; exec sleep 1000" & sleep 1000; :';
  const child = spawn('script', ['-qfc', `exec -a -shell bash --norc -c '${session}'`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], SHELL: '/bin/bash' },
  });
  ends.push(() => child.kill());
  let said = '';
  for await (const bytes of child.stdout) {
    said += String(bytes);
    const [, terminal, pid] = /^\/dev\/(\S+)\s+(\d+)\s+done/.exec(said) ?? [];
    if (terminal !== undefined) return { child, pid: Number(pid), terminal };
  }
  throw new Error(`script said ${said}`);
}

describe.skipIf(!isInstalled('who') || !isInstalled('w') || !isInstalled('script') || !unshareMounts)(
  'on a machine where somebody works at a terminal',
  () => {
    let ann: Person;
    let records: Buffer;
    let sysu: string;

    beforeAll(async () => {
      sysu = program('../faults/sysu.ts', (remove) => ends.push(remove));
      ann = await person();
      const { pid, terminal } = ann;
      const login = { pid, line: terminal, user: 'root', host: '192.0.2.1', address: [192, 0, 2, 1] };
      records = utmp([
        machine[0]!,
        { ...login, seconds: now - 60 },
        { ...login, user: 'daemon', host: '2001:db8::1:2:3:4:5', seconds: now - 40 * HOUR },
        { ...login, user: 'nobody', host: ':0', address: [], line: 'null', seconds: now - 10 * 24 * HOUR },
        { ...login, user: 'stale', pid: 999999 },
      ]);
    });

    /** What a command prints where these are the sessions. */
    const there = (script: string): string[] => {
      const all = `mount -t tmpfs tmpfs /run && cat > /run/utmp;\n${script}`;
      const args = ['--mount', 'sh', '-c', all, 'sh', process.execPath, sysu];
      const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' };
      const { stdout, stderr } = spawnSync('unshare', args, { input: records, encoding: 'utf8', env });
      expect(stderr).toBe('');
      return stdout.split('\0');
    };
    /** The same command of both. */
    const both = (command: string, input = '/dev/null'): { theirs: string; ours: string } => {
      const run = `${command} < ${input}; echo $?`;
      const [theirs, ours] = there(`${run}; printf '\\0'; "$1" "$2" ${run}`);
      return { theirs: theirs!, ours: ours! };
    };
    /** Idle for so long. */
    const idle = (seconds: number): void => {
      const used = Date.now() / 1000 - seconds;
      utimesSync(`/dev/${ann.terminal}`, used, used);
    };

    test.each(['', '-u', '-T', '-a', '-q', '-uTH', '--ips'])('who %s leaves out whoever has gone', (form) => {
      idle(2 * HOUR + 30);
      const { theirs, ours } = both(`who ${form}`);
      expect(theirs).toContain('root');
      expect(ours).toBe(theirs);
    });

    test.each([20, 10 * 60 + 30, 23 * HOUR, 25 * HOUR])('who -u after %i seconds', (seconds) => {
      idle(seconds);
      const { theirs, ours } = both('who -u');
      expect(ours).toBe(theirs);
    });

    test.each(['who am i', 'who -m', 'who -mH', 'who mom likes'])('%s', (command) => {
      const { theirs, ours } = both(command, `/dev/${ann.terminal}`);
      expect(theirs).toContain('root');
      expect(ours).toBe(theirs);
      const nobody = both(command);
      expect(nobody.ours).toBe(nobody.theirs);
    });

    // The line of uptime differs by what passes between the two.
    const withoutUptime = (text: string): string => text.replace(/^ .* up .*load average: .*\n/, '');

    test.each([
      '',
      '-h',
      '-s',
      '-f',
      '-i',
      '-sf',
      '-hs',
      '-u',
      '-hu',
      'root',
      '-h daemon',
      '--short',
      '--from --no-header',
    ])('w %s', (form) => {
      idle(3 * HOUR + 30);
      const { theirs, ours } = both(`w ${form}`);
      expect(theirs).toContain('3:00m');
      expect(withoutUptime(ours)).toBe(withoutUptime(theirs));
    });

    test('w tells the CPU time of what has worked in the background', () => {
      idle(3 * HOUR + 30);
      const [, jcpu] = /3:00m +(\d+\.\d\d)s/.exec(both('w -h root').ours)!;
      expect(Number(jcpu)).toBeGreaterThan(0);
    });

    test.each([20, 90, 2 * HOUR + 30, 47 * HOUR + 30, 49 * HOUR])('w after %i seconds', (seconds) => {
      for (let tries = 0; ; tries++) {
        idle(seconds);
        const { theirs, ours } = both('w -hs root');
        // Either may have been asked just before a second passed.
        if (ours !== theirs && tries < 5) continue;
        expect(ours).toBe(theirs);
        return;
      }
    });

    test('a user who is not there is a failure, which w does not tell', () => {
      const { theirs, ours } = both('w -h ann 2>&1');
      expect({ theirs, ours }).toEqual({ theirs: '0\n', ours: 'sysu w: "ann" is not logged in\n1\n' });
    });
  },
);
