import { Incomplete } from '@sysu/core';
import type { Backend, CpuClocks, Figure, ProcessRecord } from '@sysu/core';
import type { TopSample } from './state/sample.js';

/** What is known of a process, and what its CPU clock said when it was last asked. */
interface Known {
  record: ProcessRecord;
  clock: number;
}

// Everybody is read at least once in so many samples: a process that sleeps can be swapped out, stopped or renamed.
const ROUNDS = 32;

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

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** null where there are no CPU clocks to be read: on another machine than our own. */
  async sample(
    figures: ReadonlySet<Figure>,
    visible: readonly number[],
  ): Promise<Pick<TopSample, 'records' | 'lost'> | null> {
    const { pids, lost } = listed(this.#backend);
    const clocks = this.#backend.cpuClocks(pids);
    if (clocks === null) return null;
    const isOther = this.#isOther(figures);
    const { seconds, time } = await gather(clocks);
    const elapsed = this.#readAt === null ? null : time - this.#readAt;
    this.#readAt = time;
    const due = isOther ? pids : this.#due(seconds, new Set(visible));
    const read = await this.#read(due, figures);
    const known = new Map<number, Known>();
    for (const [pid, clock] of seconds) {
      const before = this.#known.get(pid);
      const fresh = read.records.get(pid);
      const record = fresh ?? (read.asked.has(pid) ? undefined : before?.record);
      if (record === undefined) continue;
      const cpuPercent = percentOf(record, clock, before, elapsed);
      // What was read earlier is part of an earlier sample, which stays as it was.
      const isRight = record.cpuPercent === cpuPercent;
      if (fresh !== undefined) fresh.cpuPercent = cpuPercent;
      known.set(pid, { record: fresh ?? (isRight ? record : { ...record, cpuPercent }), clock });
    }
    this.#known = known;
    return { records: Array.from(known.values(), ({ record }) => record), lost: lost + read.lost };
  }

  /** Records with other figures than those that are asked for now are of no use. */
  #isOther(figures: ReadonlySet<Figure>): boolean {
    const before = this.#figures;
    this.#figures = [...figures].toSorted().join();
    return this.#figures !== before;
  }

  #due(seconds: ReadonlyMap<number, number>, visible: ReadonlySet<number>): number[] {
    this.#round = (this.#round + 1) % ROUNDS;
    return [...seconds].flatMap(([pid, clock]) => {
      const sleeps = this.#known.get(pid)?.clock === clock && pid % ROUNDS !== this.#round;
      return sleeps && !visible.has(pid) ? [] : [pid];
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

/** By pid, and when they began to be read. */
async function gather(clocks: AsyncIterable<CpuClocks>): Promise<{ seconds: Map<number, number>; time: number }> {
  const seconds = new Map<number, number>();
  let began: number | null = null;
  for await (const some of clocks) {
    began ??= some.time;
    some.pids.forEach((pid, i) => seconds.set(pid, some.seconds[i]!));
  }
  return { seconds, time: began ?? 0 };
}

/** As far as they could be listed. */
function listed(backend: Backend): { pids: number[]; lost: number } {
  try {
    return { pids: backend.pids(), lost: 0 };
  } catch (error) {
    if (error instanceof Incomplete) return { pids: error.rows as number[], lost: error.lost };
    throw error;
  }
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
