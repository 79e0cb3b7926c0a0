import type { DarwinNative } from '@sysu/native';
import { NoSuchProcess } from '../../errors.js';
import type { Figure, ProcessBatch, ProcessReading, ProcessRecord, SweepOptions } from '../../model/process.js';
import { addReading, inBatches } from '../batches.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import type { Names } from '../names.js';
import { addNames, lookupsIn, withNumbers } from '../owner-names.js';
import { Facts } from './facts.js';
import { figures as known } from './process-figures.js';
import { isZombie, kinfoOf, processTable } from './process-table.js';
import type { Kinfo } from './process-table.js';
import { ProcessView } from './process-view.js';
import { threadRecordsOf } from './threads.js';

// Each that is asked takes some microseconds; then others have their turn.
const AT_ONCE = 64;

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
  const add = (batch: ProcessBatch, kinfo: Kinfo): void => {
    const view = new ProcessView(native, kinfo, facts);
    const reading = read(view, wanted);
    if (reading === null) return;
    addReading(batch, reading, threads ? threadRecordsOf(view, reading.record, wanted) : undefined);
  };
  yield* inBatches(table, AT_ONCE, add, (records) => addNames(names, records, lookups));
}

/** One process now. */
export function readProcess(native: DarwinNative, pid: number, asked: ReadonlySet<Figure>): ProcessReading {
  const kinfo = kinfoOf(native, pid);
  const reading = kinfo && read(new ProcessView(native, kinfo, new Facts(native)), asked);
  if (reading === null) throw new NoSuchProcess(pid);
  return reading;
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
