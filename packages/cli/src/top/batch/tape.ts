import type { Figure, System } from '@sysu/core';
import { Encoder } from '../recording/encoder.js';
import { recordedFigures } from '../recording/recorded-figures.js';
import type { RecordedFrames } from '../recording/recorded-frames.js';
import type { Recording } from '../recording/recording.js';
import { Reel } from '../recording/reel.js';
import { TopSampler } from '../sampler.js';
import type { TopSample } from '../state/sample.js';
import { countTasks } from './sampler.js';
import type { BatchSample, BatchSource, Choosing } from './sampler.js';

// Over which the first sample measures rates.
const FIRST_MS = 100;

/** Samples all that the screen would show, and records it. */
export class RecordingSampler implements BatchSource {
  readonly isOver = false;
  readonly #sampler: TopSampler;
  readonly #encoder = new Encoder();
  #recording: Recording | null;
  #isFirst = true;

  constructor(system: System, recording: Recording) {
    this.#sampler = new TopSampler(system);
    this.#recording = recording;
  }

  async sample(figures: ReadonlySet<Figure>, choosing: Choosing): Promise<BatchSample> {
    const { threads } = choosing;
    const demand = { figures: new Set([...figures, ...recordedFigures]), threads, visible: [], chosen: [] };
    if (this.#isFirst) {
      this.#isFirst = false;
      await this.#sampler.sample(demand);
      await new Promise((resolve) => setTimeout(resolve, FIRST_MS));
    }
    const sample = await this.#sampler.sample(demand);
    return { ...batchOf(sample, choosing), complaints: await this.#record(sample) };
  }

  /** What went wrong, which is said once. */
  async #record(sample: TopSample): Promise<string[]> {
    const frame = await this.#encoder.encode(sample);
    try {
      this.#recording?.add(frame);
      return [];
    } catch (error) {
      this.#recording = null;
      return [`recording stopped: ${(error as Error).message}`];
    }
  }
}

/** The samples of a recording, from the first to the last. */
export class ReplaySampler implements BatchSource {
  readonly #reel: Reel;

  constructor(frames: RecordedFrames) {
    this.#reel = new Reel(frames);
  }

  get isOver(): boolean {
    return this.#reel.isOver;
  }

  sample(_figures: ReadonlySet<Figure>, choosing: Choosing): Promise<BatchSample> {
    const { sample, complaints } = this.#reel.next();
    return Promise.resolve({ ...batchOf(sample, choosing), complaints });
  }
}

function batchOf(sample: TopSample, { pids }: Choosing): BatchSample {
  const { records, lost, time } = sample;
  return {
    time,
    records: records.filter(({ pid }) => pids?.includes(pid) ?? true),
    refused: 0,
    lost,
    lostCode: 'when they were sampled',
    summary: summaryOf(sample),
  };
}

/** Of each CPU alone only is known how busy it was, and not with what. */
function summaryOf({ records, uptime, load, time, cpuPercentPerCpu, ...sample }: TopSample): BatchSample['summary'] {
  const [load1, load5, load15] = load ?? [null, null, null];
  const bootTime = uptime === null ? time : time - uptime;
  const cpus = cpuPercentPerCpu.filter((percent) => percent !== null).length;
  return {
    uptime: { bootTime, uptime, users: null, load1, load5, load15, cpus },
    tasks: countTasks(records),
    cpu: sample.cpuTimesPercent,
    perCpu: [],
    memory: sample.memory,
    swap: sample.swap,
  };
}
