import { Incomplete } from '@sysu/core';
import type { Backend, CpuClocks, Figure, ProcessRecord } from '@sysu/core';
import type { TopSample } from './state/sample.js';

/** What is known of a process, and what its CPU clock said when it was last asked. */
interface Known {
  record: ProcessRecord;
  clock: number;
}

// Everybody is read at least once in so many samples: a process that sleeps can be swapped out, stopped or renamed.
const ROUNDS = 64;

/**
 * Samples all processes while reading few of them: the CPU clocks of all are cheap (0.4 µs each, against 30 for the files
 * of a process), and a process that used no CPU since the sample before has not changed. Read are those that ran, that
 * are new, and that are on the screen.
 */
export class ProcessWatch {
  readonly #backend: Backend;
  #known = new Map<number, Known>();
  #figures = '';
  #readAt: number | null = null;
  #round = 0;
  #forks: number | null = null;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** null where there are no CPU clocks to be read: on another machine than our own. */
  async sample(
    figures: ReadonlySet<Figure>,
    visible: readonly number[],
  ): Promise<Pick<TopSample, 'records' | 'lost'> | null> {
    const { pids, lost } = this.#listed();
    const clocks = this.#backend.cpuClocks(pids);
    if (clocks === null) return null;
    const isOther = this.#isOther(figures);
    const now = await gather(clocks);
    const elapsed = this.#readAt === null ? null : now.time - this.#readAt;
    this.#readAt = now.time;
    const due = isOther ? pids : this.#due(now, new Set(visible));
    const read = await this.#read(due, figures);
    const known = new Map<number, Known>();
    const records: ProcessRecord[] = [];
    now.pids.forEach((pid, i) => {
      const before = this.#known.get(pid);
      const fresh = read.records.get(pid);
      if (fresh === undefined && (before === undefined || read.asked.has(pid))) return;
      const clock = now.seconds[i]!;
      const record = rated(fresh ?? before!.record, percentOf(fresh ?? before!.record, clock, before, elapsed));
      records.push(record);
      known.set(pid, { record, clock });
    });
    this.#known = known;
    if (read.lost > 0) this.#forks = null;
    return { records, lost: lost + read.lost };
  }

  /**
   * As far as they could be listed. As long as nothing was forked those that were there are all that there are: to ask for
   * that costs a tenth of listing thousands.
   */
  #listed(): { pids: number[]; lost: number } {
    const { forks } = this.#backend.activity();
    // Who may be seen changes without that, where /proc hides processes of others.
    const isSettled = forks !== null && forks === this.#forks && this.#round !== 0;
    this.#forks = forks;
    if (isSettled) return { pids: [...this.#known.keys()], lost: 0 };
    try {
      return { pids: this.#backend.pids(), lost: 0 };
    } catch (error) {
      if (!(error instanceof Incomplete)) throw error;
      this.#forks = null;
      return { pids: error.rows as number[], lost: error.lost };
    }
  }

  /** Records with other figures than those that are asked for now are of no use. */
  #isOther(figures: ReadonlySet<Figure>): boolean {
    const before = this.#figures;
    this.#figures = [...figures].toSorted().join();
    return this.#figures !== before;
  }

  #due({ pids, seconds }: Clocks, visible: ReadonlySet<number>): number[] {
    this.#round = (this.#round + 1) % ROUNDS;
    return pids.filter((pid, i) => {
      const hasRun = this.#known.get(pid)?.clock !== seconds[i];
      return hasRun || pid % ROUNDS === this.#round || visible.has(pid);
    });
  }

  async #read(
    pids: readonly number[],
    figures: ReadonlySet<Figure>,
  ): Promise<{ asked: ReadonlySet<number>; records: ReadonlyMap<number, ProcessRecord>; lost: number }> {
    const wanted = new Set<Figure>([...figures, 'age']);
    wanted.delete('cpuPercent');
    const records = new Map<number, ProcessRecord>();
    let lost = 0;
    for await (const batch of this.#backend.sweep(wanted, { pids })) {
      for (const record of batch.records) records.set(record.pid, record);
      lost += batch.lost;
    }
    return { asked: new Set(pids), records, lost };
  }
}

interface Clocks {
  pids: number[];
  /** Of each of them. */
  seconds: number[];
  /** When the first of them was read. */
  time: number;
}

async function gather(clocks: AsyncIterable<CpuClocks>): Promise<Clocks> {
  const all: Clocks = { pids: [], seconds: [], time: 0 };
  for await (const { pids, seconds, time } of clocks) {
    if (all.pids.length === 0) all.time = time;
    all.pids.push(...pids);
    all.seconds.push(...seconds);
  }
  return all;
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
  before: Known | undefined,
  elapsed: number | null,
): number | null {
  if (elapsed === null || elapsed <= 0 || Number.isNaN(clock)) return null;
  const isOld = before !== undefined && clock >= before.clock;
  const isYoung = typeof age === 'number' && age < elapsed;
  if (isOld && !isYoung) return ((clock - before.clock) / elapsed) * 100;
  return isYoung && age > 0 ? (clock / age) * 100 : null;
}
