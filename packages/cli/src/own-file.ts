import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, parse, resolve, sep } from 'node:path';

/** A file that is left alone, because others have a hand in it, or it is none. */
export class NotOwn extends Error {
  override name = 'NotOwn';
}

// Nobody writes that much by hand.
const LARGEST = 256 * 1024;
const MOST_LINKS = 20;

/** The text of a file that belongs to whom we run as, or to root; null where there is none. Never waits. */
export function readOwn(path: string): string | null {
  const descriptor = openIfThere(path);
  if (descriptor === null) return null;
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new NotOwn(`${path} is no file`);
    if (!isTrusted(stat.uid)) throw new NotOwn(`${path} belongs to another user`);
    if (stat.size > LARGEST) throw new NotOwn(`${path} is larger than ${LARGEST} bytes`);
    return readFileSync(descriptor, 'utf8');
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes such a file, for us alone: whole, or not at all. Makes the folders above it. Goes through links of our own and
 * of root's, and writes neither into a folder nor over a file of somebody else: not as root either. Throws NotOwn, or
 * the system's error.
 */
export function writeOwn(path: string, text: string): void {
  const target = followed(resolve(path));
  const folder = dirname(target);
  if (!isTrusted(nearest(folder).uid)) throw new NotOwn(`${folder} is in a folder of another user`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOurs(statSync(folder).uid)) throw new NotOwn(`${folder} belongs to another user`);
  const old = lstatSync(target, { throwIfNoEntry: false });
  if (old !== undefined && !old.isFile()) throw new NotOwn(`${target} is no file`);
  if (old !== undefined && !isOurs(old.uid)) throw new NotOwn(`${target} belongs to another user`);
  const draft = `${target}.${process.pid}`;
  try {
    // Of one of this number that did not come so far.
    rmSync(draft, { force: true });
    writeNew(draft, text);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(folder);
}

function openIfThere(path: string): number | null {
  try {
    // Else a FIFO would hold us until somebody writes into it.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return null;
    throw error;
  }
}

function writeNew(path: string, text: string): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** So that the new name is on the disk as well; not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch {
    // The file is there all the same.
  }
}

/** Where a path leads, link by link. */
function followed(path: string, links = 0): string {
  if (links > MOST_LINKS) throw new NotOwn(`too many links on the way to ${path}`);
  const { root } = parse(path);
  let at = root;
  for (const part of path.slice(root.length).split(sep).filter(Boolean)) {
    const next = join(at, part);
    const stat = lstatSync(next, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink() === true) {
      if (!isTrusted(stat.uid)) throw new NotOwn(`${next} is a link of another user`);
      at = followed(resolve(at, readlinkSync(next)), links + 1);
    } else at = next;
  }
  return at;
}

/** The folder, or the lowest one above it that is there. */
function nearest(folder: string): { uid: number } {
  return statSync(folder, { throwIfNoEntry: false }) ?? nearest(dirname(folder));
}

/** Where there are no numbers for users, the system's permissions alone decide. */
function isOurs(uid: number): boolean {
  return uid === (process.geteuid?.() ?? uid);
}

function isTrusted(uid: number): boolean {
  return isOurs(uid) || uid === 0;
}
