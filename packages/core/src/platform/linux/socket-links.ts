const NUL = 0;
const ZERO = 0x30;
const SOCKET = Buffer.from('socket:[');

/**
 * The sockets among the descriptors of a process: of /proc/PID/fd the names and targets, each ended by NUL. Numbers are
 * read where they stand: to make text of each of thousands would take longer than the kernel did.
 */
export function forEachSocket(links: Buffer, visit: (fd: number, inode: number) => void): void {
  for (let at = 0; at < links.length;) {
    const target = endOf(links, at) + 1;
    const end = endOf(links, target);
    // The last one may have been cut.
    if (end < links.length && isSocket(links, target)) {
      visit(numberAt(links, at), numberAt(links, target + SOCKET.length));
    }
    at = end + 1;
  }
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
