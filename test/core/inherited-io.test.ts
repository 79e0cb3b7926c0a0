import { describe, expect, test } from 'vitest';
import { inheritedIo } from '../../packages/core/src/inherited-io.js';
import type { InheritedIo } from '../../packages/core/src/inherited-io.js';
import type { ProcessRecord } from '../../packages/core/src/model/process.js';

const process = (pid: number, ppid: number, more: Partial<ProcessRecord> = {}): ProcessRecord => ({
  pid,
  ppid,
  createTime: 1000 + pid,
  childrenMinorFaults: 0,
  readBytes: pid,
  writeBytes: 10 * pid,
  ...more,
});

function inherited(before: readonly ProcessRecord[], now: readonly ProcessRecord[]): [number, InheritedIo][] {
  const byPid = (records: readonly ProcessRecord[]): Map<number, ProcessRecord> =>
    new Map(records.map((record) => [record.pid, record]));
  return [...inheritedIo(byPid(before), byPid(now))];
}

const waited = { childrenMinorFaults: 7 };

describe('what a process has done that another is charged with', () => {
  test('is its last known own once that has waited for it', () => {
    const before = [process(1, 0), process(2, 1), process(3, 2), process(4, 2)];
    expect(inherited(before, [process(1, 0), process(2, 1, waited), process(4, 2)])).toEqual([
      [2, { readBytes: 3, writeBytes: 30 }],
    ]);
    expect(inherited(before, [process(1, 0), process(2, 1, waited)])).toEqual([[2, { readBytes: 7, writeBytes: 70 }]]);
  });

  test('is nothing where nobody has waited, or all are there', () => {
    const before = [process(1, 0), process(2, 1), process(3, 2)];
    expect(inherited(before, [process(1, 0), process(2, 1)])).toEqual([]);
    expect(inherited(before, before)).toEqual([]);
  });

  test('is passed on through those that ended as well', () => {
    const before = [process(1, 0), process(2, 1), process(3, 2), process(4, 3)];
    expect(inherited(before, [process(1, 0), process(2, 1, waited)])).toEqual([[2, { readBytes: 7, writeBytes: 70 }]]);
  });

  test('is that of who had the number before, too', () => {
    const before = [process(1, 0), process(2, 1), process(3, 2)];
    const now = [process(1, 0), process(2, 1, waited), process(3, 1, { createTime: 2000 })];
    expect(inherited(before, now)).toEqual([[2, { readBytes: 3, writeBytes: 30 }]]);
  });

  test('is nobody’s whose parent is not known, and what was refused is nothing', () => {
    expect(inherited([process(3, 2)], [])).toEqual([]);
    expect(inherited([process(3, 4), process(4, 3)], [])).toEqual([]);
    const refused = process(3, 1, { readBytes: null, writeBytes: null });
    expect(inherited([process(1, 0), refused], [process(1, 0, waited)])).toEqual([
      [1, { readBytes: 0, writeBytes: 0 }],
    ]);
  });
});
