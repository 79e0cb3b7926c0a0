import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reading } from '../cli/every.js';
import { run } from '../run.js';
import { cc, nobodyRunsNode, strace, unshareMounts, unsharePids, userNamespaces } from '../works.js';
import { compile } from './compile.js';
import { program } from './program.js';

interface Answer {
  stdout: string;
  stderr: string;
  code: number;
}

// What each has to be told; the processes that it is to see are those of a pid namespace.
const words: Readonly<Record<string, string>> = {
  top: '--once',
  pgrep: '.',
  pidof: 'bash',
  pmap: '$$',
  netstat: '-tanp',
  iostat: '--interval 0.1 --count 1',
  vmstat: '--interval 0.1 --count 1',
  iotop: '-b --interval 0.1 --count 1',
};
// Who may look into no process of another, and starts in this way without rights of ours.
const nobody = 'setpriv --reuid=65534 --regid=65534 --clear-groups';
const secondCpu = cpus().length > 1;
// They list all processes, or look for some among all.
const listing = ['ps', 'top', 'pstree', 'pgrep', 'pidof', 'lsof', 'netstat', 'iotop'];
// Nobody is logged in, nothing measured: that is an answer. The doctor says what is missing.
const content = ['who', 'sensors', 'doctor'];

let sysu = '';
const leftovers: (() => void)[] = [];
beforeAll(() => void (sysu = program('sysu.ts', (remove) => leftovers.push(remove))), 60_000);
afterAll(() => {
  for (const remove of leftovers) remove();
});

/**
 * What every command says in a world that the lines of a shell have made; `before` stands in front of each, `more` behind
 * some.
 */
async function inWorld(
  setup: string,
  before = '',
  more: Readonly<Record<string, string>> = {},
): Promise<Map<string, Answer>> {
  const calls = reading.map((name) => {
    const call = `${before} timeout --signal KILL 120 "$NODE" "$SYSU" ${name} ${words[name] ?? ''} ${more[name] ?? ''}`;
    return `out=$(${call} 2>"$FOLDER/err" </dev/null; echo "code $?")
      printf '%s\\n' "$(base64 -w0 <<<"$out") $(base64 -w0 "$FOLDER/err")"`;
  });
  const script = ['mount --make-rprivate /', setup, ...calls].join('\n');
  // However this ends, the kernel ends all that was started in there, and takes the mounts away.
  const apart = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const folder = mkdtempSync(join(tmpdir(), 'sysu-world-'));
  const env = { ...process.env, NODE: process.execPath, SYSU: sysu, FOLDER: folder };
  const { stdout, stderr } = await run('unshare', [...apart, 'bash', '-c', script], { env });
  rmSync(folder, { recursive: true });
  const lines = stdout.trimEnd().split('\n');
  if (lines.length !== reading.length) throw new Error(stderr + stdout);
  return new Map(lines.map((line, i) => [reading[i]!, answerIn(line)]));
}

function answerIn(line: string): Answer {
  const [out = '', err = ''] = line.split(' ').map((word) => Buffer.from(word, 'base64').toString());
  const [, stdout = '', code] = /^([^]*?)code (\d+)\n$/.exec(out)!;
  return { stdout, stderr: err, code: Number(code) };
}

/** A few lines of ours, and done, or not done and said so; but for those that say nothing where they find nobody. */
function expectHonest(answers: Map<string, Answer>, silent: readonly string[] = []): void {
  for (const [name, { stderr, code }] of answers) {
    expect({ name, stderr }).toEqual({
      name,
      stderr: expect.stringMatching(new RegExp(`^(sysu ${name}: .*\n){0,3}$`)),
    });
    expect({ name, code, told: code === 0 || silent.includes(name) || stderr !== '' }).toEqual({
      name,
      code: code === 0 ? 0 : 1,
      told: true,
    });
  }
}

const codes = (answers: Map<string, Answer>, names: readonly string[]): number[] =>
  names.map((name) => answers.get(name)!.code);

describe.runIf(unshareMounts && unsharePids)('every command', { timeout: 600_000 }, () => {
  test('says so when /proc is not mounted', async () => {
    const answers = await inWorld('mount -t tmpfs none /proc');
    expectHonest(answers);
    const failing = reading.filter((name) => !content.includes(name));
    expect(codes(answers, failing)).toEqual(failing.map(() => 1));
  });

  test.runIf(strace)('that lists processes says so when their listing breaks off', async () => {
    const inject = 'strace -f -qq -o /dev/null -P /proc -e trace=getdents64 -e inject=getdents64:error=EIO:when=1';
    const answers = await inWorld('', inject);
    expectHonest(answers);
    for (const name of listing) {
      const { stderr, code } = answers.get(name)!;
      expect({ name, stderr, code }).toEqual({ name, stderr: expect.stringContaining('(EIO)'), code: 1 });
    }
  });

  test('runs out of descriptors, and is done or says so', async () => {
    expectHonest(await inWorld('ulimit -n 32'));
  });

  test.runIf(nobodyRunsNode)('shows of others that they are there where the rest is hidden', async () => {
    const answers = await inWorld('mount -t proc -o hidepid=1 proc /proc', nobody);
    expectHonest(answers, ['pidof']);
    const most = ['ps', 'top', 'pgrep', 'iotop', 'lsof', 'netstat', 'free', 'df', 'uptime', 'vmstat', 'doctor'];
    expect(codes(answers, most)).toEqual(most.map(() => 0));
    for (const name of ['ps', 'iotop']) {
      const { stdout, stderr } = answers.get(name)!;
      expect({ name, stdout }).toEqual({ name, stdout: expect.stringMatching(/^ *1 +(root|n\/a) /m) as string });
      expect(stderr).toMatch(/not fully readable|not ours to look into/);
    }
  });

  test.runIf(nobodyRunsNode)('finds nobody else where others are hidden', async () => {
    const answers = await inWorld('mount -t proc -o hidepid=2 proc /proc', nobody);
    expectHonest(answers, ['pidof']);
    expect(codes(answers, ['ps', 'lsof', 'netstat', 'free', 'df', 'uptime', 'doctor'])).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(answers.get('ps')!.stdout).not.toMatch(/^ *1 root/m);
    expect(answers.get('ps')!.stderr).toBe('sysu ps: processes of other users are hidden; sysu doctor says by what\n');
  });

  test('is not disturbed by processes that come and go', async () => {
    const answers = await inWorld('(while :; do (:); done) &');
    expectHonest(answers);
    for (const name of ['ps', 'top', 'pstree', 'pgrep', 'pidof'])
      expect({ name, ...answers.get(name)! }).toMatchObject({ name, stderr: '', code: 0 });
  });

  test('is not stopped by a command line of 2 MB', async () => {
    // Each word is almost as long as one may be (MAX_ARG_STRLEN of execve(2)), all of them almost as long as all may be.
    const answers = await inWorld(
      `word=$(printf 'a "\\\\\n\\t%.0s' {1..20000})
      bash -c 'sleep 1000; :' long "$word"{,,,,,,,,,,,,,} & sleep 0.5`,
      '',
      { ps: '-C bash -o args' },
    );
    expectHonest(answers);
    for (const name of listing) expect({ name, code: answers.get(name)!.code }).toEqual({ name, code: 0 });
    // A table shows its first 128 KiB.
    const [longest = ''] = answers
      .get('ps')!
      .stdout.split('\n')
      .toSorted((a, b) => b.length - a.length);
    expect(longest.length).toBeGreaterThan(128 * 1024);
  });

  test.runIf(cc)('goes through ten thousand threads', async () => {
    const answers = await inWorld(
      // Or as many as are allowed here.
      `for count in 10000 500; do
        "${compile('threads.c', 'threads', '-pthread')}" $count >"$FOLDER/ready" &
        until [ -s "$FOLDER/ready" ] || ! kill -0 $! 2>/dev/null; do sleep 0.01; done
        [ -s "$FOLDER/ready" ] && break
      done`,
      '',
      { ps: '-C threads -o nlwp=', pstree: '-p', top: '-H' },
    );
    expectHonest(answers);
    for (const name of listing) expect({ name, code: answers.get(name)!.code }).toEqual({ name, code: 0 });
    const count = Number(answers.get('ps')!.stdout);
    expect([10_000, 500]).toContain(count);
    const [, total] = /^Threads: +(\d+) total/m.exec(answers.get('top')!.stdout)!;
    expect(Number(total)).toBeGreaterThan(count);
    expect(answers.get('iotop')!.stdout.split('\n').length).toBeGreaterThan(count);
  });

  test.runIf(userNamespaces)('works in a user namespace, where others have no number', async () => {
    const answers = await inWorld('sleep 1000 &', `${nobody} unshare --user --map-root-user`, {
      ps: '-o uid=,user=,comm= --no-header',
    });
    expectHonest(answers);
    const most = ['ps', 'top', 'pgrep', 'iotop', 'lsof', 'netstat', 'free', 'df', 'uptime', 'vmstat', 'doctor'];
    expect(codes(answers, most)).toEqual(most.map(() => 0));
    expect(answers.get('ps')!.stdout).toMatch(/^ *0 root +node$/m);
    expect(answers.get('ps')!.stdout).toMatch(/^ *65534 (nobody|65534) +sleep$/m);
  });

  test.runIf(secondCpu)('reads a machine whose first CPU is offline', async () => {
    const answers = await inWorld(`sed '/^cpu0 /d' /proc/stat >"$FOLDER/stat"; echo 1 >"$FOLDER/online"
      mount --bind "$FOLDER/stat" /proc/stat; mount --bind "$FOLDER/online" /sys/devices/system/cpu/online`);
    expectHonest(answers);
    const most = reading.filter((name) => !content.includes(name));
    expect(codes(answers, most)).toEqual(most.map(() => 0));
    expect(answers.get('iostat')!.stdout).toContain('(1 CPU)');
  });

  test.runIf(cc)('ends beside a mount that does not answer', async () => {
    // A base of its own goes with the namespace, and so does what is mounted there.
    const answers = await inWorld(`mount -t tmpfs base "$FOLDER" && mkdir "$FOLDER/dead"
      "${compile('dead-fuse.c')}" "$FOLDER/dead" >"$FOLDER/ready" &
      until [ -s "$FOLDER/ready" ]; do sleep 0.01; done`);
    expectHonest(answers);
    expect(answers.get('df')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no answer after 1 s/) as string,
    });
  });
});
