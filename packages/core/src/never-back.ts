/**
 * Makes counters that passed their end, or began anew, go on from where they were: psutil's `nowrap`. What a counter
 * had reached is added from then on. Forgets what has gone.
 */
export class NeverBack<T extends object> {
  #before = new Map<string, T>();
  #added = new Map<string, Map<string, number>>();

  apply(now: ReadonlyMap<string, T>): Map<string, T> {
    const added = new Map<string, Map<string, number>>();
    for (const [key, counters] of now) added.set(key, this.#addedTo(key, counters));
    this.#before = new Map(now);
    this.#added = added;
    return new Map([...now].map(([key, counters]) => [key, sum(counters, added.get(key)!)]));
  }

  clear(): void {
    this.#before.clear();
    this.#added.clear();
  }

  #addedTo(key: string, now: T): Map<string, number> {
    const before = this.#before.get(key) as Record<string, number | null> | undefined;
    const added = before === undefined ? new Map<string, number>() : this.#added.get(key)!;
    for (const [name, value] of Object.entries(now) as [string, number | null][]) {
      const last = before?.[name] ?? null;
      if (value !== null && last !== null && value < last) added.set(name, (added.get(name) ?? 0) + last);
    }
    return added;
  }
}

function sum<T extends object>(counters: T, added: ReadonlyMap<string, number>): T {
  const result = { ...counters } as Record<string, number | null>;
  for (const [name, value] of added) if (typeof result[name] === 'number') result[name] += value;
  return result as T;
}
