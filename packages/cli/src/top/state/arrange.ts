import { fieldNamed, recordsNamed, sortRecords } from '@sysu/core';
import type { ProcessRecord } from '@sysu/core';
import { arrangeTree, asciiBranches, lineBranches } from '../../render/tree.js';
import type { Placed } from '../../render/tree.js';
import { hasEnded } from './ended.js';
import { idOf } from './state.js';
import type { Row, State } from './state.js';

/** What of a state decides which rows there are. */
const reads = [
  'sample',
  'ended',
  'sort',
  'tree',
  'folded',
  'filter',
  'user',
  'pids',
  'kernelThreads',
  'onlyActive',
] as const satisfies readonly (keyof State)[];

/** Whether the rows have to be made anew. */
export function rearranges(before: State, after: State): boolean {
  return reads.some((name) => before[name] !== after[name]);
}

/** The rows of the table: filtered, sorted, and in a tree parents before their children. */
export function arrange(state: State): Row[] {
  const { sample, ended, sort, tree, kind } = state;
  const all = [...(sample?.records ?? []), ...ended.map(({ record }) => record)];
  const matching = namedAmong(all, state).filter((record) => isShown(record, state));
  const ties = kind.ties(state).map((name) => ({ field: fieldNamed(kind.table, name), descending: true }));
  const keys = [{ field: fieldNamed(kind.table, sort.name), descending: sort.descending }, ...ties];
  const sorted = sortRecords(kind.table, matching, keys);
  if (tree) return treeRows(sorted, state);
  return sorted.map((record) => ({ id: idOf(record), record, prefix: '', hidden: 0 }));
}

/** Those that -p names, or all. */
function namedAmong(records: readonly ProcessRecord[], { pids, kind }: State): readonly ProcessRecord[] {
  if (pids === null) return records;
  return kind.chosenBy === 'tid' ? recordsNamed(records, pids) : records.filter(({ pid }) => pids.has(pid));
}

function isShown(record: ProcessRecord, state: State): boolean {
  const { kernelThreads, onlyActive, user, filter, kind } = state;
  if (!kernelThreads && record.kernelThread === true) return false;
  if (user !== null && record.user !== user) return false;
  if (onlyActive && !kind.isActive(record, state)) return false;
  return filter === null || filter.condition.test(record);
}

function treeRows(records: readonly ProcessRecord[], { folded, look }: State): Row[] {
  const branches = look.unicode ? lineBranches : asciiBranches;
  const placed = arrangeTree(records, idOf, parentOf, branches);
  const rows: Row[] = [];
  for (let i = 0; i < placed.length; i++) {
    const { record, prefix } = placed[i]!;
    const id = idOf(record);
    const below = folded.has(id) ? descendants(placed, i) : [];
    rows.push({ id, prefix, hidden: below.length, record: below.length === 0 ? record : sumOf(record, below) });
    i += below.length;
  }
  return rows;
}

/** Threads stand below their process, processes below their parent. */
function parentOf({ pid, tid, ppid }: ProcessRecord): number | null | undefined {
  return tid !== undefined && tid !== null && tid !== pid ? pid : ppid;
}

/** In a tree laid out, those that follow and stand deeper. */
function descendants(placed: readonly Placed<ProcessRecord>[], at: number): ProcessRecord[] {
  const { depth } = placed[at]!;
  let end = at + 1;
  while (end < placed.length && placed[end]!.depth > depth) end++;
  return placed.slice(at + 1, end).map(({ record }) => record);
}

const summed = ['cpuPercent', 'rss', 'memoryPercent', 'readRate', 'writeRate', 'numThreads'] as const;

/** A process that stands for all below it: with the sums of what adds up, without what has ended. */
function sumOf(record: ProcessRecord, below: readonly ProcessRecord[]): ProcessRecord {
  const sums = { ...record };
  for (const figure of summed) {
    const own = record[figure];
    if (typeof own === 'number')
      sums[figure] = below.reduce((sum, each) => sum + (hasEnded(each) ? 0 : (each[figure] ?? 0)), own);
  }
  return sums;
}
