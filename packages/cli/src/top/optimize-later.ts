import { setFlagsFromString } from 'node:v8';

/**
 * What V8 11 (Node.js 20) is told, in order; null for later ones, on which none of this was measured. The screen works for
 * 8 ms a second, and at first V8 takes as many again: it compiles for speed what does that work, and 8 seconds after the
 * start it collects garbage twice, in 100 ms, to give 1 MiB back. (Only where marking is not incremental it does not.)
 * Whoever stays for a minute gets both, and then only what runs very often is compiled: functions that ran 2 MB of bytecode.
 */
export const flags: { start: readonly string[]; later: readonly string[] } | null =
  Number.parseInt(process.versions.v8, 10) < 12
    ? {
        start: ['--no-opt', '--no-incremental-marking'],
        later: ['--opt', '--interrupt-budget=2000000', '--incremental-marking'],
      }
    : null;

const LATER_MS = 60_000;

/** To be called when all code is loaded: V8 takes none from a cache that was made under other flags. */
export function optimizeLater(): void {
  if (flags === null) return;
  const { start, later } = flags;
  for (const flag of start) setFlagsFromString(flag);
  setTimeout(() => {
    for (const flag of later) setFlagsFromString(flag);
  }, LATER_MS).unref();
}
