import { describe, expect, test } from 'vitest';
import { figuresOf, fieldsNamed } from '../../../../packages/core/src/select.js';
import type { Figure } from '../../../../packages/core/src/model/process.js';
import { isKnown, planFor, procFiles } from '../../../../packages/core/src/platform/linux/plan.js';
import { compositions } from '../../../../packages/core/src/attributes.js';
import { processes } from '../../../../packages/core/src/tables/processes.js';

function filesFor(columns: string, hasClocks = true): string {
  return planFor(figuresOf(fieldsNamed(processes, columns.split(' '))), hasClocks).names.join(' ');
}

describe('the fewest files are read (psutil #978, #1061, #1751, #2200)', () => {
  test.each([
    ['pid', ''],
    ['pid uid user group', ''],
    ['pid ppid state nice threads cpuTime', 'stat'],
    ['pid ppid vms', 'stat'],
    ['vms', 'stat'],
    ['rss', 'statm'],
    ['rss vms mem', 'statm'],
    ['pid ppid rss', 'stat statm'],
    ['threads', 'stat'],
    ['threads ruid', 'status'],
    ['name', 'stat cmdline'],
    ['exe', 'exe@'],
    ['fds', 'fd/'],
    ['pss uss', 'smaps_rollup'],
    ['pid user cpu rss status nice started command ppid name', 'stat cmdline statm'],
  ])('%s: %s', (columns, files) => {
    expect(filesFor(columns.replace(' cpu ', ' '))).toBe(files);
  });
});

test('each figure is taken from one file', () => {
  const all = new Set(procFiles.flatMap(({ figures }) => Object.keys(figures) as Figure[]));
  const taken = planFor(all, true).files.flatMap(({ figures }) => figures.map(({ figure }) => figure));
  expect(taken.toSorted()).toEqual([...all].toSorted());
});

test('CPU time comes from the process clock, and where there is none from clock ticks', () => {
  const figures = new Set<Figure>(['cpuClock', 'sampledAt']);
  expect(planFor(figures, true)).toMatchObject({ names: [], clock: true, sampled: true });
  const ticks = planFor(figures, false);
  expect(ticks).toMatchObject({ names: ['stat'], clock: false, sampled: true });
  expect(ticks.derived.map(({ of }) => of({ pid: 1, userTime: 2, systemTime: 0.5 }))).toEqual([2.5]);
});

test('a figure that no file has is not known', () => {
  expect(isKnown('cpuPercent')).toBe(false);
  expect(isKnown('nonsense' as Figure)).toBe(false);
});

// The sampler makes them of two samples.
const between: ReadonlySet<Figure> = new Set(['cpuPercent', 'readRate', 'writeRate', 'ioPercent']);

test('every column is of figures that this backend has', () => {
  for (const { name, needs } of processes.fields) {
    for (const need of needs) expect(isKnown(need) || between.has(need), `${name} needs ${need}`).toBe(true);
  }
});

test('every attribute is of figures that this backend has', () => {
  for (const [name, { figures }] of Object.entries(compositions)) {
    for (const figure of figures) expect(isKnown(figure), `${name} is made of ${figure}`).toBe(true);
  }
});
