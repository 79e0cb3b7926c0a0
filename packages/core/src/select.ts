import { UnknownName } from './errors.js';
import type { AnyField, Table, Value } from './field.js';

/**
 * The fields with these names, in this order. Throws UnknownName.
 *
 * @throws UnknownName for a column
 * @example fieldsNamed(processTable, ['pid', 'rss']).map(({ unit }) => unit.name) // ['identifier', 'bytes']
 */
export function fieldsNamed<R, N extends string>(table: Table<R, N>, names: readonly string[]): AnyField<R, N>[] {
  return names.map((name) => fieldNamed(table, name));
}

/**
 * The field with this name. Throws UnknownName, with the valid ones.
 *
 * @throws UnknownName for a column
 * @example fieldNamed(processTable, 'rss').title // 'RSS'
 */
export function fieldNamed<R, N extends string>(table: Table<R, N>, name: string): AnyField<R, N> {
  const field = table.fields.find((each) => each.name === name);
  if (field === undefined)
    throw new UnknownName(
      'column',
      name,
      table.fields.map((each) => each.name),
    );
  return field;
}

/**
 * The figures that the fields read, each once.
 *
 * @example [...figuresOf(fieldsNamed(processTable, ['rss', 'user']))] // ['rss', 'user']
 */
export function figuresOf<N extends string>(fields: Iterable<AnyField<never, N>>): Set<N> {
  const figures = new Set<N>();
  for (const field of fields) for (const need of field.needs) figures.add(need);
  return figures;
}

/** A column to sort by, and from which end. */
export interface SortKey<R, N extends string = string> {
  field: AnyField<R, N>;
  descending: boolean;
}

/**
 * `cpu`, `+cpu` or `-cpu`, several joined by commas: a bare key sorts in its unit's direction. Throws UnknownName.
 *
 * @throws UnknownName for a column
 * @example parseSort(processTable, '-rss,pid').map(({ descending }) => descending) // [true, false]
 */
export function parseSort<R, N extends string>(table: Table<R, N>, text: string): SortKey<R, N>[] {
  return text.split(',').map((key) => {
    const sign = key[0] === '+' || key[0] === '-' ? key[0] : '';
    const field = fieldNamed(table, key.slice(sign.length));
    return { field, descending: sign === '' ? field.unit.largestFirst : sign === '-' };
  });
}

/**
 * Sorted by the keys, then by the table's key field if it has one; what is unknown comes last, whichever the direction.
 *
 * @example sortRecords(processTable, [{ pid: 2 }, { pid: 1 }], parseSort(processTable, 'pid')) // [{ pid: 1 }]
 */
export function sortRecords<R, N extends string>(
  table: Table<R, N>,
  records: readonly R[],
  keys: readonly SortKey<R, N>[],
): R[] {
  const last = table.key === null ? [] : [{ field: fieldNamed(table, table.key), descending: false }];
  const all = [...keys, ...last];
  if (all.length === 0) return [...records];
  const values = all.map(({ field }) => records.map((record) => field.get(record) ?? null));
  const order = records.map((_, i) => i);
  order.sort((a, b) => {
    for (let k = 0; k < all.length; k++) {
      const before = compareValues(values[k]![a]!, values[k]![b]!, all[k]!);
      if (before !== 0) return before;
    }
    return 0;
  });
  return order.map((i) => records[i]!);
}

function compareValues(a: Value | null, b: Value | null, { field, descending }: SortKey<never>): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = field.unit.compare(a, b);
  return descending ? -order : order;
}
