import { ioKeys } from '../state/io-keys.js';
import { keyCalled } from '../state/key-names.js';
import { keys } from '../state/keys.js';
import { kinds } from '../state/kinds.js';
import type { Kind } from '../state/kinds.js';
import type { ScreenOptions } from '../state/options.js';
import { screens, settings, tables, Unfit } from './settings.js';
import { shown, statementsOf } from './statements.js';
import type { Mistake } from './statements.js';
import type { Toml } from './toml.js';

/** What keys can be bound to, besides 'nothing'. */
export const actions: readonly string[] = [...keys, ...ioKeys].map(({ name }) => name);

/** What a file of settings asks of a screen, and what is wrong in it, which is left out. */
export interface Settings {
  readonly options: Partial<ScreenOptions>;
  /** Of these what stands below the name of the screen. */
  readonly own: Partial<ScreenOptions>;
  readonly mistakes: readonly Mistake[];
}

/** A word of the file, and the line that it stands in. */
interface Entry {
  table: string;
  name: string;
  value: unknown;
  line: number;
}

export function readSettings(text: string, kind: Kind['name'], { parse }: Toml): Settings {
  const { statements, mistakes } = statementsOf(text, parse, tables);
  const entries = statements.flatMap(({ table, entries: list, from }) =>
    list.map(([name, value]): Entry => ({ table, name, value, line: from + 1 })),
  );
  const found = [...mistakes];
  const first = new Map<string, Entry>();
  const options: Record<'' | Kind['name'], Partial<ScreenOptions>> = { '': {}, top: {}, iotop: {} };
  const bindings = new Map<string, string | null>();
  for (const entry of entries) {
    const { table, line } = entry;
    try {
      const key = once(first, entry, table === 'bind' ? boundKey(entry.name) : entry.name);
      if (table === 'bind') bindings.set(key, actionOf(entry.value));
      else Object.assign(options[table as keyof typeof options], settingOf(entry, kind));
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      found.push({ line, text: `${shown(`${entry.name} = ${JSON.stringify(entry.value)}`)} ${error.message}` });
    }
  }
  return {
    options: { ...options[''], ...options[kind], ...(bindings.size > 0 && { bindings }) },
    own: options[kind],
    mistakes: found.toSorted((a, b) => a.line - b.line),
  };
}

/** The first one of a name counts. */
function once(first: Map<string, Entry>, entry: Entry, name: string): string {
  const place = `${entry.table} ${name}`;
  const before = first.get(place);
  if (before !== undefined)
    throw new Unfit(`is too late: line ${before.line} has ${before.name} = ${JSON.stringify(before.value)}`);
  first.set(place, entry);
  return name;
}

function settingOf({ table, name, value }: Entry, kind: Kind['name']): Partial<ScreenOptions> {
  const setting = settings.find((each) => each.name === name);
  if (setting === undefined) throw new Unfit('is no setting: sysu man top has them all');
  if (table === '' && setting.of === 'one')
    throw new Unfit(`has its place below ${screens.map((each) => `[${each}]`).join(' or ')}`);
  return { [setting.option]: setting.take(value, kinds[table === '' ? kind : (table as Kind['name'])]) };
}

function boundKey(word: string): string {
  const key = keyCalled(word);
  if (key === null) throw new Unfit('names no key');
  // One way out there is, whatever is bound.
  if (key === 'C-c') throw new Unfit('is left alone: Ctrl-C quits');
  return key;
}

function actionOf(value: unknown): string | null {
  if (value === 'nothing') return null;
  if (typeof value !== 'string' || !actions.includes(value))
    throw new Unfit('is nothing that a key can do: sysu man top has all that it can');
  return value;
}
