import type { State } from '../state/state.js';
import type { ProcessColumn } from '../../ps/columns.js';

/** Cells of what a unit writes, so that columns stay where they are whatever the rows. */
const byUnit: Readonly<Record<string, number>> = {
  bytes: 7,
  byteRate: 7,
  percent: 5,
  seconds: 8,
  time: 10,
  count: 5,
  level: 3,
  yesNo: 3,
  text: 10,
  texts: 30,
};

const byName: Readonly<Record<string, number>> = {
  user: 9,
  ruser: 9,
  state: 1,
  stat: 4,
  tty: 6,
  name: 16,
  comm: 15,
  command: 30,
  exe: 24,
  cwd: 24,
  cgroup: 24,
  wchan: 16,
  lastCpu: 3,
  policy: 3,
  prio: 4,
};

export function widthOfColumn({ field, title }: ProcessColumn, { sample }: State): number {
  const cells =
    byName[field.name] ??
    (field.unit.name === 'identifier' ? pidDigits(sample?.records) : (byUnit[field.unit.name] ?? 8));
  return Math.max(title.length, cells);
}

/** Of the largest number: threads are not in the order of theirs. */
export function pidDigits(records: readonly { pid: number; tid?: number | null }[] = []): number {
  const largest = records.reduce((most, { pid, tid }) => Math.max(most, tid ?? pid), 0);
  return Math.max(5, String(largest).length);
}
