import { units } from '@sysu/core';
import type { AnyField, Table, Unit, Value } from '@sysu/core';
import type { Change } from './change.js';

type ChangeField<V> = AnyField<Change<V>>;

/** A part of what is set, as it was and as it is: two columns, `before` and `after` with its name behind. */
export function beforeAndAfter<V, P extends Value>(
  part: string,
  doc: string,
  unit: Unit<P>,
  of: (value: V) => P | null,
): ChangeField<V>[] {
  return (['before', 'after'] as const).map((when): ChangeField<V> => {
    const name = when + part;
    const whole = when === 'before' ? `${doc} as it was.` : `${doc} as it is now, or under --dry-run would be.`;
    const get: ChangeField<V>['get'] = (change) => (change[when] === null ? null : of(change[when]));
    return { name, title: name.toUpperCase(), doc: whole, unit, needs: [], get };
  });
}

/** What came of each process or thread, as columns: who it is, what is set, and how that went. */
export function changeTable<V>(name: string, own: readonly ChangeField<V>[]): Table<Change<V>> {
  const { identifier, text } = units;
  const column = (of: keyof Change<V>, doc: string, unit: Unit<never> = text): ChangeField<V> => ({
    name: of,
    title: of.toUpperCase(),
    doc,
    unit,
    needs: [],
    get: (change) => change[of] as Value | null,
  });
  return {
    name,
    fields: [
      column('pid', 'Process id.', identifier),
      column('tid', 'Thread id; of the process as a whole, or its first thread, the same.', identifier),
      column('name', 'Name of the program.'),
      ...own,
      column('result', 'How it went: shown, set, chosen, missing, gone, denied, failed.'),
      column('reason', 'Why it failed.'),
      column('key', 'pid:inode, which means this process and no later one.'),
    ],
    standard: ['pid', 'name', ...own.map((field) => field.name), 'result'],
    key: null,
  };
}
