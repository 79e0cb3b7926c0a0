import { statSync } from 'node:fs';
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
  rootOptions(root: string): { root: string } | { machineFile: string };
}

export function processContext(io: Io): Context {
  return {
    io,
    env: process.env,
    now: () => Date.now() / 1000,
    pid: process.pid,
    rootOptions: (root) => (statSync(root).isDirectory() ? { root } : { machineFile: root }),
  };
}
