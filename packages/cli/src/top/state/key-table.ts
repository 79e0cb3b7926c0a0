import type { Key } from './state.js';

/** The keys in force. */
export interface KeyTable {
  /** What they do, in the order of the help; some have no key. */
  readonly rows: readonly Key[];
  readonly byKey: ReadonlyMap<string, Key>;
  /** Of the keys that move in the table, those that move in whatever is open over it, and as which key. */
  readonly moves: ReadonlyMap<string, string>;
}

/** By the name of a key the name of what it does, or null for nothing. */
export type Bindings = ReadonlyMap<string, string | null>;

/** As panels know them. */
const movements: Readonly<Record<string, string>> = {
  up: 'up',
  down: 'down',
  'page-up': 'pageup',
  'page-down': 'pagedown',
  'half-page-up': 'pageup',
  'half-page-down': 'pagedown',
  first: 'home',
  last: 'end',
  left: 'left',
  right: 'right',
};

/** A table of keys in which some do something else. What this screen cannot do leaves its key as it was. */
export function keyTable(table: readonly Key[], bindings: Bindings): KeyTable {
  const names = new Set<string | null>([null, ...table.map(({ name }) => name)]);
  const bound = [...bindings].filter(([, name]) => names.has(name));
  const taken = new Set(bound.map(([key]) => key));
  const rows = table.map((row): Key => {
    const own = row.keys.filter((key) => !taken.has(key));
    return { ...row, keys: [...own, ...bound.filter(([, name]) => name === row.name).map(([key]) => key)] };
  });
  // In a list a letter goes to what begins with it, unless it was made a movement on purpose.
  const moving = rows.flatMap(({ name, keys }) =>
    name in movements ? keys.filter((key) => key.length > 1 || taken.has(key)).map((key) => [key, name] as const) : [],
  );
  return {
    rows,
    byKey: new Map(rows.flatMap((row) => row.keys.map((key) => [key, row] as const))),
    moves: new Map(moving.map(([key, name]) => [key, movements[name]!])),
  };
}
