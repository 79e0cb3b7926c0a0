import type { Backend, CpuClocks, Figure, ProcessRecord } from '@sysu/core';
import { PidList } from './pid-list.js';
import type { Demand } from './sampler.js';
import type { TopSample } from './state/sample.js';

/** Processes in the order of their numbers, and what their CPU clocks said at one time. */
interface Looked {
  pids: Int32Array;
  /** Seconds; NaN where there is no clock. */
  clocks: Float64Array;
  records: ProcessRecord[];
  /** When the first clock was read, in seconds on the monotonic clock. */
  time: number;
}

// A process that does not run can be given another niceness or parent, and its memory be taken away: all the same each
// is read once in so many samples, and more often while it is on the screen: always where what is shown of it moves on by
// itself.
const TURNS = 100;
const SCREEN_TURNS = 4;
const moving: readonly Figure[] = ['age', 'cpuAverage'];

const nobody = new Int32Array(0);

/**
 * Samples all processes while reading few of them: the CPU clocks of all are cheap (0.4 µs each, against 30 for the files
 * of a process), and a process that used no CPU since the sample before has hardly changed. Read are those that ran, that
 * are new, and that somebody looks at.
 */
export class ProcessWatch {
  readonly #backend: Backend;
  readonly #list: PidList;
  #before: Looked | null = null;
  #figures = '';
  #turn = 0;

  constructor(backend: Backend) {
    this.#backend = backend;
    this.#list = new PidList(backend);
  }

  /** Only where there are CPU clocks to be read: not on another machine than our own. */
  isPossible(): boolean {
    return this.#backend.cpuClocks([]) !== null;
  }

  async sample({ figures, visible, chosen }: Demand): Promise<Pick<TopSample, 'records' | 'lost'>> {
    const before = this.#before;
    const isOther = this.#isOther(figures);
    const { pids, lost } = await this.#list.next(before?.pids ?? nobody);
    const now = await gather(this.#backend.cpuClocks(pids)!, pids);
    const places = placesIn(before?.pids ?? nobody, pids);
    const asked = isOther ? new Set(pids) : this.#due(now, before!, places, watchedFor(figures, visible, chosen));
    const read = await this.#read([...asked], figures);
    if (read.lost > 0) this.#list.forget();
    this.#before = looked(now, before, places, { asked, records: read.records });
    return { records: this.#before.records, lost: lost + read.lost };
  }

  /** Records with other figures than those that are asked for now are of no use. */
  #isOther(figures: ReadonlySet<Figure>): boolean {
    const before = this.#figures;
    this.#figures = keyOf(figures);
    return this.#figures !== before;
  }

  #due({ pids, clocks }: Clocks, before: Looked, places: Int32Array, watched: Watched): Set<number> {
    const turn = this.#turn++;
    const due = new Set(watched.chosen);
    for (let i = 0; i < pids.length; i++) {
      const pid = pids[i]!;
      const hasRun = places[i]! < 0 || clocks[i] !== before.clocks[places[i]!];
      const isInTurn = (pid + turn) % TURNS === 0;
      const isSeen = (pid + turn) % watched.turns === 0 && watched.visible.has(pid);
      if (hasRun || isInTurn || isSeen) due.add(pid);
    }
    return due;
  }

  /** The last sample with these figures of some of the processes, or of all. */
  async complete(figures: ReadonlySet<Figure>, pids: readonly number[] | null): Promise<ProcessRecord[]> {
    const before = this.#before!;
    const read = await this.#read(pids ?? [...before.pids], figures);
    const records = before.records.map((record) => {
      const more = read.records.get(record.pid);
      return more === undefined ? record : { ...record, ...more };
    });
    this.#before = { ...before, records };
    if (pids === null && read.lost === 0) this.#figures = keyOf(figures);
    return records;
  }

  async #read(
    pids: readonly number[],
    figures: ReadonlySet<Figure>,
  ): Promise<{ records: ReadonlyMap<number, ProcessRecord>; lost: number }> {
    const wanted = new Set<Figure>([...figures, 'age']);
    wanted.delete('cpuPercent');
    const records = new Map<number, ProcessRecord>();
    let lost = 0;
    for await (const batch of this.#backend.sweep(wanted, { pids })) {
      for (const record of batch.records) records.set(record.pid, record);
      lost += batch.lost;
    }
    return { records, lost };
  }
}

function keyOf(figures: ReadonlySet<Figure>): string {
  return [...figures].toSorted().join();
}

interface Watched {
  visible: ReadonlySet<number>;
  /** In how many samples those are read once. */
  turns: number;
  chosen: readonly number[];
}

function watchedFor(figures: ReadonlySet<Figure>, visible: readonly number[], chosen: readonly number[]): Watched {
  const turns = moving.some((figure) => figures.has(figure)) ? 1 : SCREEN_TURNS;
  return { visible: new Set(visible), turns, chosen };
}

type Clocks = Pick<Looked, 'pids' | 'clocks' | 'time'>;

async function gather(parts: AsyncIterable<CpuClocks>, pids: Int32Array): Promise<Clocks> {
  const all: Clocks = { pids, clocks: new Float64Array(pids.length), time: 0 };
  let from = 0;
  for await (const { seconds, time } of parts) {
    if (from === 0) all.time = time;
    all.clocks.set(seconds, from);
    from += seconds.length;
  }
  return all;
}

/** Where each of these stood before, in ascending lists both; -1 for those that are new. */
function placesIn(before: Int32Array, pids: Int32Array): Int32Array {
  let place = 0;
  return pids.map((pid) => {
    while (before[place]! < pid) place++;
    return before[place] === pid ? place : -1;
  });
}

/** All that are there: as they were just read, or as they were before. */
function looked(
  { pids, clocks, time }: Clocks,
  before: Looked | null,
  places: Int32Array,
  read: { asked: ReadonlySet<number>; records: ReadonlyMap<number, ProcessRecord> },
): Looked {
  const elapsed = before === null ? null : time - before.time;
  const there = new Uint8Array(pids.length);
  const records: ProcessRecord[] = [];
  for (let i = 0; i < pids.length; i++) {
    const pid = pids[i]!;
    const place = places[i]!;
    const fresh = read.records.get(pid);
    // Who was not read has not run.
    if (fresh !== undefined)
      records.push(rated(fresh, percentOf(fresh, clocks[i]!, place < 0 ? null : before!.clocks[place]!, elapsed)));
    else if (place >= 0 && !read.asked.has(pid)) records.push(rated(before!.records[place]!, 0));
    else continue;
    there[i] = 1;
  }
  if (records.length === pids.length) return { pids, clocks, time, records };
  const isThere = (_: number, i: number): boolean => there[i] === 1;
  return { pids: pids.filter(isThere), clocks: clocks.filter(isThere), time, records };
}

/** A record is part of the sample it was read for, and of later ones: it is not changed, but copied when its share is another. */
function rated(record: ProcessRecord, cpuPercent: number | null): ProcessRecord {
  return record.cpuPercent === cpuPercent ? record : { ...record, cpuPercent };
}

/**
 * Its share of a CPU since the sample before. A process that is younger than that, be it under a pid used before, is
 * measured over its life. Without a sample before it is not known.
 */
function percentOf(
  { age }: ProcessRecord,
  clock: number,
  before: number | null,
  elapsed: number | null,
): number | null {
  if (elapsed === null || elapsed <= 0 || Number.isNaN(clock)) return null;
  const isOld = before !== null && clock >= before;
  const isYoung = typeof age === 'number' && age < elapsed;
  if (isOld && !isYoung) return ((clock - before) / elapsed) * 100;
  return isYoung && age > 0 ? (clock / age) * 100 : null;
}
