import type { FileUse, Use } from '@sysu/core';
import { UsageError } from '../exit.js';
import { setOf } from './options.js';

/** Which of what a process uses: a set of -d. */
export interface FdSet {
  /** What may be in it: nothing else need be read. */
  uses: Set<Use>;
  test(record: FileUse): boolean;
}

const uses: ReadonlyMap<string, Use> = new Map([
  ['cwd', 'cwd'],
  ['rtd', 'root'],
  ['txt', 'exe'],
  ['mem', 'mapped'],
  ['DEL', 'mapped'],
  ['fd', 'open'],
]);

/** `cwd,0-2` or `^mem,^3`: either all in it, or all but those. Throws UsageError. */
export function fdSet(lists: readonly string[]): FdSet {
  const { included, excluded } = setOf(lists);
  if (included.length > 0 && excluded.length > 0) {
    throw new UsageError(`either some, or all but some: ${JSON.stringify(lists.join(','))}`);
  }
  const tests = [...included, ...excluded].map(testOf);
  const isNamed = (record: FileUse): boolean => tests.some((test) => test(record));
  if (excluded.length > 0) return { uses: new Set(uses.values()), test: (record) => !isNamed(record) };
  const asked = included.map((word) => uses.get(word) ?? 'open');
  // What is mapped is the program as well, which is no row of its own.
  return { uses: new Set(asked.includes('mapped') ? [...asked, 'exe'] : asked), test: isNamed };
}

function testOf(word: string): (record: FileUse) => boolean {
  const use = uses.get(word);
  if (use === 'mapped') return (record) => record.use === use && record.file.deleted === (word === 'DEL');
  if (use !== undefined) return (record) => record.use === use;
  const [, from, to = from] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(word) ?? [];
  if (from === undefined || Number(to) < Number(from)) {
    throw new UsageError(`not a descriptor: ${JSON.stringify(word)}; ${[...uses.keys()].join(' ')} or a number`);
  }
  return ({ descriptor }) => descriptor !== null && descriptor.fd >= Number(from) && descriptor.fd <= Number(to);
}
