import type { Attribute } from './attributes.js';

type Values = ReadonlyMap<Attribute, unknown>;

const NOTHING: Values = new Map();

/** Attributes of one process that need not be read again: from an iteration that read ahead, or within oneshot. */
export class KeptValues {
  #ahead: Values = NOTHING;
  readonly #shot = new Map<Attribute, unknown>();
  #shots = 0;

  /** Until the next iteration; replaces what the last one read. */
  readAhead(values: Values | null): void {
    this.#ahead = values ?? NOTHING;
  }

  /** What is kept, else what `read` gives, which is kept while a oneshot is running. */
  get<V>(attribute: Attribute, read: () => V): V {
    const kept = this.#ahead.has(attribute) ? this.#ahead : this.#shot;
    if (kept.has(attribute)) return kept.get(attribute) as V;
    const value = read();
    if (this.#shots > 0) this.#shot.set(attribute, value);
    return value;
  }

  /** The same for what is read off the main thread. */
  async getLater<V>(attribute: Attribute, read: () => Promise<V>): Promise<V> {
    const kept = this.#ahead.has(attribute) ? this.#ahead : this.#shot;
    if (kept.has(attribute)) return kept.get(attribute) as V;
    const value = await read();
    if (this.#shots > 0) this.#shot.set(attribute, value);
    return value;
  }

  /** What is kept is no longer so. */
  forget(attribute: Attribute): void {
    this.#ahead = new Map([...this.#ahead].filter(([name]) => name !== attribute));
    this.#shot.delete(attribute);
  }

  /** Runs `use`, sync or async; several may run at once or within one another. */
  oneshot<T>(use: () => T): T {
    this.#shots++;
    let result: T;
    try {
      result = use();
    } catch (error) {
      this.#end();
      throw error;
    }
    if (result instanceof Promise) return result.finally(() => this.#end()) as T;
    this.#end();
    return result;
  }

  #end(): void {
    if (--this.#shots === 0) this.#shot.clear();
  }
}
