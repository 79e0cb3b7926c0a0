import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseDiskCounters } from '../../packages/core/src/platform/linux/diskstats.js';
import { ratesBetween } from '../../packages/core/src/rates.js';
import { createSystem } from '../../packages/core/src/system.js';
import { diskIoTable } from '../../packages/core/src/tables/disk-io.js';
import { isInstalled, outputOf } from './oracle.js';

const system = createSystem();
const nothing = parseDiskCounters(Array(17).fill('0').join(' '));

/** Its extended report of every disk since boot, in kB, by device and title. */
function iostat(): Map<string, Map<string, number>> {
  const lines = outputOf('iostat', '-dx')
    .stdout.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const [titles = [], ...rows] = lines.slice(lines.findIndex(([first]) => first === 'Device'));
  return new Map(rows.map((row) => [row[0]!, new Map(titles.map((title, i) => [title, Number(row[i])]))]));
}

/** Our column beside its. Where it says 0 ms or 0 kB of no request, we say nothing. */
const columns: Readonly<Record<string, [name: string, scale: number]>> = {
  'r/s': ['reads', 1],
  'rkB/s': ['readRate', 1024],
  'rrqm/s': ['readsMerged', 1],
  '%rrqm': ['readsMergedPercent', 1],
  r_await: ['readWait', 1],
  'rareq-sz': ['readSize', 1024],
  'w/s': ['writes', 1],
  'wkB/s': ['writeRate', 1024],
  'wrqm/s': ['writesMerged', 1],
  '%wrqm': ['writesMergedPercent', 1],
  w_await: ['writeWait', 1],
  'wareq-sz': ['writeSize', 1024],
  'd/s': ['discards', 1],
  'dkB/s': ['discardRate', 1024],
  'drqm/s': ['discardsMerged', 1],
  '%drqm': ['discardsMergedPercent', 1],
  d_await: ['discardWait', 1],
  'dareq-sz': ['discardSize', 1024],
  'f/s': ['flushes', 1],
  f_await: ['flushWait', 1],
  'aqu-sz': ['queueLength', 1],
  '%util': ['busyPercent', 1],
};

test.skipIf(!isInstalled('iostat'))('our columns of disk I/O are those of iostat -x, since boot', () => {
  spawnSync('sync');
  const before = iostat();
  const counters = system.diskIoCounters({ perDisk: true, nowrap: false });
  const uptime = system.uptime()!;
  const after = iostat();
  expect(before.size).toBeGreaterThan(0);
  for (const [device, theirs] of before) {
    const now = counters[device]!;
    const record = { device, physical: true, whole: true, counters: now, rates: ratesBetween(nothing, now, uptime) };
    for (const [title, low] of theirs) {
      if (title === 'Device') continue;
      const [name, scale] = columns[title]!;
      const ours = (diskIoTable.fields.find((field) => field.name === name)!.get(record) as number | null) ?? 0;
      const [from, to] = [low, after.get(device)!.get(title)!].toSorted((a, b) => a - b);
      // It rounds to two digits.
      const slack = 0.02 + 0.002 * to!;
      expect(ours / scale, `${device} ${title}`).toBeGreaterThanOrEqual(from! - slack);
      expect(ours / scale, `${device} ${title}`).toBeLessThanOrEqual(to! + slack);
    }
  }
});
