import { setFlagsFromString } from 'node:v8';

/**
 * How many bytes of bytecode a function runs until V8 compiles it for speed; of itself 66 KiB. null for V8 12 and later,
 * which know no such flag, and need none: a cheap compiler goes first there.
 */
export const budget: string | null =
  Number.parseInt(process.versions.v8, 10) < 12 ? '--interrupt-budget=2000000' : null;

/**
 * The screen works for some milliseconds a second, and in the first minutes V8 11 (Node.js 20) takes as many again to
 * compile what does that work. Only what runs very often is worth it.
 */
export function optimizeLater(): void {
  if (budget !== null) setFlagsFromString(budget);
}
