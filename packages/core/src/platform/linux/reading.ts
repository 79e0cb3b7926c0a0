import type { ProcessReading, ProcessRecord } from '../../model/process.js';
import { isAbsence, isRefusal } from '../error-codes.js';
import { errorCode } from './errno.js';
import type { Facts } from './facts.js';
import { nameSources } from '../owner-names.js';
import { fileOf, NOBODY } from './files.js';
import type { Batch } from './files.js';
import type { Plan } from './plan.js';

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
  const width = plan.names.length;
  for (let j = 0; j < width; j++) {
    const content = state === 0 ? contentOf(fileOf(batch, i, j, width), directory, plan.files[j]!, reader) : state;
    const lost = typeof content === 'number' ? miss(reading, plan.files[j]!, content, facts) : null;
    if (lost !== null) return lost;
    if (typeof content !== 'number') take(reading.record, plan.files[j]!, plan.files[j]!.file.parse(content), facts);
  }
  if (plan.owner) addOwner(reading.record, batch, i);
  if (plan.sampled) addClock(reading.record, batch, i, reader);
  derive(reading, plan);
  return reading;
}

type PlannedFile = Plan['files'][number];

function contentOf(
  content: Buffer | number,
  directory: string,
  { file: { instead } }: PlannedFile,
  { readAlso }: Reader,
): Buffer | number {
  const isUnknown = typeof content === 'number' && errorCode(content) === 'ENOENT';
  return isUnknown && instead !== undefined ? readAlso(directory, instead) : content;
}

/** `123` or `123/task/124`. */
function recordFor(directory: string, { blank }: Plan): ProcessRecord {
  const record: ProcessRecord = { ...blank, pid: Number.parseInt(directory, 10) };
  const task = directory.lastIndexOf('/');
  if (task > 0) record.tid = Number(directory.slice(task + 1));
  return record;
}

function take(record: ProcessRecord, { file, figures }: PlannedFile, parsed: unknown, facts: Facts): void {
  for (const figure of figures) record[figure] = file.figures[figure]!(parsed, facts) as never;
}

// A link too long to be told, and the label of a security module where there is none: figures not known, no more.
const untold = new Set(['ENAMETOOLONG', 'EINVAL']);

/** Notes that a file could not be read. Where that means that the process could not be, why. */
function miss(reading: ProcessReading, planned: PlannedFile, errno: number, facts: Facts): string | null {
  const code = errorCode(errno);
  if (!isRefusal(code) && !isAbsence(code) && !untold.has(code)) return code;
  if (reading.missing === NOTHING) reading.missing = new Map();
  for (const figure of planned.figures) {
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
