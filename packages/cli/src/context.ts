import { statSync } from 'node:fs';
import type { SystemOptions } from '@sysu/core';
import type { Io } from './io.js';

/** Everything a command knows of the world it runs in. */
export interface Context {
  io: Io;
  env: Readonly<Record<string, string | undefined>>;
  /** Seconds since the epoch. */
  now(): number;
  /** This process, which some commands leave out of what they act on. */
  pid: number;
  /** What `createSystem` is given for a root: a folder, or a machine file. */
  rootOptions(root: string): SystemOptions;
  /** Calls on Ctrl-C (SIGINT), which then does not end us, until the function returned is called. */
  onInterrupt(handle: () => void): () => void;
}

export function processContext(io: Io): Context {
  return {
    io,
    env: process.env,
    now: () => Date.now() / 1000,
    pid: process.pid,
    rootOptions: (root) => (statSync(root).isDirectory() ? { root } : { machineFile: root }),
    onInterrupt: (handle) => {
      process.on('SIGINT', handle);
      return () => void process.off('SIGINT', handle);
    },
  };
}
