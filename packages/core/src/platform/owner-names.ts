import type { Ids, ProcessRecord } from '../model/process.js';
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
const ofUsers: ReadonlySet<Lookup> = new Set(['user', 'username', 'savedUser', 'fsUser']);

/** Adds to the records the names that go with their numbers. */
export async function addNames(names: Names, records: ProcessRecord[], lookups: readonly Lookup[]): Promise<void> {
  for (const lookup of lookups) {
    const numbers = records.map((record) => numbersOf(record[nameSources[lookup]] ?? null));
    const known = await names.resolve(ofUsers.has(lookup) ? 'user' : 'group', numbers.flat());
    for (const [i, record] of records.entries()) {
      const found = numbers[i]!.map((id) => known.get(id)!);
      record[lookup] = (Array.isArray(record[nameSources[lookup]]) ? found : (found[0] ?? null)) as never;
    }
  }
}

/** None where they are not known; of real, effective and saved the real one. */
function numbersOf(value: number | Ids | readonly number[] | null): readonly number[] {
  if (value === null) return [];
  return typeof value === 'number' ? [value] : 'real' in value ? [value.real] : value;
}
