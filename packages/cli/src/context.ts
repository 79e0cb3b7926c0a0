import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createSystem } from '@sysu/core';
import type { System, SystemOptions } from '@sysu/core';
import { become, softOpenFiles } from './become.js';
import type { Limits } from './become.js';
import type { Io } from './io.js';
import { readOwn, writeOwn } from './own-file.js';

/** How we end: a probe that hangs does not hold us. */
export { exit } from '@sysu/core';

/** Everything a command knows of the world it runs in. */
export interface Context {
  io: Io;
  env: Readonly<Record<string, string | undefined>>;
  /** Seconds since the epoch. */
  now(): number;
  /** This process, which some commands leave out of what they act on. */
  pid: number;
  /** The effective user; null where the system has no such numbers. */
  uid: number | null;
  /** The version of Node.js that runs us. */
  node: string;
  /** The machine we run on. */
  own(): System;
  /** What `createSystem` is given for a root: a folder, or a machine file. */
  rootOptions(root: string): SystemOptions;
  /** A file that the command line names. Throws the system's error. */
  readText(path: string): string;
  /** A file of our user's own, such as settings; null where there is none. Throws NotOwn, or the system's error. */
  readOwn(path: string): string | null;
  /** Writes one whole, or not at all. Throws as well. */
  writeOwn(path: string, text: string): void;
  /** Where a path leads that the command line names; itself where that is nowhere. */
  realPath(path: string): string;
  /**
   * Becomes another program, with these limits. Throws the system's error if that cannot be.
   */
  become(words: readonly string[], limits: Limits): never;
  /** The soft limit of open files that we were started with. */
  softOpenFiles(): number;
  /** Calls on Ctrl-C (SIGINT), which then does not end us, until the function returned is called. */
  onInterrupt(handle: () => void): () => void;
}

export function processContext(io: Io): Context {
  return {
    io,
    env: process.env,
    now: () => Date.now() / 1000,
    pid: process.pid,
    uid: process.geteuid?.() ?? null,
    node: process.version,
    own: () => createSystem(),
    rootOptions: (root) => (statSync(root).isDirectory() ? { root } : { machineFile: root }),
    readText: (path) => readFileSync(path, 'utf8'),
    readOwn,
    writeOwn,
    realPath,
    become,
    softOpenFiles,
    onInterrupt: (handle) => {
      process.on('SIGINT', handle);
      return () => void process.off('SIGINT', handle);
    },
  };
}

/** The words of our command line. Node.js has U+FFFD for bytes that are not UTF-8; the kernel has the bytes. */
export function exactWords(words: readonly string[], { own }: Context): readonly string[] {
  return words.some((word) => word.includes('\ufffd')) ? own().process().cmdline().slice(-words.length) : words;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
