// The numbers of Linux's asm-generic/errno.h: a machine file is read on systems that number them otherwise.
const names: Record<number, string> = {
  1: 'EPERM',
  2: 'ENOENT',
  3: 'ESRCH',
  4: 'EINTR',
  5: 'EIO',
  6: 'ENXIO',
  9: 'EBADF',
  11: 'EAGAIN',
  12: 'ENOMEM',
  13: 'EACCES',
  14: 'EFAULT',
  16: 'EBUSY',
  19: 'ENODEV',
  20: 'ENOTDIR',
  21: 'EISDIR',
  22: 'EINVAL',
  23: 'ENFILE',
  24: 'EMFILE',
  36: 'ENAMETOOLONG',
  38: 'ENOSYS',
  40: 'ELOOP',
  75: 'EOVERFLOW',
  93: 'EPROTONOSUPPORT',
  95: 'EOPNOTSUPP',
  97: 'EAFNOSUPPORT',
  105: 'ENOBUFS',
};

export function errorCode(errno: number): string {
  return names[errno] ?? `errno ${errno}`;
}

/** The inverse of `errorCode`. */
export function errorNumber(code: string): number {
  const found = Object.entries(names).find(([, name]) => name === code)?.[0] ?? /^errno (\d+)$/.exec(code)?.[1];
  if (found === undefined) throw new Error(`not the code of an error: ${JSON.stringify(code)}`);
  return Number(found);
}

export function isRefusal(code: string): boolean {
  return code === 'EACCES' || code === 'EPERM';
}

export function isAbsence(code: string): boolean {
  return code === 'ENOENT' || code === 'ESRCH' || code === 'ENOTDIR';
}

/**
 * Whether a file that answers so simply has nothing to say to us: it is not there, it is refused, or its driver has no
 * value just now. Anything else (no descriptors left, an I/O error) must not pass for that.
 */
export function isSilence(code: string): boolean {
  return (
    isAbsence(code) || isRefusal(code) || ['EINVAL', 'ENODEV', 'ENXIO', 'EOPNOTSUPP', 'ENAMETOOLONG'].includes(code)
  );
}

/** The code of a failed system call, or rethrows what is none. */
export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== 'string' || !(code.startsWith('E') || code.startsWith('errno'))) throw error;
  return code;
}
