// FREAD, FWRITE and O_APPEND of sys/fcntl.h: the kernel keeps one bit each for reading and writing.
const READ = 1;
const WRITE = 2;
const APPEND = 8;

/** 'r', 'w' or 'u' for both; '' of a descriptor that only names a file. */
export function accessOf(flags: number): string {
  return ['', 'r', 'w', 'u'][flags & (READ | WRITE)]!;
}

/** The flags as open(2) has them, where 0 is to read: OFLAGS of sys/fcntl.h. */
export function openFlags(flags: number): number {
  return (flags & (READ | WRITE)) === 0 ? flags : flags - 1;
}

/** The mode as for fopen(3), in psutil's words. */
export function modeOf(flags: number): string {
  if ((flags & WRITE) === 0) return 'r';
  const mode = (flags & APPEND) === 0 ? 'w' : 'a';
  return (flags & READ) === 0 ? mode : mode === 'w' ? 'r+' : 'a+';
}
