import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessRecord } from '@sysu/core';
import { Encoder } from '../../../../packages/cli/src/top/recording/encoder.js';
import { bytesOf, FIRST_LINE } from '../../../../packages/cli/src/top/recording/frame.js';
import type { Frame } from '../../../../packages/cli/src/top/recording/frame.js';
import type { TopSample } from '../../../../packages/cli/src/top/state/sample.js';
import { record, records, sampleOf } from '../made.js';

export const START = 1_795_700_000;

const unknown = {
  active: null,
  inactive: null,
  buffers: null,
  shared: null,
  slab: null,
  wired: null,
  dirty: null,
  writeback: null,
  hugetlb: null,
  hugetlbFree: null,
  commitLimit: null,
  committed: null,
  lowTotal: null,
  lowFree: null,
  highTotal: null,
  highFree: null,
  zswap: null,
  zswapped: null,
  zram: null,
  zramStored: null,
};

/** A sample in which nothing is left out that a real one has. */
export function wholeSample(time: number, list: readonly ProcessRecord[], more: Partial<TopSample> = {}): TopSample {
  const made = sampleOf(list, { time });
  return {
    ...made,
    cpuTimesPercent: { ...unknownTimes, ...made.cpuTimesPercent! },
    memory: { ...unknown, ...made.memory, available: 10 * 2 ** 30 },
    temperatures: { coretemp: [{ ...thermometer, current: 51.5 }] },
    batteries: [{ percent: 88.5, secsleft: null, powerPlugged: true, name: 'BAT0', status: 'charging' }],
    ...more,
  };
}

const unknownTimes = { irq: null, softirq: null, steal: null, guest: null, guestNice: null };

const thermometer = {
  label: 'Package',
  high: 80,
  critical: 100,
  min: null,
  max: 80,
  crit: 100,
  sensor: 'temp1',
  chip: 'hwmon3',
  device: null,
};

/** Samples a second apart: who is busy changes, one is new in each and ends three samples later. */
export function samples(count: number, more: Partial<TopSample> = {}): TopSample[] {
  return Array.from({ length: count }, (_, i) => {
    const guests = [i, i - 1, i - 2].filter((each) => each >= 0).map((each) => record(5000 + each));
    const busy = record(400, { cpuPercent: 50 + i / 3, userTime: i, cmdline: ['cc1', '\udc80\x1b[31m\n'] });
    const others = records.filter(({ pid }) => pid !== 400);
    return wholeSample(START + i, [...others, busy, ...guests], { cpuPercent: i / 7, ...more });
  });
}

export async function framesOf(list: readonly TopSample[]): Promise<Frame[]> {
  const encoder = new Encoder();
  const frames: Frame[] = [];
  for (const sample of list) frames.push(await encoder.encode(sample));
  return frames;
}

export function fileOf(frames: readonly Frame[]): Buffer {
  return Buffer.concat([FIRST_LINE, ...frames.map(bytesOf)]);
}

/** In the order of their numbers, which is of no account. */
export function sorted({ records: list, ...sample }: TopSample): TopSample {
  return { ...sample, records: list.toSorted((a, b) => a.pid - b.pid) };
}

/** A folder of its own for a file of tests. */
export class Folder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'sysu-recording-'));

  file(name: string): string {
    return join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
