import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nobodyRunsNode } from '../works.js';

const home = join(import.meta.dirname, '../..');
const bundle = join(home, 'packages/cli/dist/main.cjs');
const ways: [way: string, sysu: string][] = [
  ['bin/sysu', join(home, 'bin/sysu')],
  ['the bundle alone', `"${process.execPath}" "${bundle}"`],
];
const commands = ['nice -n 0', 'ionice -c 2', 'taskset ffff', 'prlimit --core=0'];

// What a process has from whom it was started by: nothing of it is to show that we were in between.
const state = `grep -E '^(Sig(Blk|Ign)|Umask|Cpus_allowed_list)' /proc/self/status
cat /proc/self/limits | grep -v core
for fd in /proc/self/fd/*; do echo "$fd" "$(grep flags "/proc/self/fdinfo/\${fd##*/}")"; done
env | grep -vE '^(_|SHLVL|PWD|OLDPWD)=' | sort`;

// RUN is run in each of them.
const conditions = [
  'RUN',
  'ulimit -Sn 300; RUN; :',
  "trap '' HUP USR1; RUN; :",
  "trap '' PIPE; exec 4</dev/null; RUN; :",
  'exec 3>/dev/null 7<&0 12>&1; RUN; :',
  'exec 0<&-; RUN; :',
  'umask 077; RUN; :',
  'RUN <<< here 2>&1 | cat',
  'env --block-signal=TERM,USR2 --ignore-signal=QUIT,INT RUN',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sysu-become-'));
  writeFileSync(join(folder, 'state'), state);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a shell prints that starts what we are compared with, under conditions of its own. */
function bash(script: string, env: NodeJS.ProcessEnv = {}): { stdout: string; stderr: string; status: number | null } {
  return spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
}

describe.runIf(process.platform === 'linux' && existsSync(bundle))('a command that takes our place', () => {
  describe.each(commands)('under sysu %s', (command) => {
    test('has signals, limits, descriptors and environment as without us', () => {
      for (const condition of conditions) {
        const run = (words: string): string =>
          bash(condition.replace('RUN', `${words} sh state`), { NODE_EXTRA_CA_CERTS: '/etc/hostname' }).stdout;
        const without = run('env');
        expect(without).toContain('NODE_EXTRA_CA_CERTS=/etc/hostname');
        expect(`${condition}\n${run(`${ways[0]![1]} ${command}`)}`).toBe(`${condition}\n${without}`);
      }
    });
  });

  describe.each(ways)('started by %s', (_, sysu) => {
    test('has our pid', () => {
      expect(bash(`echo $BASHPID; exec ${sysu} nice sh -c 'echo $$'`).stdout).toMatch(/^(\d+)\n\1\n$/);
    });

    test('has the soft limit of open files that we had before Node.js raised it', () => {
      expect(bash(`ulimit -Sn 300; ${sysu} nice sh -c 'ulimit -Sn'; :`).stdout).toBe('300\n');
      expect(bash(`ulimit -Sn 300; ${sysu} prlimit --nofile --raw --noheadings -o SOFT; :`).stdout).toBe('300\n');
    });

    test('ends by SIGPIPE when nobody reads any more', () => {
      for (const command of commands) {
        const { stdout, stderr } = bash(`${sysu} ${command} yes | head -1; echo \${PIPESTATUS[0]}`);
        expect({ command, stdout, stderr }).toEqual({ command, stdout: 'y\n141\n', stderr: '' });
      }
    });

    test('ends with its own code, or by its own signal', () => {
      expect(bash(`${sysu} nice sh -c 'exit 7'`).status).toBe(7);
      expect(bash(`${sysu} nice sh -c 'kill -9 $$'; echo $?`).stdout).toBe('137\n');
    });

    test('has words and environment that are not UTF-8 as they are', () => {
      const { stdout } = bash(`V=$'\\xff' ${sysu} nice -n 1 bash -c 'printf "%q " "$V" "$@"' x '' $'a\\xffb' é ' ' -n`);
      expect(stdout).toBe("$'\\377' '' $'a\\377b' é \\  -n ");
    });

    test('is not run twice, nor by a shell', () => {
      expect(bash(`${sysu} nice 'echo a; echo b'; echo $?`).stdout).toBe('127\n');
      expect(bash(`${sysu} nice printf '%s|' '$(echo a)' '*' '"'`).stdout).toBe('$(echo a)|*|"|');
    });

    test('that is not there ends with 127, and one that cannot be run with 126', () => {
      for (const command of commands) {
        const { stdout, stderr } = bash(
          `for file in no-such-command /no/such /tmp /etc/passwd ''; do ${sysu} ${command} "$file"; echo $?; done`,
        );
        expect({ command, stdout }).toEqual({ command, stdout: '127\n127\n126\n126\n127\n' });
        expect(stderr.match(/^sysu \w+: \S+: (no such file or directory|permission denied)$/gm)).toHaveLength(5);
      }
    });

    test.runIf(nobodyRunsNode)('is not run when its limit is refused, and ends with 125', () => {
      const { stdout, stderr } = bash(`exec setpriv --reuid=65534 --clear-groups --bounding-set=-all bash --norc -c '
        ulimit -n 200; ${sysu} prlimit --nofile=300 echo run; echo $?'`);
      expect({ stdout, stderr }).toEqual({
        stdout: '125\n',
        stderr: 'sysu prlimit: NOFILE: operation not permitted; "echo" was not run\n',
      });
    });

    test.runIf(nobodyRunsNode)('is not run when its niceness is refused, and ends with 125', () => {
      const { stdout, stderr } = bash(`exec setpriv --reuid=65534 --clear-groups --bounding-set=-all bash --norc -c '
        ${sysu} nice -n -5 echo run; echo $?'`);
      expect({ stdout, stderr }).toEqual({
        stdout: '125\n',
        stderr: 'sysu nice: permission denied; "echo" was not run\n',
      });
    });
  });

  test('is stopped, continued and ended as a child of whom we were a child of', async () => {
    const child = spawn(
      ways[0]![1],
      ['nice', 'sh', '-c', 'trap "echo hup" HUP; echo ready; while :; do sleep 0.05; done'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const heard = (text: string): Promise<void> =>
      new Promise((resolve) => child.stdout.on('data', (data: Buffer) => data.includes(text) && resolve()));
    try {
      await heard('ready');
      const hup = heard('hup');
      child.kill('SIGHUP');
      await hup;
      const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
      child.kill('SIGTERM');
      expect(await ended).toBe('SIGTERM');
    } finally {
      child.kill('SIGKILL');
    }
  });
});
