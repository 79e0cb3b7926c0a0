import type { Files } from './files.js';
import { parseNames } from './passwd.js';

export type Kind = 'user' | 'group';

/** Asks the name service, which may never answer: gives up after a while. */
export type NameService = (kind: Kind, ids: number[]) => Promise<Map<number, string>>;

/**
 * Names of users and groups. The local files are read first; the name service is asked only for numbers missing
 * there, each once, and a number it does not answer in time keeps its digits.
 */
export class Names {
  readonly #files: Files;
  readonly #service: NameService | null;
  readonly #known: { [K in Kind]?: Map<number, string> } = {};

  constructor(files: Files, service: NameService | null) {
    this.#files = files;
    this.#service = service;
  }

  /** A name for each of `ids`, null left out; shared with later calls. */
  async resolve(kind: Kind, ids: Iterable<number | null>): Promise<ReadonlyMap<number, string>> {
    const known = (this.#known[kind] ??= this.#local(kind));
    const unknown = new Set<number>();
    for (const id of ids) if (id !== null && !known.has(id)) unknown.add(id);
    if (unknown.size === 0) return known;
    const found = this.#service === null ? new Map<number, string>() : await this.#service(kind, [...unknown]);
    for (const id of unknown) known.set(id, found.get(id) ?? String(id));
    return known;
  }

  #local(kind: Kind): Map<number, string> {
    try {
      return parseNames(this.#files.read(kind === 'user' ? 'etc/passwd' : 'etc/group'));
    } catch {
      return new Map();
    }
  }
}
