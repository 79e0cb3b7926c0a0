import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenFile } from '../../packages/core/src/model/open-file.js';
import { cc, unshareMounts, unsharePids } from '../works.js';
import { compile } from './compile.js';
import { program } from './program.js';

interface Answers {
  files: OpenFile[];
  again: OpenFile[];
  cwd: string;
}

// However this ends, the kernel ends all that was started in there, and takes the mount away.
const apart = ['--mount', '--pid', '--fork', '--mount-proc', '--kill-child'];

/**
 * What we say of a process whose folder and open file are on a mount that has died, and how it is with who looks there.
 */
function lookAtDeadFiles(): { base: string; bystander: string; answers: Answers } {
  const script = `
    base=$folder/mount
    mkdir "$base"
    mount --make-rprivate /
    "$server" "$base" >"$folder/ready" &
    server=$!
    until [ -s "$folder/ready" ]; do sleep 0.01; done
    (cd "$base" && exec sleep 1000 <file) >/dev/null 2>&1 &
    owner=$!
    until [ "$(cat /proc/$owner/comm)" = sleep ]; do sleep 0.01; done
    kill -USR1 $server
    sleep 0.1
    stat "$base/file" >/dev/null 2>&1 &
    stat=$!
    answers=$("$node" "$program" $owner)
    kill -9 $stat
    sleep 0.1
    echo "$base"
    sed 's/.*) \\(.\\).*/\\1/' /proc/$stat/stat
    echo "$answers"`;
  const folder = mkdtempSync(join(tmpdir(), 'sysu-dead-files-'));
  const { stdout, stderr, status } = spawnSync('unshare', [...apart, 'bash', '-c', script], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      folder,
      node: process.execPath,
      program: program('dead-files.ts'),
      server: compile('dying-fuse.c'),
    },
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  rmSync(folder, { recursive: true });
  const [base, bystander, answers] = stdout.split('\n');
  if (status !== 0 || answers === undefined) throw new Error(`${status}: ${stderr}${stdout}`);
  return { base: base!, bystander: bystander!, answers: JSON.parse(answers) as Answers };
}

test.runIf(cc && unshareMounts && unsharePids)('what is open on a dead mount is told, and nobody waits for it', () => {
  const { base, bystander, answers } = lookAtDeadFiles();
  // Who asks that file system sleeps, and cannot be killed.
  expect(bystander).toBe('D');
  expect(answers.files).toEqual([
    { path: `${base}/file`, fd: 0, position: 0, mode: 'r', flags: expect.any(Number) as number, deleted: false },
  ]);
  expect(answers.again).toEqual(answers.files);
  expect(answers.cwd).toBe(base);
});
