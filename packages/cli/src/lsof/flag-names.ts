import type { FileUse } from '@sysu/core';

// The abbreviations of lsof, by the bits of fcntl.h on all but a few architectures. proc_pid_fdinfo(5)
const bits: readonly (readonly [bit: number, name: string])[] = [
  [0o100, 'CR'],
  [0o200, 'EXCL'],
  [0o400, 'NTTY'],
  [0o1000, 'TR'],
  [0o2000, 'AP'],
  [0o4000, 'ND'],
  [0o4000000, 'SYN'],
  [0o20000, 'ASYN'],
  [0o40000, 'DIR'],
  [0o200000, 'DTY'],
  [0o400000, 'NFLK'],
  [0o1000000, 'NATM'],
  [0o10000, 'DSYN'],
  [0o100000, 'LG'],
  [0o2000000, 'CX'],
  [0o10000000, 'PATH'],
  [0o20000000, 'TMPF'],
];
const ACCESS = 3;

/** `RW,AP,LG`; nothing of what is not open. */
export function flagNames({ descriptor }: FileUse): string {
  const flags = descriptor?.flags ?? null;
  if (flags === null) return '';
  const access = ['', 'W', 'RW', ''][flags & ACCESS]!;
  const names = bits.filter(([bit]) => (flags & bit) !== 0).map(([, name]) => name);
  return [access, ...names].filter((name) => name !== '').join(',');
}

/** In hexadecimal; behind the semicolon are those of the process's own table, which Linux does not tell. */
export function flagNumbers({ descriptor }: FileUse): string {
  const flags = descriptor?.flags ?? null;
  return flags === null ? '' : `0x${flags.toString(16)};0x0`;
}
