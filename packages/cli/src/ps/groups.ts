import { fieldNamed, processTable, units } from '@sysu/core';
import type { AnyField, Figure, ProcessRecord, Table } from '@sysu/core';

/** Processes that have the same value in a column. */
export type Group = readonly ProcessRecord[];

type GroupField = AnyField<Group, Figure>;

const SUMMED = ['threads', 'cpu', 'mem', 'rss', 'cpuTime'];

/** The value that they share, how many they are, and sums. */
export function groupTable(by: AnyField<ProcessRecord, Figure>): Table<Group, Figure> {
  const fields: GroupField[] = [
    { ...by, get: ([first]) => first && by.get(first) },
    {
      name: 'processes',
      title: 'PROCS',
      doc: 'How many processes have it.',
      unit: units.count,
      needs: [],
      get: (group) => group.length,
    },
    ...SUMMED.filter((name) => name !== by.name).map((name) => summed(fieldNamed(processTable, name))),
  ];
  return { name: 'groups of processes', fields, standard: fields.map(({ name }) => name), key: null };
}

/** Of those of whom it is known; of memory, pages that they share count in each of them. */
function summed(field: AnyField<ProcessRecord, Figure>): GroupField {
  return {
    ...field,
    doc: `Sum: ${field.doc}`,
    get: (group) => {
      const known = group.map((record) => field.get(record)).filter((value) => typeof value === 'number');
      return known.length === 0 ? null : known.reduce((sum, value) => sum + value);
    },
  };
}

export function groupsOf(records: readonly ProcessRecord[], by: AnyField<ProcessRecord, Figure>): Group[] {
  const groups = new Map<string, ProcessRecord[]>();
  for (const record of records) {
    const key = JSON.stringify(by.get(record) ?? null);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups.values()];
}
