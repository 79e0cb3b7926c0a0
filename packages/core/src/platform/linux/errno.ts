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
