import { units } from '@sysu/core';
import type { Process, Table, Unit } from '@sysu/core';
import { UsageError } from '../exit.js';
import type { Change } from '../settings/change.js';
import { beforeAndAfter, changeTable } from '../settings/table.js';
import type { Setting, Shown } from '../settings/setting.js';
import type { Resource } from './resources.js';

export interface Limit {
  resource: Resource;
  soft: number;
  hard: number;
}

/** A limit to be set; null for the one of the two that stays as it is. */
export type Wanted = Pick<Limit, 'resource'> & { soft: number | null; hard: number | null };

/** `soft:hard`, `soft:`, `:hard`, or one for both. */
export function wantedLimit(resource: Resource, text: string): Wanted {
  const [, first = '', colon, second = ''] = /^([^:]*)(:)?([^:]*)$/.exec(text) ?? [];
  const [soft, hard] = [numberIn(first), numberIn(colon === undefined ? first : second)];
  if ((soft === null && hard === null) || Number.isNaN(soft) || Number.isNaN(hard)) {
    const forms = 'SOFT:HARD it is, and unlimited for none';
    throw new UsageError(`not a limit of ${resource.name}: ${JSON.stringify(text)}; ${forms}`);
  }
  if (soft !== null && hard !== null && soft > hard)
    throw new UsageError(`the soft limit of ${resource.name} exceeds the hard one: ${JSON.stringify(text)}`);
  return { resource, soft, hard };
}

/** null for no word, NaN for what is no number. Of K, M, G and T, powers of 1024. Beyond 2^53 numbers are not exact. */
function numberIn(word: string): number | null {
  if (word === '') return null;
  if (/^(unlimited|infinity|-1)$/i.test(word)) return Infinity;
  const [, digits, letter = ''] = /^(\d+)([KMGT]?)(?:iB)?$/i.exec(word) ?? [];
  const value = Number(digits) * 1024 ** ['', 'K', 'M', 'G', 'T'].indexOf(letter.toUpperCase());
  return value <= Number.MAX_SAFE_INTEGER ? value : NaN;
}

/** The limits of one resource: set, or without `wanted` only shown. */
export function limitSetting(resource: Resource, wanted: Wanted | null): Setting<Limit, Process> {
  return {
    read: (process) => {
      const [soft, hard] = process.rlimit(resource.number);
      return { resource, soft, hard };
    },
    next: wanted && ((before) => merged(before, wanted)),
    write: (process, { soft, hard }) => process.rlimit(resource.number, [soft, hard]),
    ...shownLimit,
    plain: ({ soft, hard, resource: { name } }) => ({ resource: name, soft, hard }),
  };
}

/** Throws RangeError when the soft limit would exceed the hard one. */
export function merged(before: Limit, { resource, soft, hard }: Wanted): Limit {
  const limit = { resource, soft: soft ?? before.soft, hard: hard ?? before.hard };
  if (limit.soft <= limit.hard) return limit;
  throw new RangeError(`the soft limit of ${resource.name} would exceed the hard one: ${shownLimit.text(limit)}`);
}

/** `NOFILE 1024:4096` */
export const shownLimit: Pick<Shown<Limit>, 'label' | 'text'> = {
  label: ({ resource }) => resource.name,
  text: ({ soft, hard }) => `${limitText(soft)}:${limitText(hard)}`,
};

export function limitText(limit: number): string {
  return limit === Infinity ? 'unlimited' : String(limit);
}

// Of what is limited each has its own unit.
const limitUnit: Unit<number> = { ...units.count, format: limitText };

export const changedLimitTable: Table<Change<Limit>> = changeTable('limits', [
  {
    name: 'resource',
    title: 'RESOURCE',
    doc: 'What is limited.',
    unit: units.text,
    needs: [],
    get: ({ before, after }) => (before ?? after)?.resource.name,
  },
  ...beforeAndAfter('Soft', 'The limit that holds', limitUnit, ({ soft }: Limit) => soft),
  ...beforeAndAfter('Hard', 'How far it can be raised', limitUnit, ({ hard }: Limit) => hard),
]);
