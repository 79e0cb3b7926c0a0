import { isAbsence, isRefusal } from '../error-codes.js';
import { errorCode } from './errno.js';
import { fileOf } from './files.js';
import type { Batch, Files } from './files.js';
import { SocketHolders } from './socket-holders.js';
import { forEachSocket } from './socket-links.js';

/** Bytes of the descriptors of one process: of twice as many as the kernel grants unless told to (fs.nr_open). */
export const DESCRIPTORS: number = 64 * 1024 * 1024;

/** Who holds which socket. */
export interface SocketOwners {
  holders: SocketHolders;
  /**
   * Processes whose descriptors could not be read although they are neither gone nor refused to us, and why the first.
   */
  lost: number;
  lostCode: string | null;
}

/** From the links in /proc/PID/fd of all processes, which name sockets by their inodes. */
export async function socketOwners(files: Files): Promise<SocketOwners> {
  const { ids, errno } = await files.listIds('proc');
  const owners: SocketOwners = { holders: new SocketHolders(), lost: 0, lostCode: null };
  if (errno !== 0) lose(owners, errorCode(errno));
  let from = 0;
  // One process may have more descriptors than all others together.
  const options = { limit: DESCRIPTORS, clock: false, uneven: true };
  for await (const batch of files.readMany('proc', Array.from(ids, String), ['fd/@'], options)) {
    for (let i = 0; i < batch.count; i++) await add(owners, ids[from + i]!, linksOf(batch, i, 1));
    from += batch.count;
  }
  await owners.holders.index();
  return owners;
}

/** What was read first of directory `i`, or the code of the failure. */
export function linksOf(batch: Batch, i: number, width: number): Buffer | string {
  const links = batch.states[i] === 0 ? fileOf(batch, i, 0, width) : batch.states[i]!;
  return typeof links === 'number' ? errorCode(links) : links;
}

async function add(owners: SocketOwners, pid: number, links: Buffer | string): Promise<void> {
  if (typeof links === 'string') {
    if (!isAbsence(links) && !isRefusal(links)) lose(owners, links);
    return;
  }
  if (links.length > DESCRIPTORS) lose(owners, 'EFBIG');
  await forEachSocket(links, (fd, inode) => owners.holders.add(pid, fd, inode));
}

function lose(owners: SocketOwners, code: string): void {
  owners.lost++;
  owners.lostCode ??= code;
}
