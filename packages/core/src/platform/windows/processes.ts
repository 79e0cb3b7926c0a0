import { setImmediate } from 'node:timers/promises';
import type { WindowsNative } from '@sysu/native';
import { NoSuchProcess } from '../../errors.js';
import type { Figure, ProcessBatch, ProcessReading, ProcessRecord, SweepOptions } from '../../model/process.js';
import { codeOf, isRefusal } from '../error-codes.js';
import { emptyBatch } from '../loss.js';
import type { Accounts } from './accounts.js';
import { askedFigures } from './asked-figures.js';
import { processRow, processTable } from './process-table.js';
import type { TableRow } from './process-table.js';
import { tableFigures, threadFigures } from './table-figures.js';
import type { Moment, Thread } from './table-figures.js';

// Each that is asked takes a tenth of a millisecond or two; then others have their turn.
const AT_ONCE = 32;

/** Where the figures come from. */
export interface Source {
  native: WindowsNative;
  accounts: Accounts;
  moment(): Moment;
}

/** Every process, or every thread, in batches; asked for one by one only what the kernel does not list. */
export async function* sweep(
  source: Source,
  figures: ReadonlySet<Figure>,
  { threads = false, pids }: SweepOptions,
): AsyncGenerator<ProcessBatch> {
  const wanted = pids === undefined ? null : new Set(pids);
  const rows = processTable(source.native).filter(({ uniqueProcessId }) => wanted?.has(uniqueProcessId) ?? true);
  const moment = source.moment();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    if (from > 0) await setImmediate();
    yield await batchOf(source, figures, rows.slice(from, from + AT_ONCE), moment, threads);
  }
}

/** One process now. */
export function readProcess(source: Source, pid: number, figures: ReadonlySet<Figure>): ProcessReading {
  const row = processRow(source.native, pid);
  const reading = row === null ? null : readingOf(source.native, row, figures, source.moment());
  if (reading === null) throw new NoSuchProcess(pid);
  return reading;
}

async function batchOf(
  { native, accounts }: Source,
  figures: ReadonlySet<Figure>,
  rows: readonly TableRow[],
  moment: Moment,
  threads: boolean,
): Promise<ProcessBatch> {
  const batch = emptyBatch();
  for (const row of rows) {
    const reading = readingOf(native, row, figures, moment);
    if (reading === null) continue;
    await nameOwner(accounts, reading.record);
    if ([...reading.missing.values()].some(isRefusal)) batch.refused++;
    if (threads) batch.records.push(...row.threads.map((thread) => ofThread(reading.record, thread, figures, moment)));
    else batch.records.push(reading.record);
  }
  return batch;
}

/** null when it has gone meanwhile. */
function readingOf(
  native: WindowsNative,
  row: TableRow,
  figures: ReadonlySet<Figure>,
  moment: Moment,
): ProcessReading | null {
  const record: ProcessRecord = { pid: row.uniqueProcessId };
  const missing = new Map<Figure, string>();
  for (const figure of figures) {
    const asking = askedFigures[figure];
    try {
      const value = asking === undefined ? tableFigures[figure]?.(row, moment) : asking(native, record.pid);
      record[figure] = (value ?? null) as never;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ESRCH') return null;
      // Memory that is not there any more belongs to a process that is about to end.
      missing.set(figure, code === 'EFAULT' ? 'EACCES' : code);
      record[figure] = null;
    }
  }
  return { record, missing };
}

/** In the place of the SID of its user. */
async function nameOwner(accounts: Accounts, record: ProcessRecord): Promise<void> {
  for (const figure of ['user', 'username'] as const) {
    const sid = record[figure];
    if (typeof sid === 'string') record[figure] = await accounts.nameOf(sid);
  }
}

function ofThread(record: ProcessRecord, thread: Thread, figures: ReadonlySet<Figure>, moment: Moment): ProcessRecord {
  const own: ProcessRecord = { ...record, tid: thread.uniqueThread };
  for (const figure of figures) {
    const of = threadFigures[figure];
    if (of !== undefined) own[figure] = of(thread, moment) as never;
  }
  return own;
}
