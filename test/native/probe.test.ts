import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { compile } from '../faults/compile.js';
import { cc, unshareMounts, unsharePids } from '../works.js';
import { codeOf, native, runWithAddon } from './addon.js';
import { killAndReap, plantSleeper, readable } from './processes.js';

async function ended(pid: number): Promise<void> {
  while (!native.endProbe(pid)) await sleep(1);
}

test('the answer is that of statfs', async () => {
  const { descriptor, pid } = native.probeStatfs('/proc');
  await readable(native, descriptor);
  expect(native.readProbe(descriptor)).toEqual(native.statfs('/proc'));
  native.close(descriptor);
  await ended(pid);
});

test('so is the error', async () => {
  const { descriptor, pid } = native.probeStatfs('/nowhere');
  await readable(native, descriptor);
  expect(() => native.readProbe(descriptor)).toThrow(expect.objectContaining({ code: 'ENOENT', syscall: 'statfs' }));
  native.close(descriptor);
  await ended(pid);
});

test('a child that was killed leaves no answer', async () => {
  const { descriptor, pid } = native.probeStatfs('/');
  await ended(pid);
  await readable(native, descriptor);
  native.readProbe(descriptor);
  expect(native.readProbe(descriptor)).toBeNull();
  native.close(descriptor);
});

test('a path that depends on the working directory is refused', () => {
  expect(codeOf(() => native.probeStatfs('relative'))).toBe('EINVAL');
  expect(codeOf(() => native.probeStatfs(''))).toBe('EINVAL');
});

test('endProbe touches no process but its own children', async () => {
  const other = await plantSleeper();
  expect(native.endProbe(other.pid)).toBe(true);
  await sleep(20);
  expect(other.signalCode).toBeNull();
  await killAndReap(other);
});

test.runIf(unshareMounts && unsharePids && cc)(
  'on a dead mount the child hangs alone: it holds nothing of ours, and we report and exit',
  async () => {
    const mountpoint = mkdtempSync(join(tmpdir(), 'sysu-dead-'));
    onTestFinished(() => rmSync(mountpoint, { recursive: true }));
    const code = `const fs = require('node:fs');
    const { spawn } = require('node:child_process');
    const server = spawn(${JSON.stringify(compile('dead-fuse.c'))}, [${JSON.stringify(mountpoint)}], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    server.unref();
    server.stdout.once('data', () => {
      server.stdout.destroy();
      const { descriptor, pid } = native.probeStatfs(${JSON.stringify(mountpoint)});
      const cancel = native.pollReadable(descriptor, () => console.log('answered'));
      const giveUp = () => {
        cancel();
        const ended = native.endProbe(pid);
        // The signal wakes it; then it sleeps again, deeper.
        setTimeout(() => report(ended, native.endProbe(pid)), 300);
      };
      const report = (...ended) => {
        const proc = '/proc/' + pid;
        const link = (name) => fs.readlinkSync(proc + name).split(':')[0];
        console.log(JSON.stringify({
          ended,
          answer: native.readProbe(descriptor),
          state: fs.readFileSync(proc + '/stat', 'utf8').split(') ')[1][0],
          descriptors: fs.readdirSync(proc + '/fd').map((fd) => link('/fd/' + fd)),
          directory: link('/cwd'),
        }));
        native.close(descriptor);
      };
      setTimeout(giveUp, 300);
    });`;
    // Once we have exited the shell does, and the kernel ends what is left: the server, and with it the wait of the
    // child.
    const apart = ['--mount', '--pid', '--fork', '--mount-proc', '--kill-child', 'sh', '-c', '"$@"; exit $?', 'sh'];
    const { code: exitCode, stdout, stderr } = await runWithAddon(code, ['unshare', ...apart]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const report: unknown = JSON.parse(stdout);
    expect(report).toEqual({ ended: [false, false], answer: null, state: 'D', descriptors: ['pipe'], directory: '/' });
  },
);
