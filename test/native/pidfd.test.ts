import { closeSync, openSync, readdirSync } from 'node:fs';
import { release } from 'node:os';
import { describe, expect, test } from 'vitest';
import { unsharePids } from '../works.js';
import { codeOf, native, runWithAddon } from './addon.js';
import { killAndReap, plantSleeper, readable } from './processes.js';

/** Whether the kernel is at least this one: 6.9 has pidfs, 6.15 keeps how a process ended. */
function kernelSince(major: number, minor: number): boolean {
  const [ours = 0, oursMinor = 0] = release().split('.').map(Number);
  return ours > major || (ours === major && oursMinor >= minor);
}

test('a pidfd is readable once its process ended, and nobody can be signalled through it', async () => {
  const child = await plantSleeper();
  const descriptor = native.pidfdOpen(child.pid);
  native.pidfdSendSignal(descriptor, 0);
  const ended = readable(native, descriptor);
  await killAndReap(child);
  await ended;
  expect(codeOf(() => native.pidfdSendSignal(descriptor, 0))).toBe('ESRCH');
  expect(codeOf(() => native.pidfdOpen(child.pid))).toBe('ESRCH');
  native.close(descriptor);
});

test('a signal goes through it', async () => {
  const child = await plantSleeper();
  const descriptor = native.pidfdOpen(child.pid);
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  native.pidfdSendSignal(descriptor, 15);
  expect(await ended).toBe('SIGTERM');
  native.close(descriptor);
});

test('a thread has none', () => {
  const thread = readdirSync('/proc/self/task')
    .map(Number)
    .find((id) => id !== process.pid);
  expect(['EINVAL', 'ENOENT']).toContain(codeOf(() => native.pidfdOpen(thread!)));
});

describe.runIf(kernelSince(6, 9))('its inode', () => {
  test('is the same for every pidfd of a process, and another for another process', async () => {
    const child = await plantSleeper();
    const descriptors = [child.pid, child.pid, process.pid].map((pid) => native.pidfdOpen(pid));
    const [first, second, other] = descriptors.map((descriptor) => native.pidfdInode(descriptor));
    expect(first).toMatch(/^\d+$/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    for (const descriptor of descriptors) native.close(descriptor);
    await killAndReap(child);
  });

  test.runIf(unsharePids)(
    'tells a process from the next one with its number, and no signal reaches that one',
    async () => {
      const code = `const fs = require('node:fs');
      const { spawn } = require('node:child_process');
      const { once } = require('node:events');
      const sleeper = async () => {
        const child = spawn('sleep', ['1000'], { stdio: 'ignore' });
        await once(child, 'spawn');
        return child;
      };
      const end = async (child) => {
        const exit = once(child, 'exit');
        child.kill('SIGKILL');
        await exit;
      };
      (async () => {
        const counts = { reused: 0, sameInode: 0, wronglySignalled: 0 };
        while (counts.reused < 50) {
          const first = await sleeper();
          const pidfd = native.pidfdOpen(first.pid);
          await end(first);
          fs.writeFileSync('/proc/sys/kernel/ns_last_pid', String(first.pid - 1));
          const second = await sleeper();
          if (second.pid === first.pid) {
            counts.reused++;
            const other = native.pidfdOpen(second.pid);
            if (native.pidfdInode(other) === native.pidfdInode(pidfd)) counts.sameInode++;
            native.close(other);
            try {
              native.pidfdSendSignal(pidfd, 9);
              counts.wronglySignalled++;
            } catch (error) {
              if (error.code !== 'ESRCH') throw error;
            }
          }
          await end(second);
          native.close(pidfd);
        }
        console.log(JSON.stringify(counts));
      })();`;
      const { stdout, stderr } = await runWithAddon(code, [
        'unshare',
        '--pid',
        '--fork',
        '--kill-child',
        '--mount-proc',
      ]);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({ reused: 50, sameInode: 0, wronglySignalled: 0 });
    },
  );
});

test('what is no pidfd has no inode, and takes no signal', () => {
  const descriptor = openSync('/dev/null', 'r');
  expect(native.pidfdInode(descriptor)).toBeNull();
  expect(native.pidfdExitStatus(descriptor)).toBeNull();
  expect(codeOf(() => native.pidfdSendSignal(descriptor, 0))).toBe('EBADF');
  closeSync(descriptor);
  expect(codeOf(() => native.pidfdInode(descriptor))).toBe('EBADF');
});

describe('the exit status', () => {
  test('is unknown while the process runs', () => {
    const descriptor = native.pidfdOpen(process.pid);
    expect(native.pidfdExitStatus(descriptor)).toBeNull();
    native.close(descriptor);
  });

  test.runIf(kernelSince(6, 15))('is kept after its parent has waited for it', async () => {
    const child = await plantSleeper();
    const descriptor = native.pidfdOpen(child.pid);
    await killAndReap(child, 'SIGTERM');
    expect(native.pidfdExitStatus(descriptor)).toBe(15);
    native.close(descriptor);
  });

  test.each([
    ['exit 3', 3 << 8],
    ['kill -KILL $$', 9],
  ])('of a child of ours that ends by %j is %i before anybody waits for it', async (script, status) => {
    // Under exec the shell's child becomes the Node process's, and Node's library waits only for its own.
    const code = `const fs = require('node:fs');
      const child = fs.readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim();
      const descriptor = native.pidfdOpen(Number(child));
      native.pollReadable(descriptor, () => console.log(native.pidfdExitStatus(descriptor)));`;
    const shell = ['sh', '-c', `(sleep 0.3; ${script.replace('$$', "$(sh -c 'echo $PPID')")}) & exec "$@"`, 'sh'];
    expect((await runWithAddon(code, shell)).stdout).toBe(`${status}\n`);
  });
});

test('kill(2) reaches one process and never more', async () => {
  const child = await plantSleeper();
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  native.kill(child.pid, 0);
  native.kill(child.pid, 15);
  expect(await ended).toBe('SIGTERM');
  expect(codeOf(() => native.kill(child.pid, 0))).toBe('ESRCH');
  for (const pid of [0, -0, -1, -child.pid]) expect(() => native.kill(pid, 0)).toThrow(RangeError);
});
