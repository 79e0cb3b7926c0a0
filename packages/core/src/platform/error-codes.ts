/** Whether that is how a system says that somebody else might have been answered. */
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

/** The code by which a call fails, whatever it answers otherwise; null if it does not. */
export function refusal(ask: () => unknown): string | null {
  try {
    ask();
    return null;
  } catch (error) {
    return codeOf(error);
  }
}
