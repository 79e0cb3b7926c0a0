import { ProcessIoSampler, recordsNamed } from '@sysu/core';
import type { Backend, Figure, IoSoFar, ProcessIoOptions, ProcessIoRecord } from '@sysu/core';
import type { RecordedFrames } from '../top/recording/recorded-frames.js';
import { Reel } from '../top/recording/reel.js';
import type { IoTotals } from '../top/state/io.js';

/** Of a recording it is not known what was done so far. */
export type IoSums = Pick<IoTotals, 'total' | 'current'> & { totalSoFar: IoSoFar | null };

export interface IoSample extends IoTotals, IoSums {
  records: readonly ProcessIoRecord[];
  lost: number;
  lostCode: string | null;
  /** In seconds since the epoch, where that is not now. */
  time?: number;
  /** What went wrong besides; each a line. */
  complaints?: readonly string[];
}

/** Where samples come from. */
export interface IoSource {
  sample(figures: ReadonlySet<Figure>, options: ProcessIoOptions): Promise<IoSample>;
  /** Whether there are no more. */
  readonly isOver: boolean;
}

export function machineIo(backend: Backend): IoSource {
  const sampler = new ProcessIoSampler(backend);
  return {
    isOver: false,
    sample: async (figures, options) => ({
      ...(await sampler.sample(figures, options)),
      isWaitCounted: backend.delayAccounting(),
    }),
  };
}

const NONE = { readRate: null, writeRate: null };
// Of a recording of top.
const UNKNOWN: IoTotals = { total: NONE, current: NONE, isWaitCounted: null };

/** Of a recording. Its rows are of threads or of processes, whichever were recorded. */
export class RecordedIo implements IoSource {
  readonly #reel: Reel;

  constructor(frames: RecordedFrames) {
    this.#reel = new Reel(frames);
  }

  get isOver(): boolean {
    return this.#reel.isOver;
  }

  sample(_figures: ReadonlySet<Figure>, { pids }: ProcessIoOptions): Promise<IoSample> {
    const { sample, complaints } = this.#reel.next();
    const { time, lost } = sample;
    const records = sample.records as readonly ProcessIoRecord[];
    return Promise.resolve({
      ...(sample.io ?? UNKNOWN),
      totalSoFar: null,
      time,
      records: pids === undefined ? records : recordsNamed(records, new Set(pids)),
      lost,
      lostCode: 'when they were sampled',
      complaints,
    });
  }
}
