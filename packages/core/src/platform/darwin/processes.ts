import type { DarwinNative } from '@sysu/native';
import { NoSuchProcess } from '../../errors.js';
import type { Figure, ProcessBatch, ProcessReading, ProcessRecord, SweepOptions } from '../../model/process.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import { emptyBatch } from '../loss.js';
import type { Names } from '../names.js';
import { addNames, lookupsIn, withNumbers } from '../owner-names.js';
import { Facts } from './facts.js';
import { figures as known } from './process-figures.js';
import { isZombie, kinfoOf, processTable } from './process-table.js';
import type { Kinfo } from './process-table.js';
import { ProcessView } from './process-view.js';
import { threadRecordsOf } from './threads.js';

// Between batches the event loop turns.
const BATCH = 64;

/** Every process, or every thread: a listing of all, then what is asked for that it does not tell, one by one. */
export async function* sweep(
  native: DarwinNative,
  names: Names,
  asked: ReadonlySet<Figure>,
  { threads = false, pids }: SweepOptions,
): AsyncGenerator<ProcessBatch> {
  const lookups = lookupsIn(asked);
  const wanted = withNumbers(asked);
  const facts = new Facts(native);
  const table = pids === undefined ? processTable(native) : pids.flatMap((pid) => kinfoOf(native, pid) ?? []);
  for (let from = 0; from < table.length; from += BATCH) {
    const batch = emptyBatch();
    for (const kinfo of table.slice(from, from + BATCH)) add(batch, native, kinfo, { wanted, facts, threads });
    await addNames(names, batch.records, lookups);
    yield batch;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One process now. */
export function readProcess(native: DarwinNative, pid: number, asked: ReadonlySet<Figure>): ProcessReading {
  const kinfo = kinfoOf(native, pid);
  const reading = kinfo && read(new ProcessView(native, kinfo, new Facts(native)), asked);
  if (reading === null) throw new NoSuchProcess(pid);
  return reading;
}

interface Wanted {
  wanted: ReadonlySet<Figure>;
  facts: Facts;
  threads: boolean;
}

function add(batch: ProcessBatch, native: DarwinNative, kinfo: Kinfo, { wanted, facts, threads }: Wanted): void {
  const view = new ProcessView(native, kinfo, facts);
  const reading = read(view, wanted);
  if (reading === null) return;
  if ([...reading.missing.values()].some(isRefusal)) batch.refused++;
  batch.records.push(...(threads ? threadRecordsOf(view, reading.record, wanted) : [reading.record]));
}

/** null for a process that ended meanwhile. */
function read(process: ProcessView, asked: ReadonlySet<Figure>): ProcessReading | null {
  const record: ProcessRecord = { pid: process.pid };
  const missing: ProcessReading['missing'] = new Map();
  for (const figure of asked) {
    const { value, code } = attempt(process, figure);
    record[figure] = value as never;
    if (code !== null) missing.set(figure, code);
  }
  const mayBeGone = [...missing.values()].includes('ESRCH') && !isZombie(process.kinfo);
  return mayBeGone && kinfoOf(process.native, process.pid) === null ? null : { record, missing };
}

function attempt(process: ProcessView, figure: Figure): { value: unknown; code: string | null } {
  try {
    return { value: known[figure]?.(process) ?? null, code: null };
  } catch (error) {
    const code = codeOf(error);
    if (isRefusal(code) || isAbsence(code)) return { value: null, code };
    // KERN_PROCARGS2 says so of a process that is not ours, or has ended.
    if (code === 'EINVAL' || code === 'EIO') return { value: null, code: isZombie(process.kinfo) ? 'ESRCH' : 'EACCES' };
    throw error;
  }
}
