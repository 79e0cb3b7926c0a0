import type { Batch, Ids } from '@sysu/native';
import { codeOf, isSilence } from '../error-codes.js';

export type { Batch, Ids };

/**
 * Everything the Linux backend learns, it reads through this: from the machine we run on (live-files.ts), from
 * another root folder, or from a machine file (machine-files.ts). Paths are relative to the folder that holds
 * proc, sys, etc and run. A call that fails throws an error with the `code` of the system call.
 */
export interface Files {
  read(path: string): Buffer;
  /** The same as text, for files of the kernel's own words. */
  text(path: string): string;
  list(path: string): string[];
  link(path: string): string;
  /** The entries of a directory whose names are numbers. `errno` is not 0 when the listing broke off. */
  listIds(path: string): Promise<Ids>;
  listIdsNow(path: string): Ids;
  /**
   * Many small files: `names` below each of `directories` below `parent`, in batches, in order, while the next ones
   * are being read. A name is marked as `ls -F` does: 'stat' a file, 'exe@' a link, 'fd/' the entries of a directory,
   * 'fd/@' name and target of each link in it, 'smaps*' a file that the kernel hands out a few records at a time,
   * 'maps*-' of the lines of such a file what follows the third space, each different one once; with a + behind it a
   * link comes with what is known of its end (proc-ends.ts).
   */
  readMany(
    parent: string,
    directories: readonly string[],
    names: readonly string[],
    options: ReadOptions,
  ): AsyncIterable<Batch>;
  /** The same for one directory, now. */
  readOne(parent: string, directory: string, names: readonly string[], options: ReadOptions): Batch;
  readonly constants: Constants;
  /** Whether the pids are those of the machine we run on: only then may they be given to system calls. */
  readonly isOwn: boolean;
  /** Whether they were written down at one moment: nothing of them ever changes. */
  readonly isMoment: boolean;
  /** Seconds on the monotonic clock; of a machine file always the same. */
  now(): number;
}

export interface ReadOptions {
  /** Longer files are cut; a length greater than this says that there was more. */
  limit: number;
  /** Also read the CPU clock of each process; only where they are our own. */
  clock: boolean;
  /** A few of the directories may take much longer than all others, so that they are read in smaller batches. */
  uneven?: boolean;
}

export interface Constants {
  pageSize: number;
  /** Clock ticks a second: the unit of times in /proc/PID/stat. */
  clockTicks: number;
  bigEndian: boolean;
}

/** The owner in a batch when it is not known: (uid_t) -1, which is nobody's number. */
export const NOBODY = 0xffffffff;

/** The bytes of a file, or null when it is not there or refused. */
export function readBytes(files: Files, path: string): Buffer | null {
  return unlessSilent(() => files.read(path));
}

/** Its text, for files of the kernel's own words. */
export function readText(files: Files, path: string): string | null {
  return unlessSilent(() => files.text(path));
}

function unlessSilent<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (isSilence(codeOf(error))) return null;
    throw error;
  }
}

/** The names in a directory, or none when it is not there or refused. */
export function listNames(files: Files, path: string): string[] {
  try {
    return files.list(path);
  } catch (error) {
    if (isSilence(codeOf(error))) return [];
    throw error;
  }
}

/** A file that holds one number, or null. */
export function readNumber(files: Files, path: string): number | null {
  const value = readText(files, path)?.trim();
  return value === undefined || !/^-?\d+$/.test(value) ? null : Number(value);
}

/** File `j` of directory `i` of a batch that read `width` names a directory: its bytes, or the errno of its failure. */
export function fileOf(batch: Batch, i: number, j: number, width: number): Buffer | number {
  const slot = 2 * (i * width + j);
  const start = batch.slots[slot]!;
  const length = batch.slots[slot + 1]!;
  return length < 0 ? -length : (batch.bytes as Buffer).subarray(start, start + length);
}
