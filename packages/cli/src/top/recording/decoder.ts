import { inflateRawSync } from 'node:zlib';
import type { ProcessRecord } from '@sysu/core';
import { tasksOf } from '../state/sample.js';
import type { TopSample } from '../state/sample.js';
import { afterChanges } from './changes.js';
import type { Records } from './changes.js';
import { Malformed } from './checks.js';
import type { Frame } from './frame.js';
import { machineFrom } from './machine.js';
import type { Machine } from './machine.js';

// Of a text that is uncompressed: few bytes can claim to be many.
const MOST_BYTES = 2 ** 27;
const LONGEST_LINE = 2 ** 20;

const nobody: Records = new Map();

/** What a frame holds. */
export interface Decoded {
  readonly machine: Machine;
  readonly records: Records;
}

/** @param before what the frame before holds, for one that is not whole; throws Malformed */
export function decode(frame: Frame, before: Decoded | null): Decoded {
  const { isWhole, machineBytes } = frame.head;
  if (!isWhole && before === null) throw new Malformed('changes of what is not there');
  const lines = linesOf(inflated(frame.body.subarray(machineBytes)));
  return { machine: machineOf(frame), records: afterChanges(isWhole ? nobody : before!.records, lines) };
}

/** The machine alone, which is read far faster than its processes. Throws Malformed. */
export function machineOf({ head, body }: Frame): Machine {
  const [line = ''] = linesOf(inflated(body.subarray(0, head.machineBytes)));
  return machineFrom(line);
}

export function sampleOf({ machine, records }: Decoded): TopSample {
  const all = Array.from(records.values(), (record) => aged(record, machine.time));
  return { ...machine, disks: {}, nics: {}, tasks: tasksOf(all), records: all };
}

/** How old it was follows from when it started. */
function aged(record: ProcessRecord, time: number): ProcessRecord {
  const { createTime } = record;
  return typeof createTime === 'number' ? { ...record, age: Math.max(0, time - createTime) } : record;
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    throw new Malformed(`bytes that cannot be uncompressed (${(error as NodeJS.ErrnoException).code})`);
  }
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
    end = bytes.indexOf('\n', start);
    if (end < 0) end = bytes.length;
    if (end - start > LONGEST_LINE) throw new Malformed(`a line of more than ${LONGEST_LINE} bytes`);
    if (end > start) yield bytes.toString('utf8', start, end);
  }
}
