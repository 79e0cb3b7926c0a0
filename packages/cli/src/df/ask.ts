import { TimeoutExpired, Unsupported } from '@sysu/core';
import type { FileSystemRecord, Mount, System } from '@sysu/core';
import { reasonOf } from '../failure.js';

/** A question that failed: what it was asked of, why in words, and the code of the system call. */
export interface Failure {
  what: string;
  why: string;
  code: string;
  /** The time is up; when a server says so itself, that is another matter. */
  isLate: boolean;
}

/** A path that leads nowhere has no record. */
export interface Answer {
  record: FileSystemRecord | null;
  failure: Failure | null;
}

/** All that is asked has the same time to answer in. */
interface Deadline {
  seconds: number;
  /** On the clock of performance.now(), in milliseconds. */
  end: number;
}

const OK = 'ok';
const COVERED = 'covered by another mount';
// A machine that is only described cannot be asked; and to ask an automatic mount is to mount it.
const NOT_ASKED = 'not asked';

export function hasFailed({ state }: FileSystemRecord): boolean {
  return state !== OK && state !== COVERED && state !== NOT_ASKED;
}

/** Of every mount at once, so that many that do not answer take no longer than one. */
export function askMounts(system: System, mounts: readonly Mount[], seconds: number): Promise<Answer[]> {
  const deadline = deadlineIn(seconds);
  return Promise.all(mounts.map((mount) => ask(system, mount, mount, { path: null, deadline })));
}

/** Of the mounts that paths lead to. */
export function askPaths(system: System, paths: readonly string[], seconds: number): Promise<Answer[]> {
  const deadline = deadlineIn(seconds);
  return Promise.all(paths.map((path) => askPath(system, path, deadline)));
}

function deadlineIn(seconds: number): Deadline {
  return { seconds, end: performance.now() + seconds * 1000 };
}

async function askPath(system: System, path: string, deadline: Deadline): Promise<Answer> {
  try {
    const mount = await system.mountAt(path, { timeout: deadline.seconds });
    return await ask(system, mount ?? path, mount ?? {}, { path, deadline });
  } catch (error) {
    return { record: null, failure: failureOf(error, path, deadline) };
  }
}

async function ask(
  system: System,
  where: string | Mount,
  mount: Partial<Mount>,
  { path, deadline }: { path: string | null; deadline: Deadline },
): Promise<Answer> {
  const answer = { mount, path, usage: null };
  if (mount.covered) return { record: { ...answer, state: COVERED }, failure: null };
  if (mount.fstype === 'autofs') return { record: { ...answer, state: NOT_ASKED }, failure: null };
  try {
    const left = (deadline.end - performance.now()) / 1000;
    if (left <= 0) throw new TimeoutExpired(deadline.seconds);
    const usage = await system.diskUsage(where, { timeout: left });
    return { record: { ...answer, usage, state: OK }, failure: null };
  } catch (error) {
    if (error instanceof Unsupported) return { record: { ...answer, state: NOT_ASKED }, failure: null };
    const failure = failureOf(error, mount.mountpoint ?? path ?? '', deadline);
    return { record: { ...answer, state: failure.why }, failure };
  }
}

/** Rethrows what is no failure of a system call. */
function failureOf(error: unknown, what: string, { seconds }: Deadline): Failure {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof TimeoutExpired)
    return { what, why: `no answer after ${seconds} s`, code: error.code, isLate: true };
  if (typeof code !== 'string') throw error;
  return { what, why: reasonOf(error as Error), code, isLate: false };
}
