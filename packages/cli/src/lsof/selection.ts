import type { Connection, FileUse, FileUseFigure, FileUseSample, System, Use } from '@sysu/core';
import { asRoot } from '../as-root.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { extendedRegex } from '../match/extended-regex.js';
import { noSuch } from '../match/owners.js';
import { absence } from '../targets/hidden.js';
import { pidNamed, pidOrZero } from '../targets/pid.js';
import { addressTest } from './address.js';
import { fdSet } from './fd-set.js';
import { setOf } from './options.js';
import type { Options } from './options.js';
import { stateTest } from './states.js';
import { targetsOf } from './targets.js';
import type { Target } from './targets.js';

type Test = (record: FileUse) => boolean;

/** One kind of filter: any of what was given to it is enough. */
interface Kind {
  test: Test;
  /** What may pass. */
  uses: ReadonlySet<Use>;
  figures: readonly FileUseFigure[];
}

/** Which files of which processes. */
export interface Selection {
  uses: ReadonlySet<Use>;
  /** Nothing of others need be read. */
  pids: number[] | null;
  figures: readonly FileUseFigure[];
  /** Something was named: without a match the command has failed. */
  isNamed: boolean;
  /** What was named, each of which must match something. */
  named: readonly Pick<Target, 'absence' | 'test'>[];
  /** null where all of them are. */
  test: Test | null;
}

const ALL: ReadonlySet<Use> = new Set(['cwd', 'root', 'exe', 'mapped', 'open']);
const OPEN: ReadonlySet<Use> = new Set(['open']);

/** Throws UsageError. */
export function selectionOf(options: Options, names: readonly string[], system: System): Selection {
  const targets = targetsOf(names, options, system);
  const { kinds, exclusions } = filtersOf(options, targets, system);
  const isAny = options.any === true;
  const pids = options.pid === undefined ? [] : setOf(options.pid).included.map(Number);
  return {
    uses: isAny ? ALL : new Set([...ALL].filter((use) => kinds.every(({ uses }) => uses.has(use)))),
    pids: pids.length === 0 || (isAny && kinds.length > 1) ? null : pids,
    figures: [...kinds, ...exclusions].flatMap(({ figures }) => figures),
    isNamed: kinds.length > 0,
    named: [...targets, ...unknownUsers(options, system)],
    test: testOf(kinds, exclusions, isAny),
  };
}

/** null where nothing is left out. */
function testOf(kinds: readonly Kind[], exclusions: readonly Kind[], isAny: boolean): Test | null {
  if (kinds.length === 0 && exclusions.length === 0) return null;
  return (record) =>
    exclusions.every(({ test }) => test(record)) &&
    (isAny && kinds.length > 0 ? kinds.some(({ test }) => test(record)) : kinds.every(({ test }) => test(record)));
}

/** Whose files are missing because we may not look into their processes. */
export function notesOn({ refused, pids }: FileUseSample, context: Context): string[] {
  return refused > 0 ? [`${refused} of ${pids.size} processes are not fully readable${asRoot(context)}`] : [];
}

/** What a selection finds, as it is read. */
export class Findings {
  count = 0;
  readonly #selection: Selection;
  readonly #absent: Set<Pick<Target, 'absence' | 'test'>>;

  constructor(selection: Selection) {
    this.#selection = selection;
    this.#absent = new Set(selection.named);
  }

  /** Those that are selected. */
  add(records: readonly FileUse[]): readonly FileUse[] {
    const { test } = this.#selection;
    const chosen = test === null ? records : records.filter(test);
    this.count += chosen.length;
    for (const named of this.#absent) if (chosen.some(named.test)) this.#absent.delete(named);
    return chosen;
  }

  /** What was named and is not there, or not in use: a sentence each. */
  absences({ pids }: FileUseSample, system: System): string[] {
    return [
      ...(this.#selection.pids ?? []).filter((pid) => !pids.has(pid)).map((pid) => absence(pid, system)),
      ...Array.from(this.#absent, ({ absence }) => absence),
    ];
  }
}

function filtersOf(options: Options, targets: readonly Target[], system: System): Filters {
  const filters = new Filters();
  ofProcesses(filters, options, system);
  ofFiles(filters, options, system);
  ofSockets(filters, options, system);
  if (targets.length > 0) {
    const isPort = targets.every((target) => target.isPort);
    filters.add((record) => targets.some(({ test }) => test(record)), ['sockets'], isPort ? OPEN : ALL);
  }
  return filters;
}

class Filters {
  readonly kinds: Kind[] = [];
  /** What must hold besides. */
  readonly exclusions: Kind[] = [];

  add(test: Test, figures: readonly FileUseFigure[], uses = ALL): void {
    this.kinds.push({ test, uses, figures });
  }

  exclude(test: Test, figures: readonly FileUseFigure[]): void {
    this.exclusions.push({ test: (record) => !test(record), uses: ALL, figures });
  }

  /** One of those included, and none of those excluded. */
  addSet(lists: readonly string[], testOf: (word: string) => Test, figures: readonly FileUseFigure[]): void {
    const { included, excluded } = setOf(lists);
    const [some, none] = [included.map(testOf), excluded.map(testOf)];
    if (some.length > 0) this.add((record) => some.some((test) => test(record)), figures);
    if (none.length > 0) this.exclude((record) => none.some((test) => test(record)), figures);
  }

  /** The same of numbers, of which there may be thousands. */
  addNumbers(
    lists: readonly string[],
    parse: (word: string) => number,
    of: (record: FileUse) => number | null | undefined,
    figures: readonly FileUseFigure[],
  ): void {
    const { included, excluded } = setOf(lists);
    const [some, none] = [new Set(included.map(parse)), new Set(excluded.map(parse))];
    const isIn = (numbers: ReadonlySet<number>, record: FileUse): boolean => {
      const number = of(record);
      return typeof number === 'number' && numbers.has(number);
    };
    if (some.size > 0) this.add((record) => isIn(some, record), figures);
    if (none.size > 0) this.exclude((record) => isIn(none, record), figures);
  }
}

function ofProcesses(filters: Filters, { command, pid, user, pgid }: Options, system: System): void {
  if (command !== undefined) addCommands(filters, command);
  if (pid !== undefined) filters.addNumbers(pid, pidNamed, ({ process }) => process.pid, []);
  if (user !== undefined) filters.addSet(usersOf(user), (word) => userTest(word, system), ['uid', 'user']);
  if (pgid) {
    const parse = (word: string): number => pidOrZero(word, 'process group');
    filters.addNumbers([pgid], parse, ({ process }) => process.pgid, ['pgid']);
  }
}

function ofFiles(filters: Filters, { fd, nfs, links }: Options, system: System): void {
  if (fd !== undefined) {
    const { test, uses } = fdSet(fd);
    filters.add(test, [], uses);
  }
  if (nfs) filters.add(nfsTest(system), []);
  if (links) filters.add(({ file }) => file.type !== 'sock' && file.links !== null && file.links < Number(links), []);
}

function ofSockets(filters: Filters, { inet, listen, size, unix }: Options, system: System): void {
  const add = (test: (socket: Connection) => boolean): void =>
    filters.add(({ socket }) => socket !== null && test(socket), ['sockets'], OPEN);
  // No socket is of both kinds.
  const tests = inet?.map((text) => addressTest(text, system)) ?? [];
  if (unix) tests.push(({ family }) => family === 'AF_UNIX');
  if (tests.length > 0) add((socket) => tests.some((test) => test(socket)));
  if (listen) add(({ listening }) => listening);
  const states = size?.filter((text) => text !== '') ?? [];
  if (states.length === 0) return;
  const isIn = stateTest(states);
  filters.exclude((record) => !isIn(record), ['sockets']);
}

function addCommands(filters: Filters, words: readonly string[]): void {
  const [tests, plain] = [words.filter((word) => word.startsWith('/')), words.filter((word) => !word.startsWith('/'))];
  const regexes = tests.map(regexOf);
  const isMatching: Test = ({ command }) => regexes.some((regex) => regex.test(command ?? ''));
  const testOf = (word: string): Test =>
    word === '/' ? isMatching : ({ command }) => command?.startsWith(word) === true;
  filters.addSet([...(regexes.length > 0 ? ['/'] : []), ...plain], testOf, ['comm']);
}

/** `/REGEX/i`, without regard to case; b after it for a basic one, x for an extended one, as it is anyway. */
function regexOf(word: string): RegExp {
  const [, pattern, flags] = /^\/(.*)\/([bix]*)$/s.exec(word) ?? [];
  if (pattern === undefined) throw new UsageError(`not a regular expression: ${JSON.stringify(word)}; /REGEX/`);
  const extended = flags!.includes('b') ? pattern.replace(/\\?[(){}|+?]/g, swapped) : pattern;
  return extendedRegex(extended, { ignoreCase: flags!.includes('i') });
}

/** In basic expressions a backslash makes an operator of these, and not a character. */
function swapped(token: string): string {
  return token.startsWith('\\') ? token.slice(1) : `\\${token}`;
}

function isNumber(word: string): boolean {
  return /^\d{1,10}$/.test(word);
}

/** With ! in front as everywhere, or ^ as lsof has it. */
function usersOf(lists: readonly string[]): string[] {
  return lists.map((list) => list.replaceAll(/(?<=^|,)!/g, '^'));
}

function userTest(word: string, system: System): Test {
  const id = isNumber(word) ? Number(word) : system.userId(word);
  return ({ process }) => (id === null ? process.user === word : process.uid === id);
}

/** Those whose numbers this machine does not know: a process may have their names from elsewhere. */
function unknownUsers({ user = [] }: Options, system: System): Pick<Target, 'absence' | 'test'>[] {
  const { included } = user.length === 0 ? { included: [] } : setOf(usersOf(user));
  return included
    .filter((word) => !isNumber(word) && system.userId(word) === null)
    .map((word) => ({ absence: noSuch('user', word), test: userTest(word, system) }));
}

function nfsTest(system: System): Test {
  const devices = new Set(
    system.mounts().flatMap(({ fstype, deviceNumber }) => (/^nfs\d?$/.test(fstype) ? deviceNumber : [])),
  );
  return ({ file }) => file.device !== null && devices.has(file.device);
}
