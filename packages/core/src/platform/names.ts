import type { Backend } from './backend.js';
import type { Kind, NameService } from './name-service.js';
import { parseIds, parseNames } from './passwd.js';

/** What is known of names without asking anybody. */
export interface LocalNames {
  /** The file that lists them, as passwd(5) and group(5) have it; null where there is none. */
  list(kind: Kind): Buffer | null;
  /** Whether such a number can have a name. */
  isMapped?(kind: Kind, id: number): boolean;
}

/**
 * Names of users and groups. The local files are read first; the name service is asked only for numbers missing
 * there, each once, and a number it does not answer in time keeps its digits.
 */
export class Names {
  readonly #local: LocalNames;
  readonly #service: NameService | null;
  readonly #kinds: { [K in Kind]?: Map<number, string> } = {};

  constructor(local: LocalNames, service: NameService | null) {
    this.#local = local;
    this.#service = service;
  }

  /** A name for each of `ids`, null left out; shared with later calls. */
  async resolve(kind: Kind, ids: Iterable<number | null>): Promise<ReadonlyMap<number, string>> {
    const known = (this.#kinds[kind] ??= this.#listed(kind));
    const unknown = new Set<number>();
    for (const id of ids) if (id !== null && !known.has(id)) unknown.add(id);
    if (unknown.size === 0) return known;
    const asked = [...unknown].filter((id) => this.#isMapped(kind, id));
    const found = asked.length === 0 ? null : await this.#service?.(kind, asked);
    for (const id of unknown) known.set(id, found?.get(id) ?? String(id));
    return known;
  }

  /** The number behind a name, in the local files alone. */
  idOf(kind: Kind, name: string): number | null {
    const bytes = this.#local.list(kind);
    return bytes === null ? null : (parseIds(bytes).get(name) ?? null);
  }

  #listed(kind: Kind): Map<number, string> {
    const bytes = this.#local.list(kind);
    const names = bytes === null ? [] : [...parseNames(bytes)];
    return new Map(names.filter(([id]) => this.#isMapped(kind, id)));
  }

  #isMapped(kind: Kind, id: number): boolean {
    return this.#local.isMapped?.(kind, id) ?? true;
  }
}

/** What a system that numbers its users and groups answers about their names. */
export function nameCalls(names: Names): Pick<Backend, 'userNames' | 'groupNames' | 'userId' | 'groupId'> {
  return {
    userNames: async (ids) => new Map(await names.resolve('user', ids)),
    groupNames: async (ids) => new Map(await names.resolve('group', ids)),
    userId: (name) => names.idOf('user', name),
    groupId: (name) => names.idOf('group', name),
  };
}
