import { turn } from '../turns.js';

// So many take a program that has just started 2 ms.
const AT_ONCE = 512;
const NUL = 0;
const ZERO = 0x30;
const SOCKET = Buffer.from('socket:[');

/**
 * The sockets among the descriptors of a process: of /proc/PID/fd the names and targets, each ended by NUL. Of
 * thousands they are visited in several turns of the event loop.
 */
export async function forEachSocket(links: Buffer, visit: Visit): Promise<void> {
  let at = visitSome(links, 0, visit);
  while (at < links.length) {
    await turn();
    at = visitSome(links, at, visit);
  }
}

type Visit = (fd: number, inode: number) => void;

/**
 * Those among a number of descriptors; returns where the next ones start. Numbers are read where they stand: to make text
 * of each of thousands would take longer than the kernel did.
 */
function visitSome(links: Buffer, start: number, visit: Visit): number {
  let at = start;
  for (let count = 0; count < AT_ONCE && at < links.length; count++) {
    const target = endOf(links, at) + 1;
    const end = endOf(links, target);
    // The last one may have been cut.
    if (end < links.length && isSocket(links, target)) {
      visit(numberAt(links, at), numberAt(links, target + SOCKET.length));
    }
    at = end + 1;
  }
  return at;
}

/** Whether all targets were refused, as they may be where the listing is allowed. */
export function isRefused(links: Buffer): boolean {
  for (let at = 0; at < links.length;) {
    const target = endOf(links, at) + 1;
    const end = endOf(links, target);
    if (end > target) return false;
    at = end + 1;
  }
  return links.length > 0;
}

function endOf(text: Buffer, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== NUL) at++;
  return at;
}

function isSocket(links: Buffer, target: number): boolean {
  for (let i = 0; i < SOCKET.length; i++) if (links[target + i] !== SOCKET[i]) return false;
  return true;
}

/** The decimal number that starts there. */
function numberAt(text: Buffer, start: number): number {
  let number = 0;
  for (let at = start; text[at]! >= ZERO && text[at]! <= ZERO + 9; at++) number = number * 10 + text[at]! - ZERO;
  return number;
}
