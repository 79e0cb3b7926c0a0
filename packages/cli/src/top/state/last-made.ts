/** What was made last, good for as long as what it was made of stays the same. */
export class LastMade<T> {
  #of: readonly unknown[] = [];
  #made: T | undefined;

  get(of: readonly unknown[], make: () => T): T {
    const isSame =
      this.#made !== undefined && of.length === this.#of.length && of.every((each, i) => each === this.#of[i]);
    this.#of = of;
    return (this.#made = isSame ? this.#made! : make());
  }
}
