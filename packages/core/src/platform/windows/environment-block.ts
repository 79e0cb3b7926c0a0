/**
 * The variables in an environment block: `NAME=value` each, ended by NUL, and all by another one. Those whose name begins
 * with `=` hold the current directory of a drive (`=C:`) and are no variables, as psutil has it.
 */
export function variablesIn(block: string): Record<string, string> {
  const end = block.indexOf('\0\0');
  const entries = (end < 0 ? block : block.slice(0, end)).split('\0');
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const equals = entry.indexOf('=');
      return equals > 0 ? [[entry.slice(0, equals), entry.slice(equals + 1)]] : [];
    }),
  );
}
