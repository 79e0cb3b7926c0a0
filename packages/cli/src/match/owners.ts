import type { ProcessRecord, System } from '@sysu/core';
import { UsageError } from '../exit.js';
import type { Asked } from './criteria.js';

/**
 * Names of users and groups as numbers, as far as this machine itself knows them: several names can have one number.
 */
export function numbered(asked: Asked, system: System): Asked {
  const numbers = (names: string[] | undefined, idOf: (name: string) => number | null): string[] | undefined =>
    names?.map((name) => (isNumber(name) ? name : String(idOf(name) ?? name)));
  const userId = (name: string): number | null => system.userId(name);
  return {
    ...asked,
    euid: numbers(asked.euid, userId),
    uid: numbers(asked.uid, userId),
    group: numbers(asked.group, (name) => system.groupId(name)),
  };
}

/** Throws UsageError for a name that this machine does not know, and that no process's owner has from elsewhere. */
export function checkOwners({ euid = [], uid = [], group = [] }: Asked, records: readonly ProcessRecord[]): void {
  check('user', euid, ({ user }) => user, records);
  check('user', uid, ({ username }) => username, records);
  check('group', group, ({ groupname }) => groupname, records);
}

function check(
  what: string,
  wanted: readonly string[],
  nameOf: (record: ProcessRecord) => string | null | undefined,
  records: readonly ProcessRecord[],
): void {
  const unknown = wanted.filter((name) => !isNumber(name));
  if (unknown.length === 0) return;
  const names = new Set(records.map(nameOf));
  for (const name of unknown) if (!names.has(name)) throw new UsageError(`no such ${what}: ${JSON.stringify(name)}`);
}

function isNumber(word: string): boolean {
  return /^\+?\d+$/.test(word);
}

export function isOwner(
  wanted: readonly string[],
  id: number | null | undefined,
  name: string | null | undefined,
): boolean {
  return wanted.some((word) => (isNumber(word) ? Number(word) === id : word === name));
}
