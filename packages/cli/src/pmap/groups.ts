import { sumOfMappings } from '@sysu/core';
import type { MappingRecord } from '@sysu/core';

export type Grouping = 'mapping' | 'kind';

/** Sums of the mappings of one file, or of one kind, in each process. */
export function groupsOf(mappings: readonly MappingRecord[], by: Grouping): MappingRecord[] {
  const groups = new Map<string, MappingRecord[]>();
  for (const mapping of mappings) {
    const key = `${mapping.pid} ${by === 'kind' ? mapping.kind : mapping.path}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mapping]);
    else group.push(mapping);
  }
  return [...groups.values()].map((group) => together(group, by === 'kind' ? null : group[0]!.path));
}

/** All of them as one; null of none. */
export function totalOf(mappings: readonly MappingRecord[]): MappingRecord | null {
  return mappings.length === 0 ? null : together(mappings, null);
}

function together(mappings: readonly MappingRecord[], path: string | null): MappingRecord {
  const { pid, kind } = mappings[0]!;
  const count = mappings.reduce((sum, mapping) => sum + mapping.count, 0);
  return { ...sumOfMappings(mappings), pid, kind, count, path };
}
