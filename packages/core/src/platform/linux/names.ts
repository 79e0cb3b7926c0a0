import type { ProcessRecord } from '../../model/process.js';
import { readBytes, readText } from './files.js';
import type { Files } from './files.js';
import { parseIdMap } from './id-map.js';
import { parseIds, parseNames } from './passwd.js';
import { nameSources } from './plan.js';
import type { Plan } from './plan.js';

export type Kind = 'user' | 'group';

/** Asks the name service, which may never answer: gives up after a while. */
export type NameService = (kind: Kind, ids: number[]) => Promise<Map<number, string>>;

/**
 * Names of users and groups. The local files are read first; the name service is asked only for numbers missing
 * there, each once, and a number it does not answer in time keeps its digits. So does one that our user namespace does
 * not know: the kernel shows 65534 for it, which is not the user `nobody`.
 */
export class Names {
  readonly #files: Files;
  readonly #service: NameService | null;
  readonly #kinds: { [K in Kind]?: { isMapped: (id: number) => boolean; known: Map<number, string> } } = {};

  constructor(files: Files, service: NameService | null) {
    this.#files = files;
    this.#service = service;
  }

  /** A name for each of `ids`, null left out; shared with later calls. */
  async resolve(kind: Kind, ids: Iterable<number | null>): Promise<ReadonlyMap<number, string>> {
    const { known, isMapped } = (this.#kinds[kind] ??= this.#local(kind));
    const unknown = new Set<number>();
    for (const id of ids) if (id !== null && !known.has(id)) unknown.add(id);
    if (unknown.size === 0) return known;
    const asked = [...unknown].filter(isMapped);
    const found = asked.length === 0 ? null : await this.#service?.(kind, asked);
    for (const id of unknown) known.set(id, found?.get(id) ?? String(id));
    return known;
  }

  /** The number behind a name, in the local files alone. */
  idOf(kind: Kind, name: string): number | null {
    const bytes = readBytes(this.#files, listOf(kind));
    return bytes === null ? null : (parseIds(bytes).get(name) ?? null);
  }

  #local(kind: Kind): { isMapped: (id: number) => boolean; known: Map<number, string> } {
    const isMapped = parseIdMap(readText(this.#files, kind === 'user' ? 'proc/self/uid_map' : 'proc/self/gid_map'));
    const bytes = readBytes(this.#files, listOf(kind));
    const names = bytes === null ? [] : parseNames(bytes);
    return { isMapped, known: new Map([...names].filter(([id]) => isMapped(id))) };
  }
}

function listOf(kind: Kind): string {
  return kind === 'user' ? 'etc/passwd' : 'etc/group';
}

/** Adds to the records the names that go with their numbers. */
export async function addNames(names: Names, records: ProcessRecord[], lookups: Plan['lookups']): Promise<void> {
  for (const lookup of lookups) {
    const source = nameSources[lookup];
    const idOf = (record: ProcessRecord): number | null => {
      const value = record[source];
      return typeof value === 'object' ? (value?.real ?? null) : (value ?? null);
    };
    const found = await names.resolve(source.startsWith('u') ? 'user' : 'group', records.map(idOf));
    for (const record of records) {
      const id = idOf(record);
      record[lookup] = id === null ? null : found.get(id)!;
    }
  }
}
