import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cc, unshareMounts, unsharePids } from '../works.js';
import { compile } from './compile.js';
import { program } from './program.js';

interface Run {
  stdout: string;
  stderr: string;
  code: number;
  seconds: number;
}

/**
 * Runs df with each of the words, which the shell splits, where twelve file systems m1 to m12 do not answer, in a
 * folder that is also the value of `base`. Its output goes into a pipe whose end is waited for, as that of `df | cat`.
 */
function besideDeadMounts(forms: readonly string[]): { base: string; runs: Run[] } {
  const script = `
    mount --make-rprivate /
    mount -t tmpfs base "$base" && cd "$base" || exit
    for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
      mkdir m$i
      "$server" "$base/m$i" >ready$i &
      until [ -s ready$i ]; do sleep 0.01; done
    done
    mkdir alive; ln -s "$base/m3/far" link; ln -s ../m4/x alive/link
    while IFS= read -r words; do
      eval "set -- $words"
      start=$(date +%s%N)
      out=$({ "$node" "$program" df "$@" 2>err; echo "code $?"; } | base64 -w0)
      echo "$out $(base64 -w0 err) $(($(date +%s%N) - start))"
    done`;
  // However this ends, the kernel ends the servers, and takes the mounts away.
  const apart = ['--mount', '--pid', '--fork', '--mount-proc', '--kill-child'];
  const base = mkdtempSync(join(tmpdir(), 'sysu-df-'));
  const { stdout, stderr, status } = spawnSync('unshare', [...apart, 'bash', '-c', script], {
    encoding: 'utf8',
    input: forms.map((form) => `${form}\n`).join(''),
    env: {
      PATH: process.env['PATH'],
      base,
      LC_ALL: 'C.UTF-8',
      node: process.execPath,
      program: program('sysu.ts'),
      server: compile('dead-fuse.c'),
    },
    timeout: 50_000,
    killSignal: 'SIGKILL',
  });
  rmSync(base, { recursive: true });
  const answers = stdout.trimEnd().split('\n');
  if (status !== 0 || answers.length !== forms.length) throw new Error(`${status}: ${stderr}${stdout}`);
  const runs = answers.map((answer): Run => {
    const [out, err, nanoseconds] = answer.split(' ');
    const [, text, code] = /^(.*)code (\d+)\n$/s.exec(decode(out!))!;
    return { stdout: text!, stderr: decode(err!), code: Number(code), seconds: Number(nanoseconds) / 1e9 };
  });
  return { base, runs };
}

function decode(text: string): string {
  return Buffer.from(text, 'base64').toString();
}

const all = Array.from({ length: 12 }, (_, i) => `m${i + 1}`);

// psutil #1931, #2109.
describe.skipIf(!unshareMounts || !unsharePids || !cc)('with twelve mounts that do not answer', () => {
  test('df says which, shows the others, and ends in time, whatever is asked of it', { timeout: 60_000 }, () => {
    const { base, runs } = besideDeadMounts([
      '-t ext4 /etc',
      '',
      '--json --timeout 0.5',
      '--timeout 0.5 -P m1 m2/deep/er . m1',
      '--timeout 0.5 --output=target link alive/link "$base/alive/../m5/.."',
      '-x fuse.dead',
      '--timeout 0.5 -a --total -T',
      '--timeout 0.5 --watch --count 2 --interval 0.1 m1',
    ]);
    const [idle, plain, json, paths, links, excluded, everything, repeated] = runs as [
      Run,
      Run,
      Run,
      Run,
      Run,
      Run,
      Run,
      Run,
    ];
    // Waiting for one mount after the other would take twelve deadlines; a busy machine takes a second or two.
    const late = (run: Run): number => run.seconds - idle.seconds;

    expect(plain.code).toBe(1);
    expect(plain.stderr).toBe(`sysu df: no answer after 1 s: ${all.map((name) => `${base}/${name}`).join(', ')}\n`);
    for (const name of all) {
      expect(plain.stdout).toMatch(new RegExp(`^dead +- +- +- +- ${base}/${name} \\(no answer after 1 s\\)$`, 'm'));
    }
    expect(plain.stdout).toMatch(new RegExp(`^base +\\d+ +\\d+ +\\d+ +\\d+% ${base}$`, 'm'));
    expect(late(plain)).toBeLessThan(1 + 3);

    const rows = JSON.parse(json.stdout) as { mountpoint: string; total: number | null; state: string }[];
    const dead = rows.filter(({ state }) => state !== 'ok');
    expect(dead.map(({ mountpoint }) => mountpoint)).toEqual(all.map((name) => `${base}/${name}`));
    expect(new Set(dead.map(({ state, total }) => `${state} ${total}`))).toEqual(
      new Set(['no answer after 0.5 s null']),
    );
    expect(rows.length).toBeGreaterThan(12);

    // A path shows the mount it hangs on, through links as well; one deadline holds for both questions.
    expect(paths.stdout.split('\n').map((line) => line.split(' ').at(-1))).toEqual([
      'on',
      `${base}/m1`,
      `${base}/m2`,
      base,
      `${base}/m1`,
      '',
    ]);
    expect(links.stdout).toBe(`Mounted on\n${base}/m3\n${base}/m4\n${base}\n`);
    for (const run of [json, paths, links, everything]) {
      expect(run.code).toBe(1);
      expect(late(run)).toBeLessThan(0.5 + 3);
    }

    expect(excluded).toMatchObject({ code: 0, stderr: '' });
    expect(late(excluded)).toBeLessThan(3);

    // The second time nobody is sent again to where one still hangs.
    expect(repeated.stdout.match(/no answer after 0.5 s/g)).toHaveLength(2);
    expect(late(repeated)).toBeLessThan(0.5 + 0.1 + 3);
  });
});
