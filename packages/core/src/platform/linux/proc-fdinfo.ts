/** /proc/PID/fdinfo/FD: what the kernel knows of a descriptor without asking its file system. */
export interface FdInfo {
  position: number;
  flags: number;
  /** Of what is no file: the process of a pidfd, the number of an eventfd, the descriptors that epoll watches. */
  detail: string | null;
}

export function parseFdInfo(text: string): FdInfo {
  const position = /^pos:\s*(\d+)$/m.exec(text)?.[1];
  const flags = /^flags:\s*([0-7]+)$/m.exec(text)?.[1];
  if (position === undefined || flags === undefined) throw new Error(`not an fdinfo file: ${JSON.stringify(text)}`);
  return { position: Number(position), flags: Number.parseInt(flags, 8), detail: detailOf(text) };
}

function detailOf(text: string): string | null {
  const watched = Array.from(text.matchAll(/^tfd:\s*(\d+)/gm), ([, fd]) => fd);
  return watched.join(',') || (/^(?:Pid|eventfd-id):\s*(-?\d+)$/m.exec(text)?.[1] ?? null);
}

// The same numbers on every architecture (include/uapi/asm-generic/fcntl.h), but O_APPEND on alpha and mips, where
// nobody runs Node.js.
const ACCESS_MODE = 3;
const APPEND = 0o2000;

// O_PATH, but on alpha, parisc and sparc.
const PATH = 0o10000000;

/** 'r', 'w' or 'u' for both; '' of a descriptor that only names a file. */
export function accessOf(flags: number): string {
  return (flags & PATH) !== 0 ? '' : ['r', 'w', 'u', ''][flags & ACCESS_MODE]!;
}

/** The mode as for fopen(3), in psutil's words. */
export function modeOf(flags: number): string {
  const access = flags & ACCESS_MODE;
  const append = (flags & APPEND) !== 0;
  if (access === 0) return 'r';
  if (access === 1) return append ? 'a' : 'w';
  return append ? 'a+' : 'r+';
}
