/** What counters grew by in a second. */
export type Rates<T> = { [K in keyof T]: number | null };

/**
 * null for all that was not counted both times, and for a counter that went back: it began anew, or passed its end.
 * Nothing is known either of a time so short that the clock did not move.
 *
 * @example ratesBetween({ bytes: 100 }, { bytes: 300 }, 2) // { bytes: 100 }
 */
export function ratesBetween<T extends object>(before: T | undefined, after: T, seconds: number): Rates<T> {
  const rates = Object.entries(after).map(([name, now]: [string, number | null]) => {
    const then = (before as Record<string, number | null> | undefined)?.[name] ?? null;
    const isKnown = now !== null && then !== null && now >= then && seconds > 0;
    return [name, isKnown ? (now - then) / seconds : null];
  });
  return Object.fromEntries(rates) as Rates<T>;
}

/**
 * Field by field; null where none of them is known, and for no records at all.
 *
 * @example sumOf([{ bytes: 1 }, { bytes: 2 }]) // { bytes: 3 }
 */
export function sumOf<T extends object>(records: readonly T[]): T | null {
  const [first] = records as readonly Record<string, number | null>[];
  if (first === undefined) return null;
  const sums = Object.keys(first).map((name) => {
    const known = (records as readonly Record<string, number | null>[]).map((each) => each[name] ?? null);
    return [name, known.reduce((sum, value) => (sum === null ? value : sum + (value ?? 0)), null)];
  });
  return Object.fromEntries(sums) as T;
}
