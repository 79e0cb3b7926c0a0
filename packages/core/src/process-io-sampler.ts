import { Unsupported } from './errors.js';
import type { Figure, ProcessBatch, ProcessRecord } from './model/process.js';
import type { IoPriority } from './model/process-settings.js';
import type { Backend } from './platform/backend.js';
import { inheritedIo } from './inherited-io.js';
import type { InheritedIo } from './inherited-io.js';
import { pidOfThread } from './process-reader.js';
import { recordsNamed } from './records-named.js';
import { ProcessSampler } from './sampler.js';
import { ratesOver, Spans } from './spans.js';
import type { ProcessIoRecord } from './tables/process-io.js';

/** What processes read and wrote in a span of time, and what disks did in it. Bytes a second. */
export interface ProcessIoSample extends Omit<ProcessBatch, 'records'> {
  /** Those that are there; with `exited` also those that ended since the sample before, as they were then. */
  records: ProcessIoRecord[];
  /** What processes caused, those added up whose figures we may read. */
  total: { readRate: number; writeRate: number };
  /** The same in bytes since sampling began; what has ended counts on. */
  totalSoFar: IoSoFar;
  /** What passed to and from the disks, which is later, earlier, or more. /proc/vmstat */
  current: { readRate: number | null; writeRate: number | null };
}

/** Bytes since sampling began. */
export interface IoSoFar {
  readSoFar: number;
  writtenSoFar: number;
}

/** Whose input and output is sampled, and over what the first time. */
export interface ProcessIoOptions {
  /** Seconds that the first sample waits: 1. */
  interval?: number;
  /** A record for each thread. */
  threads?: boolean;
  /** These processes alone; with `threads` these threads alone, of which the first bears the number of the process. */
  pids?: readonly number[];
  /** Whose figures are added up: of all. */
  isCounted?(record: ProcessIoRecord): boolean;
}

interface Start {
  readBytes: number | null;
  writeBytes: number | null;
}

interface Followed {
  start: Start;
  last: ProcessIoRecord;
}

const always: readonly Figure[] = [
  'readRate',
  'writeRate',
  'readBytes',
  'writeBytes',
  'createTime',
  'age',
  'sampledAt',
];
// Who has inherited from whom.
const ofHeirs: readonly Figure[] = ['ppid', 'childrenMinorFaults'];

/** Samples the input and output of processes or threads again and again, each time since the sample before. */
export class ProcessIoSampler {
  readonly #backend: Backend;
  readonly #processes: ProcessSampler;
  readonly #disks: Spans<{ pagedIn: number | null; pagedOut: number | null }>;
  /** What each had read and written when it was first seen, and how it was last seen. */
  #known = new Map<string, Followed>();
  /** What those had done that have ended and are forgotten. */
  #past: IoSoFar = { readSoFar: 0, writtenSoFar: 0 };
  /** When sampling began, on the clock of the figure `sampledAt`. */
  #began: number | null = null;

  constructor(backend: Backend) {
    this.#backend = backend;
    this.#processes = new ProcessSampler(backend);
    this.#disks = new Spans(backend, () => {
      const { pagedIn, pagedOut } = backend.activity();
      return { pagedIn, pagedOut };
    });
  }

  /**
   * These figures, and always the rates, of every process; the first sample waits for an interval.
   *
   * @throws RangeError for an interval that is below zero
   * @example (await new ProcessIoSampler(createSystem().backend).sample(new Set(['comm']), { interval: 0.1 })).total // { readRate: 0, writeRate: 40960 }
   */
  async sample(
    figures: ReadonlySet<Figure>,
    { interval = 1, isCounted = () => true, ...options }: ProcessIoOptions = {},
  ): Promise<ProcessIoSample> {
    // A machine that stands still has no rates, and is not waited for.
    const wait = this.#backend.monotonic() === null ? 0 : interval;
    const inherits = this.#backend.system === 'linux' && options.threads !== true;
    const wanted = new Set([...figures, ...always, ...(inherits ? ofHeirs : [])]);
    const isFirst = this.#began === null && wait > 0;
    const [span, first] = await Promise.all([
      this.#disks.next({ interval: wait }),
      isFirst ? this.#sweep(wanted, options) : null,
    ]);
    if (first !== null) this.#follow(first, figures, inherits);
    const sample = await this.#sweep(wanted, options);
    const shown = this.#follow(sample, figures, inherits);
    const counted = shown.filter((record) => isCounted(record));
    const disks = ratesOver(span, (counters) => counters);
    const isKnown = span.before !== null;
    return {
      ...sample,
      records: shown,
      total: { readRate: sumOf(counted, 'readRate'), writeRate: sumOf(counted, 'writeRate') },
      totalSoFar: this.#addUp(counted),
      current: { readRate: isKnown ? disks.pagedIn : null, writeRate: isKnown ? disks.pagedOut : null },
    };
  }

  async #sweep(
    figures: ReadonlySet<Figure>,
    { threads = false, pids }: Pick<ProcessIoOptions, 'threads' | 'pids'>,
  ): Promise<ProcessBatch> {
    if (!threads || pids === undefined)
      return this.#processes.sample(figures, { threads, interval: 0, ...(pids && { pids }) });
    // A thread is found below its process; a number of no thread may be that of a process, where first ones have another.
    const owners = new Set(pids.map((number) => pidOfThread(number, this.#backend) ?? number));
    const sample = await this.#processes.sample(figures, { threads, interval: 0, pids: [...owners] });
    return { ...sample, records: recordsNamed(sample.records, new Set(pids)) };
  }

  #addUp(records: readonly ProcessIoRecord[]): IoSoFar {
    const all = plus(this.#past, records);
    const ended = records.filter(({ exited }) => exited);
    this.#past = plus(this.#past, ended);
    return all;
  }

  /** Processes are told apart by number and start. One that has ended is shown once more, and then forgotten. */
  #follow({ records }: ProcessBatch, figures: ReadonlySet<Figure>, inherits: boolean): ProcessIoRecord[] {
    const began = this.#began;
    this.#began ??= records[0]?.sampledAt ?? null;
    const known = new Map<string, Followed>();
    const inherited = inherits ? this.#inheritedBy(records) : null;
    for (const each of records) {
      const key = `${each.tid ?? each.pid} ${each.createTime}`;
      const followed = this.#known.get(key);
      const others = inherited?.get(each.pid);
      const isHeir = others !== undefined && followed !== undefined;
      const record = isHeir ? without(each, others, followed.last) : each;
      const start = isHeir ? startWithout(followed.start, others) : (followed?.start ?? startOf(record, began));
      const ioPriority = figures.has('nice') ? this.#ioPriority(record.tid ?? record.pid) : null;
      known.set(key, { start, last: { ...record, ioPriority, ...soFar(record, start), exited: false } });
    }
    const ended = [...this.#known].filter(([key]) => !known.has(key)).map(([, { last }]) => asEnded(last));
    this.#known = known;
    return [...[...known.values()].map(({ last }) => last), ...ended];
  }

  #inheritedBy(records: readonly ProcessRecord[]): Map<number, InheritedIo> {
    return inheritedIo(byPid(Array.from(this.#known.values(), ({ last }) => last)), byPid(records));
  }

  #ioPriority(tid: number): IoPriority | null {
    try {
      return this.#backend.ioPriority(tid);
    } catch (error) {
      if (error instanceof Unsupported) return null;
      throw error;
    }
  }
}

function byPid(records: readonly ProcessRecord[]): Map<number, ProcessRecord> {
  return new Map(records.map((record) => [record.pid, record]));
}

/** A record with the rates of its own alone. */
function without(record: ProcessRecord, others: InheritedIo, before: ProcessRecord): ProcessRecord {
  const seconds = (record.sampledAt ?? 0) - (before.sampledAt ?? 0);
  const own = (rate: number | null | undefined, bytes: number): number | null =>
    typeof rate === 'number' && seconds > 0 ? Math.max(0, rate - bytes / seconds) : (rate ?? null);
  return {
    ...record,
    readRate: own(record.readRate, others.readBytes),
    writeRate: own(record.writeRate, others.writeBytes),
  };
}

/** What others did is behind it, too. */
function startWithout({ readBytes, writeBytes }: Start, others: InheritedIo): Start {
  return {
    readBytes: readBytes === null ? null : readBytes + others.readBytes,
    writeBytes: writeBytes === null ? null : writeBytes + others.writeBytes,
  };
}

function asEnded(last: ProcessIoRecord): ProcessIoRecord {
  return { ...last, readRate: null, writeRate: null, ioPercent: null, exited: true };
}

/** What had been read and written when sampling began: nothing by a process that started later. */
function startOf({ readBytes = null, writeBytes = null, sampledAt, age }: ProcessRecord, began: number | null): Start {
  const isNew = began !== null && typeof sampledAt === 'number' && typeof age === 'number' && sampledAt - age > began;
  return isNew ? { readBytes: 0, writeBytes: 0 } : { readBytes, writeBytes };
}

function soFar(record: ProcessRecord, start: Start): Pick<ProcessIoRecord, 'readSoFar' | 'writtenSoFar'> {
  return {
    readSoFar: since(record.readBytes, start.readBytes),
    writtenSoFar: since(record.writeBytes, start.writeBytes),
  };
}

function since(now: number | null | undefined, start: number | null): number | null {
  return typeof now === 'number' && start !== null ? Math.max(0, now - start) : null;
}

function plus({ readSoFar, writtenSoFar }: IoSoFar, records: readonly ProcessIoRecord[]): IoSoFar {
  return {
    readSoFar: readSoFar + sumOf(records, 'readSoFar'),
    writtenSoFar: writtenSoFar + sumOf(records, 'writtenSoFar'),
  };
}

function sumOf(
  records: readonly ProcessIoRecord[],
  figure: 'readRate' | 'writeRate' | 'readSoFar' | 'writtenSoFar',
): number {
  return records.reduce((sum, record) => sum + (record[figure] ?? 0), 0);
}
