import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const kept: object[] = [];
const children: ChildProcess[] = [];
process.once('exit', () => children.forEach((child) => child.kill()));

/**
 * Calls that leave something behind, each of a kind, and one that does not: what is found of them proves the measuring.
 */
export const controls = {
  nothing: () => {},
  memory: () => void kept.push({}),
  descriptor: async () => {
    await setTimeout(1);
    openSync('/dev/null', 'r');
  },
  thread: async () => {
    const worker = new Worker('setInterval(() => {}, 1000)', { eval: true });
    await once(worker, 'online');
  },
  child: async () => {
    const child = spawn('sleep', ['1000'], { stdio: 'ignore' });
    children.push(child);
    await once(child, 'spawn');
  },
};

export type Control = keyof typeof controls;
