import { accessSync, constants, statSync } from 'node:fs';
import type { Native } from '@sysu/native';
import { NoSuchProcess } from '../../errors.js';
import type { Mount } from '../../model/disk.js';
import type { OpenFile } from '../../model/open-file.js';
import { toBytes } from '../../text.js';
import { hasMark, withoutMark } from './deleted-mark.js';
import { codeOf, isAbsence } from '../error-codes.js';
import { errorCode } from './errno.js';
import { failure } from '../failure.js';
import { fileOf } from './files.js';
import type { Files } from './files.js';
import { followPath } from './follow-path.js';
import { parseFdLinks } from './proc-fd-links.js';
import { modeOf, parseFdInfo } from './proc-fdinfo.js';

// S_IFREG of sys/stat.h.
const REGULAR = 0o100000;
const WHOLE = 64 * 1024 * 1024;
// Of an fdinfo file the first lines are wanted; that of an epoll descriptor may have thousands.
const FDINFO = 1024;
const SLICE = 1000;

/**
 * The links in /proc/PID/fd, what statx(2) knows of their ends, and /proc/PID/fdinfo. No file system is asked anything:
 * it may be a dead one. A descriptor that came to stand for another file meanwhile is left out.
 */
export async function openFilesOf(files: Files, native: Native, pid: number): Promise<OpenFile[]> {
  const before = await linksOf(files, pid);
  const regular = await regularOnes(
    native,
    pid,
    [...before].filter(([, path]) => path.startsWith('/')),
  );
  const opened: OpenFile[] = [];
  for (let from = 0; from < regular.length; from += SLICE) {
    opened.push(...(await withInfo(files, pid, regular.slice(from, from + SLICE))));
  }
  const after = opened.length === 0 ? before : await linksOf(files, pid);
  return opened.filter(({ fd }) => after.get(fd) === before.get(fd));
}

interface Regular {
  fd: number;
  path: string;
  deleted: boolean;
}

async function linksOf(files: Files, pid: number): Promise<Map<number, string>> {
  for await (const batch of files.readMany('proc', [String(pid)], ['fd/@'], { limit: WHOLE, clock: false })) {
    const links = batch.states[0] === 0 ? fileOf(batch, 0, 0, 1) : batch.states[0]!;
    if (typeof links === 'number') throw failure(pid, 'open files', errorCode(links));
    const targets = parseFdLinks(links);
    // The listing may be allowed where the links are not.
    if (targets.size > 0 && ![...targets.values()].some(Boolean)) throw failure(pid, 'open files', 'EACCES');
    return targets;
  }
  throw new NoSuchProcess(pid);
}

async function regularOnes(native: Native, pid: number, links: readonly [number, string][]): Promise<Regular[]> {
  const names = links.map(([fd]) => String(fd));
  const figures = await native.statTargets(`/proc/${pid}/fd`, names).catch((error: unknown) => {
    throw failure(pid, 'open files', codeOf(error));
  });
  return links.flatMap(([fd, path], i) => {
    const [type, count] = [figures[2 * i], figures[2 * i + 1]];
    if (type !== REGULAR) return [];
    const deleted = count === 0 && hasMark(path);
    return [{ fd, path: deleted ? withoutMark(path) : path, deleted }];
  });
}

/** Without those that were closed meanwhile. */
async function withInfo(files: Files, pid: number, regular: readonly Regular[]): Promise<OpenFile[]> {
  const names = regular.map(({ fd }) => `fdinfo/${fd}`);
  const opened: OpenFile[] = [];
  for await (const batch of files.readMany('proc', [String(pid)], names, { limit: FDINFO, clock: false })) {
    if (batch.states[0] !== 0) throw failure(pid, 'open files', errorCode(batch.states[0]!));
    for (const [j, { fd, path, deleted }] of regular.entries()) {
      const content = fileOf(batch, 0, j, names.length);
      if (typeof content === 'number' && !isAbsence(errorCode(content)))
        throw failure(pid, 'open files', errorCode(content));
      if (typeof content === 'number') continue;
      const { position, flags } = parseFdInfo(content.toString('latin1'));
      opened.push({ path, fd, position, mode: modeOf(flags), flags, deleted });
    }
  }
  return opened;
}

/** Only looks where looking cannot hang. */
export function isExecutable(mounts: readonly Mount[], path: string): boolean {
  try {
    if (!followPath(path, mounts).final || !statSync(toBytes(path)).isFile()) return false;
    accessSync(toBytes(path), constants.X_OK);
    return true;
  } catch (error) {
    codeOf(error);
    return false;
  }
}
