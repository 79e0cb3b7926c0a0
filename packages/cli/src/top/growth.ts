/** What counters grow by in a second, from one look at them to the next. */
export class Growth {
  #before: { time: number; counts: ReadonlyMap<string, number> } | null = null;

  /** Counters by name as they are at this time, in seconds. A name gives null the first time, and after it went back. */
  since(time: number, counts: ReadonlyMap<string, number>): (name: string) => number | null {
    const before = this.#before;
    this.#before = { time, counts };
    return (name) => {
      const grown = (counts.get(name) ?? Number.NaN) - (before?.counts.get(name) ?? Number.NaN);
      const elapsed = time - (before?.time ?? time);
      return grown >= 0 && elapsed > 0 ? grown / elapsed : null;
    };
  }
}
