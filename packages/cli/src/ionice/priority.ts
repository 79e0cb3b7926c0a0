import { IOPRIO_CLASS_BE, IOPRIO_CLASS_IDLE, IOPRIO_CLASS_NONE, IOPRIO_CLASS_RT, units, UnknownName } from '@sysu/core';
import type { IoPriority, Table } from '@sysu/core';
import { UsageError } from '../exit.js';
import { ioClasses, priorityText } from '../render/io-priority.js';
import type { Change } from '../settings/change.js';
import type { Setting } from '../settings/setting.js';
import { beforeAndAfter, changeTable } from '../settings/table.js';

const short = new Map([
  ['rt', IOPRIO_CLASS_RT],
  ['be', IOPRIO_CLASS_BE],
]);
// The one in the middle.
const USUAL_LEVEL = 4;

/** A class by name or number. */
export function ioClass(word: string): number {
  const name = word.toLowerCase();
  const number = /^[0-3]$/.test(word) ? Number(word) : (short.get(name) ?? ioClasses.indexOf(name));
  if (number < 0) throw new UnknownName('class', word, ioClasses);
  return number;
}

export function level(word: string): number {
  if (!/^[0-7]$/.test(word)) throw new UsageError(`not a level from 0 to 7: ${JSON.stringify(word)}`);
  return Number(word);
}

export const priorityTable: Table<Change<IoPriority>> = changeTable('I/O priority', [
  ...beforeAndAfter(
    'Class',
    'The class',
    units.text,
    ({ ioclass }: IoPriority) => ioClasses[ioclass] ?? String(ioclass),
  ),
  ...beforeAndAfter('Level', 'The level', units.level, levelOf),
]);

export interface Asked {
  class?: number;
  classdata?: number;
}

/** Without a class best-effort, without a level 4; the classes none and idle have no levels. */
export function priorityOf({ class: given = IOPRIO_CLASS_BE, classdata = USUAL_LEVEL }: Asked): IoPriority {
  return { ioclass: given, value: hasLevels(given) ? classdata : 0 };
}

export function hasLevels(ioclass: number): boolean {
  return ioclass !== IOPRIO_CLASS_NONE && ioclass !== IOPRIO_CLASS_IDLE;
}

function levelOf({ ioclass, value }: IoPriority): number | null {
  return hasLevels(ioclass) ? value : null;
}

/** The I/O priority: set, or with null only shown. */
export function ioPriority(to: IoPriority | null): Setting<IoPriority> {
  return {
    read: (of) => of.ionice(),
    next: to && (() => to),
    write: (of, { ioclass, value }) => of.ionice(ioclass, value),
    label: () => '',
    text: priorityText,
    plain: ({ ioclass, value }) => ({ class: ioClasses[ioclass] ?? ioclass, level: levelOf({ ioclass, value }) }),
  };
}
