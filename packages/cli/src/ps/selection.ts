import { fieldNamed, processTable } from '@sysu/core';
import type { AnyField, Figure, ProcessRecord, System } from '@sysu/core';
import { UsageError } from '../exit.js';
import { stateTest } from '../match/states.js';
import type { Us } from '../targets/find.js';
import { pidNamed, pidOrZero } from '../targets/pid.js';
import { isEveryone, kindTests } from './kinds.js';
import type { KindOptions } from './kinds.js';
import { OwnerTests } from './owner-tests.js';

export interface SelectionOptions extends KindOptions {
  pid?: string[];
  ppid?: string[];
  user?: string[];
  realUser?: string[];
  realGroup?: string[];
  group?: string[];
  sid?: string[];
  tty?: string[];
  command?: string[];
  search?: string[];
  deselect?: boolean;
  running?: boolean;
  state?: string;
  kernel?: boolean;
  selfExclude?: boolean;
}

export interface Selection {
  fields: AnyField<ProcessRecord, Figure>[];
  /** Only these need be read, when nothing else could match. */
  pids: number[] | null;
  /** Something was named: without a match the command has failed. */
  named: boolean;
  test(record: ProcessRecord): boolean;
  /** Users and groups that were named and are not there, each in a sentence. */
  strangers(records: readonly ProcessRecord[]): string[];
}

type Test = (record: ProcessRecord) => boolean;

/**
 * Which processes. As with ps, one of those named is enough (`-p 1 -u root` is either), and what narrows
 * (`--running`, `--state`, `--no-kernel`) holds for all.
 * @param us null on another machine, where no process is ours
 */
export function selectionOf(options: SelectionOptions, us: Us | null, system: System): Selection {
  const fields = new Set<AnyField<ProcessRecord, Figure>>();
  const get = (name: string): ((record: ProcessRecord) => unknown) => {
    const field = fieldNamed(processTable, name);
    fields.add(field);
    return (record) => field.get(record);
  };
  const owners = new OwnerTests(get, system);
  const { numbers, texts } = sought(options.search ?? []);
  const named = [...(options.pid === undefined ? [] : words(options.pid)), ...numbers];
  const pids = named.length === 0 ? null : named.map((word) => pidNamed(word));
  const listed = [
    pids && isOneOf(get('pid'), pids),
    options.ppid &&
      isOneOf(
        get('ppid'),
        words(options.ppid).map((word) => pidOrZero(word, 'parent')),
      ),
    options.user && owners.test('user', words(options.user)),
    options.realUser && owners.test('ruser', words(options.realUser)),
    options.realGroup && owners.test('rgroup', words(options.realGroup)),
    options.group && isSessionOrGroup(get, owners, words(options.group)),
    options.sid &&
      isOneOf(
        get('session'),
        words(options.sid).map((word) => pidOrZero(word, 'session')),
      ),
    options.tty && isOn(get('tty'), words(options.tty), () => ownTerminal(us, system)),
    options.command && isCommand(get, words(options.command)),
    texts.length > 0 && matches(get, texts, us),
  ].filter((test): test is Test => typeof test === 'function');
  const everyone = isEveryone(options);
  const any = everyone ? [() => true] : [...listed, ...kindTests(options, listed.length > 0, get, us)];
  const state = get('state');
  const all = narrowing(options, get, state, us);
  return {
    fields: [...fields],
    pids: any.length === 1 && !everyone && !options.deselect ? pids : null,
    named: options.deselect === true || (any.length > 0 && !everyone),
    test: (record) => {
      const chosen = any.length === 0 || any.some((test) => test(record)) !== (options.deselect === true);
      return chosen && all.every((test) => test(record));
    },
    strangers: (records) => owners.strangers(records),
  };
}

function narrowing(
  { running, state, kernel, selfExclude }: SelectionOptions,
  get: (name: string) => (record: ProcessRecord) => unknown,
  stateOf: (record: ProcessRecord) => unknown,
  us: Us | null,
): Test[] {
  const tests: Test[] = [];
  if (running) tests.push((record) => stateOf(record) === 'R' || stateOf(record) === 'D');
  if (state !== undefined) {
    get('status');
    tests.push(stateTest(state));
  }
  if (kernel === false) {
    const isKernel = get('kernel');
    tests.push((record) => isKernel(record) !== true);
  }
  if (selfExclude) tests.push(({ pid }) => pid !== us?.pid);
  return tests;
}

function isOneOf(get: (record: ProcessRecord) => unknown, values: readonly unknown[]): Test {
  const wanted = new Set(values);
  return (record) => wanted.has(get(record));
}

/** Terminals with or without /dev/; ? and - for none, as in ps, and self for our own. */
function isOn(get: (record: ProcessRecord) => unknown, terminals: readonly string[], own: () => string | null): Test {
  return isOneOf(
    (record) => get(record) ?? '?',
    terminals.map((word) => {
      const name = word === 'self' ? own() : word;
      return name === null || name === '-' ? '?' : name.replace(/^\/dev\//, '');
    }),
  );
}

function ownTerminal(us: Us | null, system: System): string | null {
  if (us === null) throw new UsageError('self is no terminal of another machine');
  return system.process(us.pid).terminal();
}

/** Numbers are sessions, names are effective groups, as in ps -g. */
function isSessionOrGroup(
  get: (name: string) => (record: ProcessRecord) => unknown,
  owners: OwnerTests,
  wanted: string[],
): Test {
  if (!wanted.every((word) => /^\d+$/.test(word))) return owners.test('group', wanted);
  return isOneOf(
    get('session'),
    wanted.map((word) => pidOrZero(word, 'session')),
  );
}

/** By the kernel's name, as ps -C, or by the whole name. */
function isCommand(get: (name: string) => (record: ProcessRecord) => unknown, wanted: string[]): Test {
  const set = new Set(wanted);
  const comm = get('comm');
  const name = get('name');
  return (record) => set.has(comm(record) as string) || set.has(name(record) as string);
}

/** Of bare words, numbers are pids (`ps 1 2`, `ps 1,2`), and any other is looked for. */
function sought(bare: readonly string[]): { numbers: string[]; texts: string[] } {
  const isNumbers = (word: string): boolean => /^\d+(,\d+)*$/.test(word);
  const numbers = bare.filter(isNumbers).flatMap((word) => word.split(','));
  return { numbers, texts: bare.filter((word) => !isNumbers(word)) };
}

/** In name, command line and user, without regard to case; not of this process, whose command line has each of the words. */
function matches(
  get: (name: string) => (record: ProcessRecord) => unknown,
  wanted: readonly string[],
  us: Us | null,
): Test {
  const texts = ['name', 'command', 'user'].map(get);
  const patterns = wanted.map(patternOf);
  return (record) =>
    record.pid !== us?.pid &&
    patterns.some((pattern) => texts.some((text) => pattern.test((text(record) as string | null) ?? '')));
}

function patternOf(word: string): RegExp {
  try {
    return new RegExp(word, 'iu');
  } catch {
    throw new UsageError(`not a regular expression: ${JSON.stringify(word)}`);
  }
}

function words(lists: readonly string[]): string[] {
  const found = lists.flatMap((list) => list.split(/[,\s]+/)).filter((word) => word !== '');
  if (found.length === 0) throw new UsageError(`a list of nothing: ${JSON.stringify(lists.join(','))}`);
  return found;
}
