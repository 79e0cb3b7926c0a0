// KF_FLAG_READ, _WRITE and _APPEND of sys/user.h, which tell how a descriptor was opened.
const [READ, WRITE, APPEND] = [0x1, 0x2, 0x4] as const;
// The other KF_FLAG_*, and O_* of sys/fcntl.h for each.
const flagsOfOpen: readonly (readonly [told: number, flag: number])[] = [
  [0x4, 0x8], // APPEND
  [0x8, 0x40], // ASYNC
  [0x10, 0x80], // FSYNC
  [0x20, 0x4], // NONBLOCK
  [0x40, 0x10000], // DIRECT
  [0x100, 0x10], // SHLOCK
  [0x200, 0x20], // EXLOCK
  [0x400, 0x100], // NOFOLLOW
  [0x800, 0x200], // CREAT
  [0x1000, 0x400], // TRUNC
  [0x2000, 0x800], // EXCL
  [0x4000, 0x40000], // EXEC
];
const [O_WRONLY, O_RDWR] = [1, 2] as const;

interface Opened {
  flags: number;
}

/** 'r', 'w' or 'u' for both; '' of a descriptor that only names a file. */
export function accessOf({ flags }: Opened): string {
  return ['', 'r', 'w', 'u'][flags & (READ | WRITE)]!;
}

/** As for fopen(3), in psutil's words. */
export function modeOf({ flags }: Opened): string {
  const reads = (flags & READ) !== 0;
  if ((flags & APPEND) !== 0) return reads ? 'a+' : 'a';
  if ((flags & WRITE) === 0) return 'r';
  return reads ? 'r+' : 'w';
}

/** As open(2) was given them. */
export function openFlags({ flags }: Opened): number {
  const access = (flags & WRITE) === 0 ? 0 : (flags & READ) === 0 ? O_WRONLY : O_RDWR;
  return flagsOfOpen.reduce((all, [told, flag]) => ((flags & told) !== 0 ? all | flag : all), access);
}
