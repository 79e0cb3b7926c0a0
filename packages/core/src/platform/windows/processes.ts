import type { WindowsNative } from '@sysu/native';
import { NoSuchProcess } from '../../errors.js';
import type { Figure, ProcessBatch, ProcessReading, ProcessRecord, SweepOptions } from '../../model/process.js';
import { addReading, inBatches } from '../batches.js';
import { codeOf } from '../error-codes.js';
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
  const add = (batch: ProcessBatch, row: TableRow): void => {
    const reading = readingOf(source.native, row, figures, moment);
    if (reading === null) return;
    const { record } = reading;
    addReading(
      batch,
      reading,
      threads ? row.threads.map((each) => ofThread(record, each, figures, moment)) : undefined,
    );
  };
  yield* inBatches(rows, AT_ONCE, add, (records) => nameOwners(source.accounts, records));
}

/** One process now. */
export function readProcess(source: Source, pid: number, figures: ReadonlySet<Figure>): ProcessReading {
  const row = processRow(source.native, pid);
  const reading = row === null ? null : readingOf(source.native, row, figures, source.moment());
  if (reading === null) throw new NoSuchProcess(pid);
  return reading;
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

/** In the place of the SIDs of their users. */
async function nameOwners(accounts: Accounts, records: readonly ProcessRecord[]): Promise<void> {
  const names = new Map<string, string>();
  for (const record of records) {
    for (const figure of ['user', 'username'] as const) {
      const sid = record[figure];
      if (typeof sid !== 'string') continue;
      if (!names.has(sid)) names.set(sid, await accounts.nameOf(sid));
      record[figure] = names.get(sid)!;
    }
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
