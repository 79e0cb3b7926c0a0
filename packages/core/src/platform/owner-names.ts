import type { Figure, Ids, ProcessRecord } from '../model/process.js';
import type { Names } from './names.js';

/** Names, which are looked up when the numbers are known. */
export const nameSources = {
  user: 'uid',
  group: 'gid',
  username: 'uids',
  groupname: 'gids',
  savedUser: 'savedUid',
  savedGroup: 'savedGid',
  fsUser: 'fsUid',
  fsGroup: 'fsGid',
  groupNames: 'groupIds',
} as const;
export type Lookup = keyof typeof nameSources;

/** Which of these are names. */
export function lookupsIn(figures: ReadonlySet<Figure>): Lookup[] {
  return (Object.keys(nameSources) as Lookup[]).filter((name) => figures.has(name));
}

/** These, and the numbers that the names among them go with. */
export function withNumbers(figures: ReadonlySet<Figure>): Set<Figure> {
  return new Set([...figures, ...lookupsIn(figures).map((lookup) => nameSources[lookup])]);
}

/**
 * The figures of which these tables tell how to get them, the names that can be looked up for them, and the number of a
 * thread, which every listing of threads has.
 */
export function figuresIn(...tables: readonly { readonly [F in Figure]?: unknown }[]): Set<Figure> {
  const all = new Set<Figure>(['tid', ...tables.flatMap((table) => Object.keys(table) as Figure[])]);
  for (const lookup of Object.keys(nameSources) as Lookup[]) if (all.has(nameSources[lookup])) all.add(lookup);
  return all;
}

const ofUsers: ReadonlySet<Lookup> = new Set(['user', 'username', 'savedUser', 'fsUser']);

/** Adds to the records the names that go with their numbers. */
export async function addNames(names: Names, records: ProcessRecord[], lookups: readonly Lookup[]): Promise<void> {
  for (const lookup of lookups) {
    const source = nameSources[lookup];
    const ids = new Set<number>();
    for (const record of records) addIds(ids, record[source] ?? null);
    const known = await names.resolve(ofUsers.has(lookup) ? 'user' : 'group', ids);
    for (const record of records) record[lookup] = namesFor(record[source] ?? null, known) as never;
  }
}

type Numbers = number | Ids | readonly number[] | null;

function addIds(ids: Set<number>, value: Numbers): void {
  if (typeof value === 'number') ids.add(value);
  else if (value !== null) for (const id of 'real' in value ? [value.real] : value) ids.add(id);
}

/** None where they are not known; of real, effective and saved the real one. */
function namesFor(value: Numbers, known: ReadonlyMap<number, string>): string | string[] | null {
  if (value === null) return null;
  if (typeof value === 'number') return known.get(value)!;
  return 'real' in value ? known.get(value.real)! : value.map((id) => known.get(id)!);
}
