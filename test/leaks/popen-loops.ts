import type { Popen, Process } from '@sysu/core';
import { attempt, refused } from './loop.js';
import type { LoopsOf } from './loop.js';

/**
 * What a child has beyond a process, or has in another way. Each call has a child of its own: `cat`, with three pipes.
 */
export const popenLoops: LoopsOf<Popen, Exclude<keyof Process, 'returncode' | 'wait'> | 'args' | 'child'> = {
  stdin: [(child) => child.stdin],
  stdout: [(child) => child.stdout],
  stderr: [(child) => child.stderr],
  returncode: [(child) => child.returncode],
  poll: [(child) => child.poll()],
  communicate: [
    (child) => child.communicate('input'),
    (child) => attempt(() => child.communicate(undefined, { timeout: 0 })),
  ],
  wait: [(child) => refused(() => child.wait({ timeout: 0 }))],
  [Symbol.dispose]: [(child) => child[Symbol.dispose]()],
  [Symbol.asyncDispose]: [(child) => child[Symbol.asyncDispose]()],
};
