/** What counters grew by in a second. */
export type Rates<T> = { [K in keyof T]: number | null };

/**
 * null for all that was not counted both times, and for a counter that went back: it began anew, or passed its end.
 * Nothing is known either of a time so short that the clock did not move.
 *
 * @example ratesBetween({ bytes: 100 }, { bytes: 300 }, 2) // { bytes: 100 }
 */
export function ratesBetween<T extends object>(before: T | undefined, after: T, seconds: number): Rates<T> {
  const rates = {} as Rates<T>;
  for (const name in after) {
    const now = after[name] as number | null;
    const then = (before?.[name] ?? null) as number | null;
    const isKnown = now !== null && then !== null && now >= then && seconds > 0;
    rates[name] = isKnown ? (now - then) / seconds : null;
  }
  return rates;
}

/**
 * Field by field; null where none of them is known, and for no records at all.
 *
 * @example sumOf([{ bytes: 1 }, { bytes: 2 }]) // { bytes: 3 }
 */
export function sumOf<T extends object>(records: readonly T[]): T | null {
  const [first] = records;
  if (first === undefined) return null;
  const sums: Record<string, number | null> = {};
  for (const name in first) {
    let sum: number | null = null;
    for (const each of records as readonly Record<string, number | null>[]) {
      const value = each[name] ?? null;
      if (value !== null) sum = (sum ?? 0) + value;
    }
    sums[name] = sum;
  }
  return sums as T;
}
