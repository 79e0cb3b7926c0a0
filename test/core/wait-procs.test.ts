import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { Popen, Process, waitProcs } from '@sysu/core';
import { leftOpen } from '../own-descriptors.js';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function sleeper(seconds = 1000): Process {
  const child = spawn('sleep', [String(seconds)], { stdio: 'ignore' });
  started.push(child);
  return new Process(child.pid);
}

test('those that have ended come in that order, and with their code', async () => {
  const [long, middle, short] = [sleeper(), sleeper(1), new Popen(['sh', '-c', 'exit 5'])];
  const told: [number, number | null][] = [];
  const callback = ({ pid, returncode }: Process): void => void told.push([pid, returncode]);
  const [gone, alive] = await waitProcs([long, middle, short], { timeout: 10, callback });
  expect([gone, alive]).toEqual([[short, middle], [long]]);
  expect(told).toEqual([
    [short.pid, 5],
    [middle.pid, 0],
  ]);
  expect(long.returncode).toBeNull();
});

test('without a time it waits for all, and for none it does not wait', async () => {
  const all = [sleeper(0.1), sleeper(0.2)];
  const inOrder = ([gone, alive]: [Process[], Process[]]): [Process[], Process[]] => [
    gone.toSorted((a, b) => a.pid - b.pid),
    alive,
  ];
  const everyone = inOrder([all, []]);
  expect(inOrder(await waitProcs(all))).toEqual(everyone);
  expect(inOrder(await waitProcs(all))).toEqual(everyone);
  expect(await waitProcs([])).toEqual([[], []]);
});

test('no time is one look', async () => {
  const [running, ended] = [sleeper(), new Popen('true', { stdio: 'ignore' })];
  while (ended.status() !== 'zombie') continue;
  expect(await waitProcs([running, ended], { timeout: 0 })).toEqual([[ended], [running]]);
});

test('the same process is waited for once', async () => {
  const one = sleeper(0.05);
  expect(await waitProcs([one, one])).toEqual([[one], []]);
});

test('an aborted signal ends it, for its reason, and what a callback throws does', async () => {
  const all = [sleeper(), sleeper()];
  const controller = new AbortController();
  const fail = (): never => {
    throw new Error('from the callback');
  };
  const waits = async (): Promise<void> => {
    const waiting = waitProcs(all, { signal: controller.signal });
    controller.abort('enough');
    await expect(waiting).rejects.toBe('enough');
    await expect(waitProcs(all, { signal: AbortSignal.abort('no') })).rejects.toBe('no');
    await expect(waitProcs([...all, sleeper(0)], { callback: fail })).rejects.toThrow('from the callback');
  };
  expect(await leftOpen(waits)).toEqual([]);
});

test.each([-1, Number.NaN, 1e9])('%d seconds are no time', async (timeout) => {
  await expect(waitProcs([sleeper()], { timeout })).rejects.toThrow(RangeError);
});

// psutil #445, #2705, #2712.
test('thousands are waited for at once, without looking at them again and again', { timeout: 60_000 }, async () => {
  const parent = spawn('sh', ['-c', 'for i in $(seq 3000); do sleep 1000 & echo $!; done; echo; wait']);
  started.push(parent);
  let output = '';
  for await (const chunk of parent.stdout) {
    output += String(chunk);
    if (output.endsWith('\n\n')) break;
  }
  const all = output
    .trim()
    .split('\n')
    .map((pid) => new Process(Number(pid)));
  const wait = async (): Promise<void> => {
    const waiting = waitProcs(all, { timeout: 30 });
    const { user, system } = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const used = process.cpuUsage({ user, system });
    // To look at 3,000 processes every 40 milliseconds would take all of the second.
    expect((used.user + used.system) / 1e6).toBeLessThan(0.5);
    for (const each of all) each.kill();
    const [gone, alive] = await waiting;
    expect([gone.length, alive.length]).toEqual([3000, 0]);
    // How one ended that is no child of ours the kernel tells since Linux 6.15, once its parent has collected it.
    for (const { returncode } of gone) expect([-9, null]).toContain(returncode);
  };
  expect(await leftOpen(wait)).toEqual([]);
});
