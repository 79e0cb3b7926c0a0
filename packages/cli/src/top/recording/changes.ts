import type { ProcessRecord } from '@sysu/core';
import { idOf } from '../state/state.js';
import { Malformed, parsed } from './checks.js';
import { figuresFrom, isKept, keptOf, recordFrom } from './figures.js';

/** By their identities. */
export type Records = ReadonlyMap<number, ProcessRecord>;

export function byId(records: readonly ProcessRecord[]): Records {
  return new Map(records.map((record) => [idOf(record), record]));
}

/**
 * Of two lists what does not stand in both at the same place, which is all that has changed. Where nobody came or went those
 * are few: who did not run since the sample before is in both with the same object.
 */
export function unlike(before: readonly ProcessRecord[], after: readonly ProcessRecord[]): [Records, Records] {
  if (before.length !== after.length) return [byId(before), byId(after)];
  const isOther = (_: unknown, i: number): boolean => before[i] !== after[i];
  return [byId(before.filter(isOther)), byId(after.filter(isOther))];
}

/**
 * What makes later processes of earlier ones, a line of JSON each: `[id, {figures}]` for those that changed, `{figures}`
 * for who is new, `id` for who is gone.
 */
export function changesBetween(before: Records, after: Records): string[] {
  const lines: string[] = [];
  for (const id of before.keys()) if (!after.has(id)) lines.push(String(id));
  for (const [id, record] of after) {
    const line = changeOf(id, before.get(id), record);
    if (line !== null) lines.push(line);
  }
  return lines;
}

/** null when nothing has changed. */
function changeOf(id: number, before: ProcessRecord | undefined, record: ProcessRecord): string | null {
  if (before === record) return null;
  if (before === undefined || lacksFigures(before, record) || lacksFigures(record, before))
    return JSON.stringify(keptOf(record));
  const changes: Record<string, unknown> = {};
  for (const figure in record) {
    const value = record[figure as keyof ProcessRecord];
    if (!isSame(before[figure as keyof ProcessRecord], value) && isKept(figure)) changes[figure] = value;
  }
  return Object.keys(changes).length === 0 ? null : JSON.stringify([id, keptOf(changes)]);
}

function lacksFigures(record: ProcessRecord, other: ProcessRecord): boolean {
  for (const figure in other) if (record[figure as keyof ProcessRecord] === undefined && isKept(figure)) return true;
  return false;
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, i) => each === b[i]);
  if (typeof a !== 'object' || a === null) return a === b;
  return JSON.stringify(a) === JSON.stringify(b);
}

// The kernel numbers no more: pid_max in proc_sys_kernel(5).
const MOST = 2 ** 22;

/** The processes after these changes. Throws Malformed. */
export function afterChanges(before: Records, lines: Iterable<string>): Records {
  const records = new Map(before);
  for (const line of lines) {
    const change = parsed(line);
    if (typeof change === 'number') records.delete(change);
    else if (Array.isArray(change)) putChanged(records, change);
    else put(records, recordFrom(change));
    if (records.size > MOST) throw new Malformed(`more than ${MOST} processes`);
  }
  return records;
}

function put(records: Map<number, ProcessRecord>, record: ProcessRecord): void {
  records.set(idOf(record), record);
}

function putChanged(records: Map<number, ProcessRecord>, [id, figures]: readonly unknown[]): void {
  const before = records.get(id as number);
  if (before === undefined) throw new Malformed('a change of a process that is not there');
  put(records, { ...before, ...figuresFrom(figures) });
}
