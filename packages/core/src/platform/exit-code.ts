/** From a wait status as in waitpid(2): the exit code, or minus the signal. */
export function exitCode(status: number | null): number | null {
  if (status === null) return null;
  const signal = status & 0x7f;
  return signal === 0 ? (status >> 8) & 0xff : -signal;
}
