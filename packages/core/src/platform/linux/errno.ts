// The numbers of Linux's asm-generic/errno-base.h: a machine file is read on systems that number them otherwise.
const names: Record<number, string> = {
  1: 'EPERM',
  2: 'ENOENT',
  3: 'ESRCH',
  4: 'EINTR',
  5: 'EIO',
  12: 'ENOMEM',
  13: 'EACCES',
  20: 'ENOTDIR',
  22: 'EINVAL',
  23: 'ENFILE',
  24: 'EMFILE',
  36: 'ENAMETOOLONG',
  38: 'ENOSYS',
};

export function errorCode(errno: number): string {
  return names[errno] ?? `errno ${errno}`;
}

export function errorNumber(code: string): number {
  const found = Object.entries(names).find(([, name]) => name === code);
  return found === undefined ? 5 : Number(found[0]);
}

export function isRefusal(code: string): boolean {
  return code === 'EACCES' || code === 'EPERM';
}

export function isAbsence(code: string): boolean {
  return code === 'ENOENT' || code === 'ESRCH' || code === 'ENOTDIR';
}

/** The code of a failed system call, or rethrows what is none. */
export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== 'string' || !(code.startsWith('E') || code.startsWith('errno'))) throw error;
  return code;
}
