import { setImmediate } from 'node:timers/promises';
import { NoSuchProcess } from '../../errors.js';
import type { Figure, ProcessBatch, ProcessReading, ProcessRecord, SweepOptions } from '../../model/process.js';
import { codeOf, isRefusal } from '../error-codes.js';
import { fullName } from '../full-name.js';
import { emptyBatch } from '../loss.js';
import type { Names } from '../names.js';
import { addNames, nameSources } from '../owner-names.js';
import type { Lookup } from '../owner-names.js';
import { askedFigures } from './asked-figures.js';
import { processTable, tableRow, threadRows } from './process-table.js';
import type { TableRow } from './process-table.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { tableFigures } from './table-figures.js';
import type { Moment } from './table-figures.js';

// Each that is asked takes some microseconds; then others have their turn.
const AT_ONCE = 128;
// COMMLEN of sys/user.h.
const LONGEST_NAME = 19;

/** Where the figures come from. */
export interface Source {
  sysctl: Sysctl;
  names: Names;
  moment(): Moment;
}

/** Every process, or every thread, in batches; asked for one by one only what the kernel does not list. */
export async function* sweep(
  source: Source,
  figures: ReadonlySet<Figure>,
  { threads = false, pids }: SweepOptions,
): AsyncGenerator<ProcessBatch> {
  const wanted = pids === undefined ? null : new Set(pids);
  const rows = processTable(source.sysctl).filter(({ pid }) => wanted?.has(pid) ?? true);
  const moment = source.moment();
  const all = withSources(figures);
  const lookups = lookupsIn(figures);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    if (from > 0) await setImmediate();
    const batch = emptyBatch();
    for (const row of rows.slice(from, from + AT_ONCE)) {
      for (const each of threads ? threadsIn(source.sysctl, row) : [row]) {
        const reading = readingOf(source.sysctl, each, all, moment);
        if (reading === null) continue;
        if (threads) reading.record.tid = each.tid;
        if ([...reading.missing.values()].some(isRefusal)) batch.refused++;
        batch.records.push(reading.record);
      }
    }
    await addNames(source.names, batch.records, lookups);
    yield batch;
  }
}

/** One process now. */
export function readProcess(source: Source, pid: number, figures: ReadonlySet<Figure>): ProcessReading {
  const row = tableRow(source.sysctl, pid);
  return readingOf(source.sysctl, row, withSources(figures), source.moment()) ?? gone(pid);
}

function gone(pid: number): never {
  throw new NoSuchProcess(pid);
}

/** None of a process that has gone meanwhile. */
function threadsIn(sysctl: Sysctl, { pid }: TableRow): TableRow[] {
  try {
    return threadRows(sysctl, pid);
  } catch (error) {
    if (error instanceof NoSuchProcess) return [];
    throw error;
  }
}

/** null when it has gone meanwhile. */
function readingOf(sysctl: Sysctl, row: TableRow, figures: ReadonlySet<Figure>, moment: Moment): ProcessReading | null {
  const record: ProcessRecord = { pid: row.pid };
  const missing = new Map<Figure, string>();
  for (const figure of figures) {
    const asking = askedFigures[figure];
    try {
      const value = asking === undefined ? tableFigures[figure]?.(row, moment) : asking(sysctl, row.pid);
      record[figure] = (value ?? null) as never;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ESRCH') return null;
      missing.set(figure, code);
      record[figure] = null;
    }
  }
  if (figures.has('name')) record.name = fullName(record.comm ?? null, record.cmdline ?? [], LONGEST_NAME);
  return { record, missing };
}

/** With those that others are made of. */
function withSources(figures: ReadonlySet<Figure>): ReadonlySet<Figure> {
  const sources: Figure[] = lookupsIn(figures).map((lookup) => nameSources[lookup]);
  return new Set([...figures, ...sources, ...(figures.has('name') ? (['comm', 'cmdline'] as const) : [])]);
}

function lookupsIn(figures: ReadonlySet<Figure>): Lookup[] {
  return (['user', 'group', 'username', 'groupname'] as const).filter((lookup) => figures.has(lookup));
}
