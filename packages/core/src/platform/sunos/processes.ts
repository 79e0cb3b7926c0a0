import { NoSuchProcess } from '../../errors.js';
import type { Figure, ProcessBatch, ProcessReading, ProcessRecord, SweepOptions } from '../../model/process.js';
import { addReading, inBatches } from '../batches.js';
import { codeOf, isAbsence } from '../error-codes.js';
import { noteLoss } from '../loss.js';
import type { Names } from '../names.js';
import { addNames, lookupsIn, withNumbers } from '../owner-names.js';
import { lwpsinfo } from './layouts.js';
import type { Proc } from './proc.js';
import { threadIds } from './threads.js';
import { letterOf, processFigures, ProcessView, statusOf } from './process-figures.js';
import type { Moment, Sources } from './process-figures.js';

// Each takes some files of a few microseconds; then others have their turn.
const AT_ONCE = 64;

/** Where the figures come from. */
export interface Source extends Sources {
  names: Names;
  moment(): Moment;
}

/** Every process, or every thread, in batches. */
export async function* sweep(
  source: Source,
  figures: ReadonlySet<Figure>,
  { threads = false, pids = pidsIn(source.proc) }: SweepOptions,
): AsyncGenerator<ProcessBatch> {
  const moment = source.moment();
  const all = withNumbers(figures);
  const lookups = lookupsIn(figures);
  const add = (batch: ProcessBatch, pid: number): void => {
    const reading = readingOf(source, pid, all, moment);
    if (typeof reading === 'string') noteLoss(batch, reading);
    else addReading(batch, reading, threads ? rowsOfThreads(source.proc, reading.record, all) : undefined);
  };
  yield* inBatches(pids, AT_ONCE, add, (records) => addNames(source.names, records, lookups));
}

/** The kernel's own is 0, which nobody can ask for. */
export function pidsIn(proc: Proc): number[] {
  return proc.ids('proc').filter((pid) => pid > 0);
}

/** One process now. */
export function readProcess(source: Source, pid: number, figures: ReadonlySet<Figure>): ProcessReading {
  const reading = readingOf(source, pid, withNumbers(figures), source.moment());
  if (typeof reading !== 'string') return reading;
  if (isAbsence(reading)) throw new NoSuchProcess(pid);
  throw Object.assign(new Error(`process ${pid} could not be read (${reading})`), { code: reading });
}

/** Or the code of why not even the first file could be read. */
function readingOf(
  source: Sources,
  pid: number,
  figures: ReadonlySet<Figure>,
  moment: Moment,
): ProcessReading | string {
  let view: ProcessView;
  try {
    view = new ProcessView(source, pid, moment);
  } catch (error) {
    return codeOf(error);
  }
  const record: ProcessRecord = { pid };
  const missing = new Map<Figure, string>();
  for (const figure of figures) {
    try {
      record[figure] = (processFigures[figure]?.(view) ?? null) as never;
    } catch (error) {
      // A zombie has psinfo alone. What else is not there is not known: a process of the kernel's own has no program.
      const code = codeOf(error);
      if (!isAbsence(code)) missing.set(figure, code);
      else if (view.isZombie) missing.set(figure, 'ESRCH');
      record[figure] = null;
    }
  }
  return { record, missing };
}

/** A thread has its number and its state for itself. */
function rowsOfThreads(proc: Proc, record: ProcessRecord, figures: ReadonlySet<Figure>): ProcessRecord[] {
  return threadIds(proc, record.pid).map((tid) => {
    const { letter, onCpu } = proc.struct(`proc/${record.pid}/lwp/${tid}/lwpsinfo`, lwpsinfo);
    const own: ProcessRecord = { ...record, tid };
    if (figures.has('status')) own.status = statusOf(letter);
    if (figures.has('state')) own.state = letterOf(letter);
    if (figures.has('cpuNum')) own.cpuNum = onCpu >= 0 ? onCpu : null;
    return own;
  });
}
