import { errorCode, isAbsence, isRefusal } from './errno.js';
import { fileOf } from './files.js';
import type { Batch, Files } from './files.js';
import { forEachSocket } from './socket-links.js';

// Descriptors of one process, twice as many as the kernel grants unless told to grant more (fs.nr_open).
const LIMIT = 64 * 1024 * 1024;

export interface SocketOwner {
  pid: number;
  fd: number;
  /** Found before. */
  before: SocketOwner | null;
}

/** Who holds which socket. */
export interface SocketOwners {
  /** The owner found last, of sockets by their inodes. */
  byInode: Map<number, SocketOwner>;
  /** Processes whose descriptors could not be read although they are neither gone nor refused to us, and why the first. */
  lost: number;
  lostCode: string | null;
}

/** From the links in /proc/PID/fd of all processes, which name sockets by their inodes. */
export async function socketOwners(files: Files): Promise<SocketOwners> {
  const { ids, errno } = files.listIds('proc');
  const owners: SocketOwners = { byInode: new Map(), lost: 0, lostCode: null };
  if (errno !== 0) lose(owners, errorCode(errno));
  let from = 0;
  for await (const batch of files.readMany('proc', Array.from(ids, String), ['fd/@'], { limit: LIMIT, clock: false })) {
    for (let i = 0; i < batch.count; i++) add(owners, ids[from + i]!, linksOf(batch, i, 1));
    from += batch.count;
  }
  return owners;
}

/** All who hold a socket, as they were found. */
export function ownersOf({ byInode }: SocketOwners, inode: string | null): SocketOwner[] {
  const found: SocketOwner[] = [];
  let owner = inode === null ? null : (byInode.get(Number(inode)) ?? null);
  for (; owner !== null; owner = owner.before) found.unshift(owner);
  return found;
}

/** What was read first of directory `i`, or the code of the failure. */
export function linksOf(batch: Batch, i: number, width: number): Buffer | string {
  const links = batch.states[i] === 0 ? fileOf(batch, i, 0, width) : batch.states[i]!;
  return typeof links === 'number' ? errorCode(links) : links;
}

function add(owners: SocketOwners, pid: number, links: Buffer | string): void {
  if (typeof links === 'string') {
    if (!isAbsence(links) && !isRefusal(links)) lose(owners, links);
    return;
  }
  if (links.length > LIMIT) lose(owners, 'EFBIG');
  forEachSocket(links, (fd, inode) => {
    owners.byInode.set(inode, { pid, fd, before: owners.byInode.get(inode) ?? null });
  });
}

function lose(owners: SocketOwners, code: string): void {
  owners.lost++;
  owners.lostCode ??= code;
}
