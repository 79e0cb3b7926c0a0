import { readdirSync, readFileSync } from 'node:fs';
import { release } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { Planted } from '../planted.js';
import { native } from './addon.js';
import { killAndReap, plantSleeper } from './processes.js';

const [major = 0, minor = 0] = release().split('.').map(Number);
const isTold = major > 6 || (major === 6 && minor >= 13);
const planted = new Planted();
afterAll(() => planted.end());

test.runIf(isTold)('each is identified, and its parent is that of /proc', async () => {
  const zombie = await planted.zombie();
  const pids = Int32Array.of(await planted.sleeper(), zombie, process.pid, 1);
  const before = native.monotonic();
  const { inodes, parents, times } = await native.pidfdParents(pids);
  const pidfds = Array.from(pids, (pid) => native.pidfdOpen(pid));
  expect(Array.from(inodes, String)).toEqual(pidfds.map((pidfd) => native.pidfdInode(pidfd)));
  const parent = Number(/\) Z (\d+)/.exec(readFileSync(`/proc/${zombie}/stat`, 'latin1'))?.[1]);
  expect(Array.from(parents)).toEqual([process.pid, parent, process.ppid, 0]);
  const order = [before, ...times, native.monotonic()];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  for (const pidfd of pidfds) native.close(pidfd);
});

test.runIf(isTold)('who is gone has no inode, nor has a thread, nor what is no pid', async () => {
  const child = await plantSleeper();
  await killAndReap(child);
  const thread = readdirSync('/proc/self/task')
    .map(Number)
    .find((id) => id !== process.pid)!;
  const { inodes } = await native.pidfdParents(Int32Array.of(child.pid, thread, -1, 0, process.pid));
  expect(Array.from(inodes, Boolean)).toEqual([false, false, false, false, true]);
});

test.runIf(!isTold)('a kernel that does not tell says so', async () => {
  await expect(native.pidfdParents(Int32Array.of(1))).rejects.toThrow(/ENOTTY|EINVAL|ENOSYS/);
});

test('the standard streams stay open', () => {
  for (const stream of [0, 1, 2, -1]) expect(() => native.close(stream)).toThrow(RangeError);
  expect(() => native.close(2 ** 31 - 1)).toThrow(expect.objectContaining({ code: 'EBADF', syscall: 'close' }));
});
