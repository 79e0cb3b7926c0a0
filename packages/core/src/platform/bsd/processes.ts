import { NoSuchProcess } from '../../errors.js';
import type {
  Figure,
  ProcessBatch,
  ProcessFigures,
  ProcessReading,
  ProcessRecord,
  SweepOptions,
} from '../../model/process.js';
import { addReading, inBatches } from '../batches.js';
import { codeOf } from '../error-codes.js';
import { fullName } from '../full-name.js';
import type { Names } from '../names.js';
import { addNames, lookupsIn, withNumbers } from '../owner-names.js';
import type { ListedProcess, ProcessList } from './process-list.js';
import type { Terminals } from '../terminals.js';

// Each that is asked takes some microseconds; then others have their turn.
const AT_ONCE = 128;

/** What the figures of a listing have in common. */
export interface Moment {
  /** Seconds since 1970. */
  time: number;
  /** Seconds on the monotonic clock. */
  monotonic: number;
  pageSize: number;
  /** Bytes of memory of the machine. */
  totalMemory: number;
  terminals: Terminals;
}

/** Figures that stand in the kernel's list. Bytes and seconds. */
export type ListedFigures<Row> = { [F in Figure]?: (row: Row, moment: Moment) => ProcessFigures[F] | null };

/** Figures that take asking for each process. What is refused throws. */
export type AskedFigures = { [F in Figure]?: (pid: number) => ProcessFigures[F] | null };

/** Where the figures come from. */
export interface Source<Row extends ListedProcess> {
  list: ProcessList<Row>;
  listed: ListedFigures<Row>;
  asked: AskedFigures;
  /** The most bytes of a name that the kernel keeps. */
  longestName: number;
  names: Names;
  moment(): Moment;
}

/** Every process, or every thread, in batches; asked for one by one only what the kernel does not list. */
export async function* sweep<Row extends ListedProcess>(
  source: Source<Row>,
  figures: ReadonlySet<Figure>,
  { threads = false, pids }: SweepOptions,
): AsyncGenerator<ProcessBatch> {
  const wanted = pids === undefined ? null : new Set(pids);
  const rows = source.list.all().filter(({ pid }) => wanted?.has(pid) ?? true);
  const moment = source.moment();
  const all = withSources(figures);
  const lookups = lookupsIn(figures);
  const add = (batch: ProcessBatch, row: Row): void => {
    for (const each of threads ? threadsIn(source.list, row) : [row]) {
      const reading = readingOf(source, each, all, moment);
      if (reading === null) continue;
      if (threads) reading.record.tid = each.tid ?? null;
      addReading(batch, reading);
    }
  };
  yield* inBatches(rows, AT_ONCE, add, (records) => addNames(source.names, records, lookups));
}

/** One process now. */
export function readProcess<Row extends ListedProcess>(
  source: Source<Row>,
  pid: number,
  figures: ReadonlySet<Figure>,
): ProcessReading {
  return readingOf(source, source.list.one(pid), withSources(figures), source.moment()) ?? gone(pid);
}

function gone(pid: number): never {
  throw new NoSuchProcess(pid);
}

/** None of a process that has gone meanwhile. */
function threadsIn<Row extends ListedProcess>(list: ProcessList<Row>, { pid }: Row): Row[] {
  try {
    return list.threads(pid);
  } catch (error) {
    if (error instanceof NoSuchProcess) return [];
    throw error;
  }
}

/** null when it has gone meanwhile. */
function readingOf<Row extends ListedProcess>(
  { listed, asked, longestName }: Source<Row>,
  row: Row,
  figures: ReadonlySet<Figure>,
  moment: Moment,
): ProcessReading | null {
  const record: ProcessRecord = { pid: row.pid };
  const missing = new Map<Figure, string>();
  for (const figure of figures) {
    const ask = asked[figure];
    try {
      const value = ask === undefined ? listed[figure]?.(row, moment) : ask(row.pid);
      record[figure] = (value ?? null) as never;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ESRCH') return null;
      missing.set(figure, code);
      record[figure] = null;
    }
  }
  if (figures.has('name')) record.name = fullName(record.comm ?? null, record.cmdline ?? [], longestName);
  return { record, missing };
}

/** With those that others are made of. */
function withSources(figures: ReadonlySet<Figure>): ReadonlySet<Figure> {
  const all = withNumbers(figures);
  return figures.has('name') ? all.add('comm').add('cmdline') : all;
}
