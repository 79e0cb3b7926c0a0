import type { ProcessReading, ProcessRecord } from '../../model/process.js';
import { isAbsence, isRefusal } from '../error-codes.js';
import { errorCode } from './errno.js';
import { basename } from '../../text.js';
import type { Facts } from './facts.js';
import { nameSources } from '../owner-names.js';
import { NOBODY } from './files.js';
import type { Batch } from './files.js';
import type { Plan, PlannedFile } from './plan.js';

/** What the rows of a batch are made with. */
export interface Reader {
  plan: Plan;
  facts: Facts;
  /** When the batch arrived, on the monotonic clock. */
  now: number;
  /** One more file of a directory, or the errno of its failure. */
  readAlso(directory: string, name: string): Buffer | number;
}

// Most rows lack nothing: they share one empty list.
const NOTHING: ProcessReading['missing'] = new Map();

/** What was read of directory `i`, or the code that tells why nothing was. */
export function readingOf(batch: Batch, i: number, directory: string, reader: Reader): ProcessReading | string {
  const state = batch.states[i]!;
  // Where even the directory is refused, its process is there all the same.
  if (state !== 0 && !isRefusal(errorCode(state))) return errorCode(state);
  const { plan, facts } = reader;
  const reading: ProcessReading = { record: recordFor(directory, plan), missing: NOTHING };
  const { files } = plan;
  for (let j = 0; j < files.length; j++) {
    const slot = 2 * (i * files.length + j);
    const start = batch.slots[slot]!;
    const length = state === 0 ? batch.slots[slot + 1]! : -state;
    if (length < 0) {
      const lost = takeInstead(reading, files[j]!, -length, directory, reader);
      if (lost !== null) return lost;
    } else take(reading.record, files[j]!, files[j]!.file.parse(batch.bytes as Buffer, start, start + length), facts);
  }
  if (plan.owner) addOwner(reading.record, batch, i);
  if (plan.sampled) addClock(reading.record, batch, i, reader);
  derive(reading, plan);
  return reading;
}

/** Of a file that could not be read: from the one instead of it, or that it is missing. As `miss`. */
function takeInstead(
  reading: ProcessReading,
  planned: PlannedFile,
  errno: number,
  directory: string,
  { facts, readAlso }: Reader,
): string | null {
  const { file } = planned;
  const content =
    file.instead !== undefined && errorCode(errno) === 'ENOENT' ? readAlso(directory, file.instead) : errno;
  if (typeof content === 'number') return miss(reading, planned, content, facts);
  take(reading.record, planned, file.parse(content), facts);
  return null;
}

/** `123` or `123/task/124`. */
function recordFor(directory: string, { blank }: Plan): ProcessRecord {
  const record: ProcessRecord = { ...blank, pid: Number.parseInt(directory, 10) };
  if (directory.indexOf('/') > 0) record.tid = Number(basename(directory));
  return record;
}

function take(record: ProcessRecord, { figures }: PlannedFile, parsed: unknown, facts: Facts): void {
  for (let k = 0; k < figures.length; k++) {
    const { figure, get } = figures[k]!;
    record[figure] = get(parsed, facts) as never;
  }
}

// A link too long to be told, and the label of a security module where there is none: figures not known, no more.
const untold = new Set(['ENAMETOOLONG', 'EINVAL']);

/** Notes that a file could not be read. Where that means that the process could not be, why. */
function miss(reading: ProcessReading, planned: PlannedFile, errno: number, facts: Facts): string | null {
  const code = errorCode(errno);
  if (!isRefusal(code) && !isAbsence(code) && !untold.has(code)) return code;
  if (reading.missing === NOTHING) reading.missing = new Map();
  for (const { figure } of planned.figures) {
    reading.missing.set(figure, code);
    reading.record[figure] = null;
  }
  const { withoutMemory } = planned.file;
  if (code === 'ESRCH' && withoutMemory !== undefined) take(reading.record, planned, withoutMemory, facts);
  return null;
}

function addOwner(record: ProcessRecord, { states, owners }: Batch, i: number): void {
  const known = states[i] === 0 && owners[2 * i] !== NOBODY;
  record.uid = known ? owners[2 * i]! : null;
  record.gid = known ? owners[2 * i + 1]! : null;
}

function addClock(record: ProcessRecord, { clocks, times }: Batch, i: number, { plan, facts, now }: Reader): void {
  record.sampledAt = plan.clock ? times[i]! : now;
  if (plan.clock) record.cpuClock = Number.isNaN(clocks[i]) ? null : clocks[i]!;
  // To measure a process over its life, age and clock must be of the same moment.
  if (typeof record.age === 'number') record.age = Math.max(0, record.age + record.sampledAt - facts.uptimeReadAt);
}

function derive({ record, missing }: ProcessReading, { derived, lookups }: Plan): void {
  for (const maker of derived) {
    const code = missing.get(maker.from[0]);
    if (code !== undefined) missing.set(maker.figure, code);
    record[maker.figure] = code === undefined ? (maker.of(record) as never) : null;
  }
  for (const lookup of lookups) {
    const code = missing.get(nameSources[lookup]);
    if (code !== undefined) missing.set(lookup, code);
  }
}
